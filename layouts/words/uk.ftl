### The tool's own words in Ukrainian.

catalogue = Українська

## On pages

label-continued = продовження
label-cover = Обкладинка
label-back-cover = Остання сторінка обкладинки
label-title-page = Титульна сторінка
label-notes = Примітки
label-online = Читайте найновішу версію онлайн
# What screen readers say for the boxes of tasks and options.
label-to-do = Потрібно зробити:
label-done = Зроблено:
label-option = Поле для позначки:
label-ticked-option = Позначене поле:
label-page = сторінка { $number }
label-pack = Добірка
label-published-by = Видавець: { $publisher }

## On printer's sheets

label-for-printer = Аркуші для друку, не для читання з екрана
label-sheet-front = Аркуш { $number } з { $count }, лицьова сторона
label-sheet-back = Аркуш { $number } з { $count }, зворотна сторона
label-signature = зошит { $number } з { $count }
label-printer-short-edge = { $paper }, двобічний друк, перегортати за коротким краєм, 100 %, не припасовувати до сторінки
label-printer-long-edge = { $paper }, двобічний друк, перегортати за довгим краєм, 100 %, не припасовувати до сторінки

## On pages and in ebooks

# What screen readers say for a gap in a form.
label-blank = місце для заповнення
field-blank = Місце для заповнення { $number }
field-cell = { $column }, рядок { $row }
label-checklist = Контрольний перелік
label-letter = Зразок листа
# A card to cut out and carry.
label-card = Картка
label-back-of-card = Зворотна сторона картки
# What screen readers say for a link to a heading or a figure.
label-heading = Розділ
label-figure = Рисунок
# The name of a table without a caption.
label-table = Таблиця
# Above the list of headings where a chapter opens, and where another kind of section opens.
# The usual Ukrainian word is the same for both.
in-this-chapter = У цьому розділі
in-this-section = У цьому розділі

## In ebooks

# Above invented words, which nobody has really said.
ebook-illustrative = Умовний приклад
# The title of a section that is a testimony, where its own must not be kept.
testimony-section = Свідчення
# In place of a testimony. $digest is a long code.
testimony-not-kept = Слова цього свідчення зберігаються лише в тих примірниках, на які людина дала згоду ({ $reference }, { $digest }).
# Below a testimony, for the person who gave it. $first is an address or a telephone number.
testimony-withdraw = Це ваша історія? Ви можете відкликати її будь-коли: { $first }. Назвіть, будь ласка, номер { $reference }.
# As above. $first is an address, and $second is a telephone number.
testimony-withdraw-either = Це ваша історія? Ви можете відкликати її будь-коли: { $first } або { $second }. Назвіть, будь ласка, номер { $reference }.
# In place of a testimony, a title or a name that somebody took back.
testimony-withdrawn = Відкликано.
ebook-contents = Зміст
ebook-figures = Рисунки
ebook-start-of-text = Початок тексту
# The heading of a list of places to which reading systems offer to jump.
ebook-landmarks = Орієнтири
ebook-pages = Сторінки друкованого видання
# Read out where a page of the printed edition begins.
ebook-page = Сторінка { $number }.
# The alternative text of the cover, with the words on it.
ebook-cover-of = Обкладинка: { $words }
ebook-picture = Зображення
# "Picture of Figure 3.1": with a colon, because the label cannot be put into the genitive.
ebook-picture-of = Зображення: { $figure }
ebook-description-of-this = Опис цього рисунка
# "Description of Figure 3.1".
ebook-description-of = Опис: { $figure }
# Lines to write on, for people who hear the text.
ebook-room-to-write =
    { $lines ->
        [one] Місце для вашої відповіді, { $lines } рядок
        [few] Місце для вашої відповіді, { $lines } рядки
        [many] Місце для вашої відповіді, { $lines } рядків
       *[other] Місце для вашої відповіді, { $lines } рядка
    }
# The name of a link to a note.
ebook-note = примітка { $number }
# The link from a note back to the text, and its name for people who hear it.
ebook-back = Назад
ebook-back-to-place = Назад { $place }
ebook-back-to-note = Назад до знака примітки { $number } у тексті
ebook-back-to-one-place = Назад до знака примітки { $number } у тексті, місце { $place } з { $places }
# Read out before words that changed: "Changed since version 2026.10:".
ebook-before-change = { $change }:
ebook-end-of-change = Кінець зміненого тексту.

## The statement about accessibility in ebooks

accessibility-contents = Ця електронна книга має зміст із посиланнями на кожен розділ.
accessibility-page-list = Перелік сторінок веде до місць, де починаються сторінки друкованого видання.
accessibility-headings = Кожен розділ починається із заголовка, а рівні заголовків ідуть по порядку.
accessibility-text = Розмір, шрифт і колір тексту відповідають налаштуванням читача.
accessibility-notes = Примітки пов’язано посиланнями з місцями в тексті, яких вони стосуються, і навпаки.
accessibility-terms = Спеціальні терміни пов’язано посиланнями з їхніми поясненнями в глосарії.
accessibility-tables = У таблицях розмічено комірки заголовків.
accessibility-formulas = Формули подано у форматі MathML, і кожна має текстовий відповідник.
accessibility-pictures = Кожне зображення має альтернативний текст.
accessibility-descriptions = Рисунки, що показують дані, мають також докладніший опис.
accessibility-still = У книзі немає звуку, відео та анімації.
accessibility-checked = Ці відомості отримано під час автоматичних перевірок, виконаних у процесі створення файлу. Відповідність електронної книги стандартам доступності не сертифіковано.

## In sentences

# What makes a sentence of a few words.
sentence = { $words }.

## Groups of changes

changes-law = Зміни в законодавстві
changes-substance = Зміни по суті
changes-clarity = Зрозуміліші формулювання
changes-typography = Дрібні виправлення
changes-other = Інші зміни

## Parts of a book outside its sections

detail-pack = Добірка «{ $name }»
detail-other = Інші тексти й зображення
detail-reviews = Дати перевірки
# What a book, a partner or an edition tells its readers. In a list of changes.
detail-book-title = Назва
detail-book-subtitle = Підзаголовок
detail-book-publisher = Видавець
detail-book-language = Мова
detail-book-licence = Ліцензія
detail-book-contact = Контакт для повідомлень про помилки
detail-book-homepage = Адреса примірника в інтернеті
detail-book-short-address = Коротка адреса
detail-book-notice = Повідомлення для читачів
detail-book-blurb = Текст на останній сторінці обкладинки
detail-book-description = Опис
detail-book-subjects = Теми
detail-book-contributors = Автори та інші учасники
detail-partner-name = Назва
detail-partner-short-name = Скорочена назва
detail-partner-logo = Логотип
detail-partner-legal = Рядок з юридичною інформацією
detail-partner-co-brand-publisher = Зазначення видавця поруч із назвою
detail-edition-format = Формат
detail-edition-links = Як надруковано адреси
detail-edition-references = Номери сторінок після посилань
detail-edition-qr-code = QR-код на обкладинці
detail-book-noun = Як книгу названо в тексті
# "Helpline of Alder Advice": one of the names above, or a name that the partner uses.
detail-of-partner = { $name } ({ $partner })
detail-of-edition = { $name } ({ $edition })
detail-isbn-of-edition = ISBN ({ $edition })
detail-title-of-edition = Назва видання «{ $edition }»
detail-editions-for = Видання для партнера: { $partner }
detail-source = Джерело «{ $text }»
detail-quotes = Лапки
detail-sheets = Аркуші ({ $edition })
# A design, in a file of this name.
detail-layout = Макет { $name }
detail-part = Назва частини { $number }
detail-order = Порядок розміщення матеріалів
detail-title-of-pack = Назва добірки «{ $pack }»
detail-purpose-of-pack = Призначення добірки «{ $pack }»
detail-readers-of-pack = Читачі добірки «{ $pack }»
detail-contents-of-pack = Зміст добірки «{ $pack }»
detail-editions-of-pack = Видання добірки «{ $pack }»
detail-partners-of-pack = Партнери добірки «{ $pack }»
detail-partner-packs = Добірки
detail-partner-editions = Видання
detail-translation = Переклад ({ $language })
detail-links-of-pack = Посилання на розділи, яких немає в добірці «{ $pack }»
detail-none = немає
detail-yes = так
detail-field-name = ім’я
detail-field-role = роль
detail-field-text = текст
detail-field-title = назва
detail-field-terms = умови
detail-field-url = адреса
detail-field-alt = опис
detail-field-path = файл

## In release notes

notes-title = { $work }: версія { $version }
# Who published a version, and when.
notes-published = { $publisher }, { $date }
notes-what-to-do-differently = Що відтепер потрібно знати або робити інакше
notes-what-has-moved = Що переміщено
notes-what-is-new = Що нового
notes-packs = Добірки
notes-your-files = Ваші файли
notes-first-release = Це перший випуск, тому замінювати файли не потрібно.
notes-same-text = Текст такий самий, як у версії { $version }.
# Items in a list of changes. $title is the title of a section.
notes-new = { $title } (новий розділ)
notes-new-with-summary = { $title } (новий розділ): { $summary }
notes-removed = { $title } (розділ вилучено)
notes-removed-with-summary = { $title } (розділ вилучено): { $summary }
notes-changed = { $title }
notes-changed-with-summary = { $title }: { $summary }
notes-moved-after = { $title }: тепер розміщено після розділу «{ $before }».
notes-moved-to-start = { $title }: тепер розміщено на початку.
# $title is the name of a pack, which is a selection from the book. The lists stand after colons,
# because titles cannot be put into other cases.
notes-pack-new = { $title } (нова добірка)
notes-pack-new-with = { $title } (нова добірка). Містить: { $sections }.
notes-pack-gone = { $title }: більше не публікується.
notes-pack-more = { $title }. Додано: { $added }.
notes-pack-less = { $title }. Вилучено: { $removed }.
notes-pack-changed = { $title }. Додано: { $added }. Вилучено: { $removed }.
# "With new text: the screen edition; the pack “Trees”."
notes-files = { $title }: { $files }.
notes-what-it-contains = Що містить ця версія
notes-with-new-text = З новим текстом
notes-with-same-text = З тим самим текстом, що й раніше
notes-new-files = Нові файли
notes-no-longer-published = Більше не публікуються
# An edition, and a pack, in a list of files.
notes-the-edition = { $edition }
notes-the-pack = добірка «{ $pack }»
notes-only-for = { $file } (для партнерів: { $partners })
notes-replaces =
    Ця версія замінює версію { $version }. Відтепер користуйтеся, будь ласка, її файлами, а файли версії { $version } приберіть зі своїх вебсайтів і полиць. { $same ->
        [0] Жоден розділ не залишився без змін.
        [one] { $same } розділ залишився без змін.
        [few] { $same } розділи залишилися без змін.
        [many] { $same } розділів залишилися без змін.
       *[other] { $same } розділу залишилися без змін.
    }
notes-is-it-current = Перевірити, чи примірник цієї версії досі актуальний, можна тут: { $address }
notes-whom-to-ask = Якщо у вас є запитання щодо примірника або ви не впевнені, звідки він, зверніться до видавця ({ $publisher }): { $address }

## In the wording of a section

wording-release = { $work }, версія { $version } від { $date }
wording-release-for-partner = { $work }, версія { $version } від { $date }, текст примірників партнера: { $partner }
wording-do-not-use = Не використовуйте
wording-recalled = { $warning }: цей текст відкликано { $date }, причина: { $reason }
# Around words with a line through them.
wording-struck-out = [закреслено: { $words }]
wording-figure = Рисунок

## On the pages that say whether a copy is current

currency-page-title = { $heading } — { $work }
currency-question = Чи актуальний мій примірник?
currency-dated = { $version } ({ $date })
# $version is "2026.11" or "2026.11 (24 November 2026)".
currency-version = Версія { $version }
currency-choose = Найновіша версія — { $newest }. Знайдіть версію свого примірника на титульній сторінці, а потім виберіть її нижче.
currency-choose-newest-recalled = Найновішу версію, { $newest }, відкликано. Знайдіть версію свого примірника на титульній сторінці, а потім виберіть її нижче.
# What has become of a version or a section, after its name in a list. "Версія" is feminine and
# "розділ" is masculine, so these words have no gender.
currency-state-current = актуально
currency-state-replaced = замінено новішою версією
currency-state-removed = вилучено
currency-state-recalled = відкликано, не використовуйте
currency-state-changed = відтоді змінено
currency-state-with-recalls =
    { $number ->
        [one] { $state }; відкликано { $number } розділ
        [few] { $state }; відкликано { $number } розділи
        [many] { $state }; відкликано { $number } розділів
       *[other] { $state }; відкликано { $number } розділу
    }
currency-recalled = Відкликано
currency-recalled-section = «{ $section }» у версії { $version }
currency-recalled-on = { $recalled }: відкликано { $date }, причина: { $reason }
currency-check-copy = Перевірте свій примірник, перш ніж користуватися ним
currency-testimonies = Історію людини відкликано
currency-testimony = Деякі примірники версії { $version } містять історію, яку людина, що її розповіла, відкликала { $date }. Її номер: { $reference }. Якщо ваш примірник містить її, не користуйтеся ним і не передавайте його іншим.
currency-get-newest = Отримати найновішу версію від видавця: { $publisher }
currency-ask-for-corrected = Попросити у видавця виправлену версію: { $publisher }
currency-what-it-contains = Що містить версія { $version }
currency-last-changed = Востаннє цей розділ змінено по суті у версії { $version }.
currency-as-data = Ця сторінка у вигляді даних (JSON)
currency-all-versions = Усі версії
currency-published-by = Видавець: { $publisher }, { $address }
# What happened to the section $title.
currency-titled-new = { $title } (новий розділ)
currency-titled-law-new = { $title } (зміни в законодавстві, новий розділ)
# What happened to the section that the page is about.
currency-new = Новий розділ
currency-law-new = Зміни в законодавстві, новий розділ
currency-titled-removed = { $title } (розділ вилучено)
currency-titled-law-removed = { $title } (зміни в законодавстві, розділ вилучено)
currency-removed = Розділ вилучено
currency-law-removed = Зміни в законодавстві, розділ вилучено
currency-titled-substance = { $title } (зміни по суті)
currency-titled-law-substance = { $title } (зміни в законодавстві, зміни по суті)
currency-substance = Зміни по суті
currency-law-substance = Зміни в законодавстві, зміни по суті
currency-titled-clarity = { $title } (зрозуміліші формулювання)
currency-titled-law-clarity = { $title } (зміни в законодавстві, зрозуміліші формулювання)
currency-clarity = Зрозуміліші формулювання
currency-law-clarity = Зміни в законодавстві, зрозуміліші формулювання
currency-titled-typography = { $title } (дрібні виправлення)
currency-titled-law-typography = { $title } (зміни в законодавстві, дрібні виправлення)
currency-typography = Дрібні виправлення
currency-law-typography = Зміни в законодавстві, дрібні виправлення
currency-change-and-summary = { $change }: { $summary }
currency-changes = Зміни
currency-changes-since = Зміни після версії { $version }
currency-sections = Розділи цієї версії
currency-do-not-use = Не використовуйте: текст відкликано
currency-is-newest = Це найновіша версія
currency-is-current = Версія { $version } актуальна.
currency-newest-partly-recalled = Це найновіша версія, але її частину відкликано
currency-do-not-use-sections = Не використовуйте розділи, названі нижче.
currency-was-recalled = Версію { $version } відкликано.
currency-there-is-newer = Є новіша версія
currency-was-replaced = Версію { $version } замінено.
currency-was-replaced-partly-recalled = Версію { $version } замінено, а її частину відкликано.
currency-section-of-version = { $section } (версія { $version })
currency-section-is-current = Цей розділ актуальний
currency-section-has-changed = Цей розділ змінено після версії { $version }
currency-section-was-removed = Цей розділ вилучено
currency-section-was-recalled = Цей розділ відкликано.
currency-newest-is = Найновіша версія — { $newest }.
currency-newest-was-recalled = Найновішу версію відкликано
# The newest version was recalled.
currency-same-text-in-recalled = У найновішій версії, { $newest }, цей розділ має такий самий текст.
currency-same-text-in-newest = У найновішій версії, { $newest }, його текст такий самий.
currency-not-in-newest = У найновішій версії, { $newest }, його немає.
currency-what-it-says = Що сказано в цьому розділі у версії { $version }
currency-text-not-shown = Текст розділу відкликано, тому тут його більше не показано.
currency-all-sections = Усі розділи версії { $version }
currency-where-to-read = Прочитайте найновіший текст цього розділу
currency-newest-with-section = Найновіша версія, у якій він є, — { $version }.
currency-last-with-section = Остання версія, у якій він є, — { $version }.
currency-recalled-in = Текст у версії { $version } відкликано.
currency-recalled-but-not = Текст у версії { $version } відкликано. Текст у версії { $safe } не відкликано, але він може бути застарілим.
currency-section-in-version = Цей розділ у версії { $version }
currency-no-newer = Новішої версії ще немає.
currency-its-text-in-newest-recalled = Його текст у найновішій версії, { $newest }, відкликано.
currency-the-newest-recalled = Найновішу версію, { $newest }, відкликано.
currency-the-newest-is = Найновіша версія — { $newest }.
currency-the-newest-partly-recalled =
    { $number ->
        [one] Найновіша версія — { $newest }, але в ній відкликано { $number } розділ.
        [few] Найновіша версія — { $newest }, але в ній відкликано { $number } розділи.
        [many] Найновіша версія — { $newest }, але в ній відкликано { $number } розділів.
       *[other] Найновіша версія — { $newest }, але в ній відкликано { $number } розділу.
    }
currency-its-older-text-not-recalled = Його текст у версії { $version } не відкликано, але він може бути застарілим.
currency-older-not-recalled = Версію { $version } не відкликано, але вона може бути застарілою.
currency-text-of-version = { $section } (текст версії { $version })
currency-more-about-section = Докладніше про цей розділ і про те, що відтоді змінилося
# Chosen by exactly 1 and not by "one", which would also mean 21 versions.
currency-text-is-same-in =
    { $number ->
        [1] Текст такий самий у версії { $versions }.
       *[other] Текст такий самий у версіях { $versions }.
    }
currency-copies-differ = Це текст видавця. У примірниках деяких партнерів окремі слова відрізняються: наприклад, там указано їхні власні номери телефонів.
currency-text-is-current = Цей текст актуальний
currency-is-text-of-newest = Це текст найновішої версії, { $newest }.
currency-old-text = Цей текст застарів
currency-section-not-in-newest = У найновішій версії, { $newest }, цього розділу немає.
currency-text-has-changed = Відтоді текст змінено.

## In descriptions of a change

change-new = додано
change-removed = вилучено
change-changed = змінено
change-moved-in-book = переміщено в межах книги
change-title = змінено назву
change-summary = змінено короткий виклад
change-fact = змінено «{ $label }»
# A block is a paragraph, a heading, a table or the like.
change-blocks-reworded =
    { $number ->
        [one] { $number } блок переформульовано
        [few] { $number } блоки переформульовано
        [many] { $number } блоків переформульовано
       *[other] { $number } блоку переформульовано
    }
change-blocks-added =
    { $number ->
        [one] { $number } блок додано
        [few] { $number } блоки додано
        [many] { $number } блоків додано
       *[other] { $number } блоку додано
    }
change-blocks-removed =
    { $number ->
        [one] { $number } блок вилучено
        [few] { $number } блоки вилучено
        [many] { $number } блоків вилучено
       *[other] { $number } блоку вилучено
    }
change-blocks-moved =
    { $number ->
        [one] { $number } блок переміщено
        [few] { $number } блоки переміщено
        [many] { $number } блоків переміщено
       *[other] { $number } блоку переміщено
    }
change-blocks-moved-reworded =
    { $number ->
        [one] { $number } блок переміщено й переформульовано
        [few] { $number } блоки переміщено й переформульовано
        [many] { $number } блоків переміщено й переформульовано
       *[other] { $number } блоку переміщено й переформульовано
    }
change-blocks-moved-away =
    { $number ->
        [one] { $number } блок переміщено до іншого розділу
        [few] { $number } блоки переміщено до іншого розділу
        [many] { $number } блоків переміщено до іншого розділу
       *[other] { $number } блоку переміщено до іншого розділу
    }
# After another number of blocks: "2 blocks reworded, 1 added".
change-and-reworded = { $number } переформульовано
change-and-added = { $number } додано
change-and-removed = { $number } вилучено
change-and-moved = { $number } переміщено
change-and-moved-reworded = { $number } переміщено й переформульовано
change-from-to = було «{ $before }», стало «{ $after }»
change-and-more-files =
    { $number ->
        [one] { $file } і ще { $number } файл
        [few] { $file } і ще { $number } файли
        [many] { $file } і ще { $number } файлів
       *[other] { $file } і ще { $number } файлу
    }
change-and-in-sections =
    { $number ->
        [one] { $change }, а також у { $number } розділі
        [few] { $change }, а також у { $number } розділах
        [many] { $change }, а також у { $number } розділах
       *[other] { $change }, а також у { $number } розділу
    }
change-now-available = Тепер доступно: { $name }.
change-reviewed = Перевірено без інших змін: { $sections }.
change-sections-reviewed =
    { $number ->
        [one] { $number } розділ перевірено
        [few] { $number } розділи перевірено
        [many] { $number } розділів перевірено
       *[other] { $number } розділу перевірено
    }

## In comparisons of two versions

comparison-title = { $work }: { $before } → { $after }
# The text as it is now in the project, which is no version yet.
comparison-working-tree = робоча копія
# Only inside comparison-between, as comparison-version: both in the nominative.
comparison-the-working-tree = робоча копія
comparison-version = версія { $version } ({ $date })
comparison-between = Порівнюються { $before } та { $after }.
# What the marks mean: the two names below are shown with these marks.
comparison-key = Позначки: { $removed } { $added }
comparison-removed-words = вилучені слова
comparison-added-words = додані слова
# Read out around words, for people who cannot see the marks.
comparison-read-removed = [вилучено: { $words }]
comparison-read-added = [додано: { $words }]
comparison-skip = Перейти до змін
comparison-sections = Розділи зі змінами
comparison-show-new = Показати новий текст
comparison-show-removed = Показати вилучений текст
# What happened to a block.
comparison-added = Додано
comparison-removed = Вилучено
comparison-moved = Переміщено
comparison-reworded = Переформульовано
comparison-moved-and-reworded = Переміщено й переформульовано
comparison-moved-away = Переміщено до іншого розділу
comparison-marked-differently = Змінено оформлення або посилання
# What a block is, and where: "paragraph under “Time limits”".
comparison-kind = { $kind }
comparison-kind-was = { $kind } (раніше: { $before })
comparison-under = { $kind } під заголовком «{ $heading }»
comparison-from-to = { $kind } — раніше: { $from }; тепер: { $to }
# The title of the section may begin with its label, so it cannot be put into another case.
comparison-heading-in-section = { $section }, «{ $heading }»
comparison-start-of-section = початок розділу
comparison-place-on-page = { $place } (сторінка { $page })
comparison-page = сторінка { $page }
comparison-page-was = сторінка { $page } (раніше сторінка { $before })
comparison-was-on-page = раніше на сторінці { $page }
comparison-only-for = лише для партнерів: { $partners }
# The words with the marks for bold, links and so on.
comparison-with-marks = з оформленням і посиланнями
comparison-note = примітка
comparison-link = посилання
comparison-picture = зображення
comparison-different-picture = інше зображення
comparison-title-of-section = Назва
comparison-summary = Короткий виклад
comparison-blocks =
    { $number ->
        [one] { $number } блок
        [few] { $number } блоки
        [many] { $number } блоків
       *[other] { $number } блоку
    }
comparison-no-differences = Відмінностей немає.
comparison-sections-changed =
    { $number ->
        [one] { $number } розділ змінено
        [few] { $number } розділи змінено
        [many] { $number } розділів змінено
       *[other] { $number } розділу змінено
    }
comparison-sections-added =
    { $number ->
        [one] { $number } розділ додано
        [few] { $number } розділи додано
        [many] { $number } розділів додано
       *[other] { $number } розділу додано
    }
comparison-sections-removed =
    { $number ->
        [one] { $number } розділ вилучено
        [few] { $number } розділи вилучено
        [many] { $number } розділів вилучено
       *[other] { $number } розділу вилучено
    }
# After another number of sections: "2 sections changed, 1 added".
comparison-and-changed = { $number } змінено
comparison-and-added = { $number } додано
comparison-and-removed = { $number } вилучено
# Chosen by exactly 1 and not by "one", which would also mean 21 sections.
comparison-in-changed-sections =
    { $number ->
        [1] У зміненому розділі: { $blocks }.
       *[other] У змінених розділах: { $blocks }.
    }
comparison-outside =
    { $number ->
        [one] Поза розділами є { $number } зміна.
        [few] Поза розділами є { $number } зміни.
        [many] Поза розділами є { $number } змін.
       *[other] Поза розділами є { $number } зміни.
    }

## Kinds of blocks in a text

# A box with a title.
block-box = врізка
block-caption = підпис
block-checklist = контрольний перелік
block-code = код
block-definition = визначення
block-figure = рисунок
block-form = форма
block-heading = заголовок
block-letter = лист
block-list = список
block-list-item = пункт списку
block-paragraph = абзац
block-question = запитання
block-quotation = цитата
block-table = таблиця
# What somebody tells in their own words.
block-testimony = особиста розповідь

## In notices that something was recalled

recall-to = Кому: { $partner }
# Chosen by exactly 1 and not by "one", which would also mean 21 versions.
recall-title =
    { $number ->
        [1] Відкликано: { $work }, версія { $versions }
       *[other] Відкликано: { $work }, версії { $versions }
    }
recall-title-of-section =
    { $number ->
        [1] Відкликано: розділ «{ $section }» ({ $work }, версія { $versions })
       *[other] Відкликано: розділ «{ $section }» ({ $work }, версії { $versions })
    }
recall-title-of-testimony =
    { $number ->
        [1] Відкликано: свідчення ({ $work }, версія { $versions })
       *[other] Відкликано: свідчення ({ $work }, версії { $versions })
    }
recall-of-version =
    { $number ->
        [1] { $date } ми відкликали таку публікацію: { $work }, версія { $versions }.
       *[other] { $date } ми відкликали таку публікацію: { $work }, версії { $versions }.
    }
recall-of-section =
    { $number ->
        [1] { $date } ми відкликали розділ «{ $section }» ({ $work }, версія { $versions }).
       *[other] { $date } ми відкликали розділ «{ $section }» ({ $work }, версії { $versions }).
    }
recall-of-testimony =
    { $number ->
        [1] { $date } було відкликано свідчення ({ $work }, версія { $versions }).
       *[other] { $date } було відкликано свідчення ({ $work }, версії { $versions }).
    }
recall-reason = Причина: { $reason }
recall-do-not-use = Будь ласка, припиніть користуватися цим текстом. Приберіть указані нижче файли зі своїх вебсайтів і полиць та повідомте людей, яким ви їх надали.
recall-do-not-use-section = Будь ласка, припиніть користуватися цим розділом. Приберіть указані нижче файли зі своїх вебсайтів і полиць, доки не отримаєте виправлену версію, та повідомте людей, яким ви їх надали. Іншими розділами можна користуватися й далі.
recall-do-not-use-testimony = Будь ласка, відсьогодні не користуйтеся вказаними нижче файлами. Приберіть їх зі своїх вебсайтів і полиць, видаліть усі примірники, які у вас є, і попросіть людей, яким ви їх надали, зробити так само. Будь ласка, не цитуйте це свідчення й нікому його не передавайте.
# Why a testimony must not be used. It says nothing about the person.
recall-reason-of-testimony = Людина, яка дала це свідчення, відкликала його.
# In lists of what was recalled.
recall-testimony = Свідчення у версії { $version }
recall-your-files = Ваші файли, які містять цей текст
recall-files-of-version = Версія { $version }:
recall-newest = Найновіша версія — { $version }. Ми повідомимо, чи можна використовувати її замість указаних вище файлів.
recall-use-instead = Версія { $version } не містить відкликаного тексту. Будь ласка, передайте її всім, хто має будь-який з указаних вище файлів.
recall-correction-to-come = Ми готуємо виправлену версію та надішлемо її вам. До того часу, будь ласка, нікому не надавайте вказаних вище файлів.
recall-is-it-current = Перевірити, чи примірник досі актуальний, можна тут: { $address }

## In START-HERE.txt, the instructions for a partner

bundle-start-here = Почніть звідси
bundle-version = { $work }, версія { $version }, для партнера: { $partner }
bundle-from = Від видавця: { $publisher }, { $date }
# $notes and $text are the names of files.
bundle-about = Ця папка містить лише ваші власні файли цієї версії. Якщо у вас є старіша версія, користуйтеся, будь ласка, цими файлами, а старіші приберіть зі свого вебсайту та полиць. Щоб дізнатися, що нового, відкрийте файл { $notes }. Такий самий текст, який можна відразу вставити в електронний лист, є у файлі { $text }.
bundle-recalls = Прочитайте насамперед: відкликання
bundle-read-notices = Ми відкликали деякі тексти, які надіслали вам раніше. У цих повідомленнях указано, які це тексти та що потрібно зробити:
bundle-left-out = Файли, яких тут немає
bundle-why-left-out = Ці файли не можна використовувати, тому ми їх не додали:
# Why a file is left out.
bundle-version-recalled = версію { $version } відкликано { $date }, причина: { $reason }
bundle-shared-text-recalled = файл має спільний текст із версією { $version }, яку відкликано { $date }, причина: { $reason }
bundle-section-recalled = розділ «{ $section }» цього файлу відкликано { $date }, причина: { $reason }
bundle-testimony-withdrawn = містить свідчення, відкликане { $date }
bundle-testimony-outlived = містить свідчення { $reference }, яке більше не можна передавати
bundle-your-files = Ваші файли
# The name of a pack and its edition.
bundle-pack = { $pack }, { $edition }
bundle-volume = том { $number }
bundle-pages =
    { $number ->
        [one] { $number } сторінка
        [few] { $number } сторінки
        [many] { $number } сторінок
       *[other] { $number } сторінки
    }
# Printed sides of paper.
bundle-sides =
    { $number ->
        [one] { $number } друкована сторона
        [few] { $number } друковані сторони
        [many] { $number } друкованих сторін
       *[other] { $number } друкованої сторони
    }
# Who a file is made for.
bundle-for-printer = для того, хто друкує, не для читання
bundle-for-screens = для телефонів, пристроїв для читання електронних книг і програм зчитування з екрана
bundle-for-word = щоб писати листи на комп’ютері
bundle-for-print-shop = для друкарні
bundle-for-reading = для читання; для друку скористайтеся його аркушами для друку
bundle-for-binder = для папки з кільцями
bundle-for-little-ink = для друку з економією чорнила
bundle-printing = Як друкувати
bundle-how-to-print = Друкуйте в масштабі 100 % або з параметром «фактичний розмір», у жодному разі не «припасувати до сторінки». Більшість файлів PDF друкують так само, як будь-який інший документ, з обох сторін аркуша.
# The steps follow the list of files.
bundle-how-to-print-these = Як друкувати, складати або розрізати ці файли:
bundle-check = Як перевірити примірник
bundle-is-it-current = Чи він досі актуальний? На цій сторінці є відповідь щодо всієї версії та кожного розділу:
bundle-is-it-undamaged = Чи все надійшло непошкодженим? У Linux відкрийте термінал у цій папці та введіть перший із наведених нижче рядків, а на Mac — другий. У Windows відкрийте в цій папці PowerShell і введіть третій рядок: він назве кожен пошкоджений файл.
bundle-is-it-genuine = Чи справді це надійшло від видавця ({ $publisher })? Отримайте від видавця файл minisign.pub окремо, не разом із цією папкою, і збережіть його тут. Установіть minisign ({ $address }), а потім введіть ці два рядки. Перший перевіряє, чи перелік файлів справді склав видавець, а другий звіряє ваші файли із цим переліком:
bundle-whom-to-ask = Якщо щось незрозуміло, зверніться до видавця ({ $publisher }):

## In the changelog

changelog-title = Журнал змін
changelog-about = Що змінилося для читачів, від найновішого до найстарішого.
# The heading of what will be in the next version.
changelog-unreleased = Ще не опубліковано
changelog-first-release = Перший випуск.
# Headings above changes.
changelog-law-changed = Зміни в законодавстві
changelog-added = Додано
changelog-changed = Змінено
changelog-fixed = Виправлено
changelog-removed = Вилучено
changelog-withdrawn = Відкликано
# What was recalled.
changelog-version = Версія { $version }
changelog-section-in-version = { $section } у версії { $version }

## In updates for ring binders

update-instructions = Інструкція з оновлення папки
# $out and $put are numbers of leaves: "3 leaves". They stand in the accusative, which for
# "аркуш" is the same as the nominative.
update-about = Це оновлення призначено для папок із кільцями, які містять версію { $from } ({ $edition }, партнер: { $partner }). Воно оновлює їх до версії { $to }: вийміть { $out }, вкладіть { $put }.
update-about-draft = Це оновлення призначено для папок із кільцями, які містять версію { $from } ({ $edition }, партнер: { $partner }). Воно оновлює їх до чернетки: вийміть { $out }, вкладіть { $put }.
# A leaf is a sheet of paper in a binder, printed on one side or on both.
update-leaves =
    { $number ->
        [one] { $number } аркуш
        [few] { $number } аркуші
        [many] { $number } аркушів
       *[other] { $number } аркуша
    }
update-print-both-sides = Надрукуйте цей файл з обох сторін аркуша (перегортати за довгим краєм) і пробийте в аркушах отвори.
update-print-one-side = Надрукуйте цей файл з однієї сторони аркуша й пробийте в аркушах отвори.
update-work-through = Опрацюйте таблицю згори донизу. Унизу кожного аркуша зазначено номери його сторінок і версію.
update-new-order = Порядок розділів змінився: розмістіть їх у тому порядку, у якому вони йдуть у переліку чинних сторінок.
update-compare = Звірте свою папку з переліком чинних сторінок, сторінку за сторінкою. Якщо якоїсь сторінки немає, візьміть її з повного видання цієї версії.
update-keep-list = Зберігайте перелік чинних сторінок на початку папки замість попереднього переліку. Цю інструкцію та всі вийняті аркуші здайте на макулатуру.
update-take-out-put-in = Вийняти, вкласти
update-section = Розділ
update-take-out = Вийняти сторінки
update-put-in = Вкласти сторінки
# In a column of pages.
update-nothing = нічого
# A range of pages: "3-5 to 3-8".
update-range = від { $first } до { $last }
# The pages that belong in a binder now.
update-live-pages = Чинні сторінки
update-all-pages = Це всі сторінки, які мають бути в папці після цього оновлення, з версією, зазначеною внизу кожної з них. Усього { $leaves }.
update-column-pages = Сторінки
update-version = Версія
update-no-longer-in-book = { $title } (більше не є частиною книги)
update-cover-and-title-page = Обкладинка й титульна сторінка
update-pages = Сторінки { $pages }
# In the title of the file.
update-title = оновлення версії { $version }

## On pages, by layouts

# "Chapter 3: Asking", "Law as at: 1 May 2026".
label-labelled = { $label }: { $title }
# A fact as a sentence of its own: "Law as at: 30 June 2026."
label-fact = { $label }: { $value }.
figure = Рисунок { $number }
table = Таблиця { $number }
label-left-blank = Цю сторінку залишено порожньою.
# After words that lead to another page.
label-on-page = (сторінка { $number })
# In the table of authorities, after "Cited on".
label-one-page = сторінка { $pages }
# As above. $pages is a list of numbers and of ranges: "12, 14–16".
label-several-pages = сторінки { $pages }
# A range of numbers that contain hyphens: "3-1 to 3-4".
label-range = від { $first } до { $last }
# After words that lead to a place: "(chapter 3)".
label-pointer = ({ $place })
label-framed-letter = Лист
# On a testimony whose words are invented: nobody has really said them.
label-illustrative = Умовний приклад
# As above, if what to write follows.
label-blank-for = місце для заповнення:
label-qr-code = QR-код з адресою { $address }
# Printer's word: how far colours go beyond the cut.
label-bleed = виліт під обріз { $width } мм

## Callouts: boxes in the text

label-callout-note = До відома
label-callout-tip = Порада
label-callout-key-point = Головне
label-callout-warning = Увага
label-callout-legal = Правове зауваження
# Legal questions that are not settled.
label-callout-unsettled = Невирішені питання
# The title of a box of open points.
not-settled-at = Що залишається невирішеним станом на { $date }
# Above text for those who run a workshop.
for-facilitators = Для ведучих
# Above text for those who come to a workshop.
for-participants = Для учасників

## Kinds of sections and their numbers

# "Chapter 3", "chapter 3".
numbered = { $name } { $number }
kind-chapter = Розділ
kind-case-study = Приклад із практики
kind-worksheet = Робочий аркуш
kind-front-matter = Розділ
# The same inside a sentence.
kind-chapter-in-sentence = розділ
kind-case-study-in-sentence = приклад із практики
kind-worksheet-in-sentence = робочий аркуш
# A section of a kind that has no name.
kind-front-matter-in-sentence = розділ
# Before a range of numbers.
kind-front-matter-several = Розділи
kind-chapter-several = Розділи
kind-case-study-several = Приклади з практики
kind-worksheet-several = Робочі аркуші
part = Частина { $number }
part-in-sentence = частина { $number }
# A part that began in an earlier volume. $part is "Part 2".
part-continued = { $part } (продовження)
# A numbered heading of a chapter: "section 3.2". A chapter is "розділ", so this is "підрозділ".
heading-in-sentence = підрозділ { $number }
figure-in-sentence = рисунок { $number }
table-in-sentence = таблиця { $number }

## Sections that the tool writes

title-copyright = Про це видання
# On the inside of the cover, for readers in a hurry.
title-finder = Де шукати
title-contents = Зміст
title-figures = Рисунки
title-changes = Що змінилося
# The title of the foreword where every partner has one of its own.
title-foreword = Передмова
title-foreword-by = Передмова партнера: { $partner }
title-glossary = Глосарій
# Cases, laws and other sources that the text cites.
title-authorities = Перелік правових джерел
# The same for a citation style that does not divide its sources by kind.
title-sources = Джерела
title-index = Покажчик
# The production note at the end of a book.
title-colophon = Вихідні відомості
# What a pack leaves out. $noun is what the text calls the whole work: "посібник". It stands in
# brackets or after a colon, because it cannot be put into other cases.
title-elsewhere = У повному тексті ({ $noun })
# What the text calls a book whose author has no other word for it.
noun = книга
# Titles inside a sentence.
foreword-in-sentence = передмова партнера: { $partner }
glossary-in-sentence = глосарій
authorities-in-sentence = перелік правових джерел

## Inside sentences

# Between facts about one thing: "moved within the book, 2 blocks added".
label-between-items = {", "}
# Between things in a list that is long or has commas in it.
between-groups = {"; "}
quoted = «{ $title }»
version = Версія { $version }
version-in-sentence = версія { $version }
# In place of a version.
draft = Чернетка
draft-in-sentence = чернетка
# $edition is what the book calls it: "Print edition".
edition-of-volume = { $edition }, том { $number } з { $count }
edition-marked = { $edition }, з позначеними змінами
# On the cover.
volume-title = Том { $number } з { $count }: { $title }
# At the head of pages.
title-of-volume = { $title }, том { $number }
size = { $width } × { $height } мм

## On the title page and the cover

# For whom a pack is, and what the edition is called.
edition-for-facilitators = Для ведучих. { $edition }
edition-for-participants = Для учасників. { $edition }
# What people write by hand on the cover of a pack.
fill-in-place = Місце
fill-in-date = Дата
co-brand = спільно з видавцем: { $publisher }

## On the copyright page

# $version is "Version 2026.11" or "Draft".
published = { $title }. { $version }, { $date }. { $edition }, видавець: { $publisher }.
published-for = { $title }. { $version }, { $date }. { $edition } для партнера: { $partner }. Видавець тексту: { $publisher }.
# $edition ends with the number of the volume.
published-volume-for = { $title }. { $version }, { $date }. { $edition }, для партнера: { $partner }. Видавець тексту: { $publisher }.
selection = Вибрані матеріали з книги «{ $title }».
# How to cite the work if it names no author.
cite = { $publisher }, { $title } ({ $version }, { $date }, { $edition }) { $address }
cite-authors = { $authors }, { $title } ({ $publisher }, { $version }, { $date }, { $edition }) { $address }
how-to-cite = Як цитувати
online-copy = Примірник в інтернеті та новіші версії
corrections = Повідомлення про помилки
isbn = ISBN
isbn-of-volumes = ISBN усіх томів
licensed = Текст: © { $publisher }, автори та інші учасники. Ліцензія: { $licence }.
rights-given-up = { $publisher }, автори та інші учасники відмовилися від своїх прав на текст: { $licence }.
# In place of the name of a licence.
all-rights-reserved = Усі права захищено
rights-reserved = Текст: © { $publisher }, автори та інші учасники. { $licence }. { $terms } Назви й логотипи організацій належать цим організаціям.
names-not-covered = Назви й логотипи організацій належать цим організаціям, і ліцензія на них не поширюється.
contact-helpline = Гаряча лінія
contact-email = Електронна пошта
contact-telephone = Телефон
contact-website = Вебсайт
contact-address = Адреса

## What the licences of Creative Commons allow

may-by = Ви можете копіювати, поширювати й переробляти цей текст, зокрема з комерційною метою, якщо вкажете джерело та зазначите, що саме ви змінили.
may-by-sa = Ви можете копіювати, поширювати й переробляти цей текст, зокрема з комерційною метою, якщо вкажете джерело, зазначите, що саме ви змінили, і поширюватимете його за тією самою ліцензією.
may-by-nc = Ви можете копіювати, поширювати й переробляти цей текст, але не з комерційною метою, якщо вкажете джерело та зазначите, що саме ви змінили.
may-by-nc-sa = Ви можете копіювати, поширювати й переробляти цей текст, але не з комерційною метою, якщо вкажете джерело, зазначите, що саме ви змінили, і поширюватимете його за тією самою ліцензією.
may-by-nd = Ви можете копіювати й поширювати цей текст, зокрема з комерційною метою, якщо вкажете джерело. Поширювати перероблений текст не можна.
may-by-nc-nd = Ви можете копіювати й поширювати цей текст, але не з комерційною метою, якщо вкажете джерело. Поширювати перероблений текст не можна.
may-do-nothing = Без дозволу цей текст не можна копіювати, поширювати чи переробляти, крім випадків, передбачених законом.
may-do-anything = Ви можете копіювати, поширювати й переробляти цей текст із будь-якою метою, не питаючи дозволу.

## Who made the book

# Sentences, to which the tool adds a full stop. Names stand after a colon, because they cannot be
# put into other cases, and the words before it do not tell how many people there are.
credit-author = Текст: { $names }
credit-editor = Редагування: { $names }
credit-compiler = Упорядкування: { $names }
credit-translator = Переклад: { $names }
credit-illustrator = Ілюстрації: { $names }
credit-photographer = Фотографії: { $names }
credit-designer = Дизайн: { $names }
credit-researcher = Дослідження: { $names }
credit-consultant = Консультації: { $names }
credit-reviewer = Перевірка: { $names }
credit-proofreader = Коректура: { $names }
credit-funder = Фінансування: { $names }
credit-contributor = Участь у створенні: { $names }

## Facts below the title of a section

# The nations whose law a section is about. Their names stand in the nominative.
fact-covers = Територія
# Before the date at which the law was as the section says.
fact-law-as-at = Законодавство станом на
# Of a court case.
fact-status = Стан справи
# Of a court case.
fact-parties = Сторони
# Before the date of the last review.
fact-reviewed = Перевірено
fact-review-due = Наступна перевірка
fact-last-changed = Останні зміни
fact-thanks = Подяка
# A case that is not decided yet.
status-open = Розглядається
status-decided = Рішення ухвалено
version-of-date = Версія { $version }, { $date }

## In packs: what they leave out

# After the title of a section that the pack leaves out.
in-full = (див. повний текст: { $noun })
see-in-full = (див. повний текст: { $noun }, { $title })
# $kind is "chapter", "case study" and so on.
from-full = Із повного тексту ({ $noun }): { $kind } «{ $title }».
elsewhere-intro = Ця добірка містить вибрані матеріали з книги «{ $title }». Повний текст і його новіші версії розміщено тут: { $address }.

## In books of several volumes

volumes-heading = Томи цього видання
volumes-entry = Том { $number }: { $title }
volumes-entry-this = Том { $number }: { $title } (цей том)
# "Chapters 4 to 6: Subject access; Data sharing".
volumes-range = { $kinds } { $first }–{ $last }: { $titles }
# After words that lead to another volume.
in-volume = (у томі { $number })
# $place is "chapter 12", "glossary" or a title in quotation marks.
place-in-volume = ({ $place }, том { $number })

## In the table of authorities and the index

authorities-cases = Судові справи
authorities-legislation = Законодавство
authorities-other = Інші джерела
# $pages is "page 12" or "pages 12, 14–16".
cited-on = Цитовано: { $pages }
# $sections is "chapter 1, chapter 3".
cited-in = Цитовано: { $sections }
index-bold = Вказівки, виділені напівжирним шрифтом, ведуть до визначень у глосарії.
# An entry that only leads to others.
index-see = див. { $entries }
index-see-also = Див. також { $entries }
# Where a table was that is now on the inside of the cover.
moved-to = Див. { $title }.

## What has changed since an earlier release

changes-none = Після версії { $version } у цьому виданні нічого не змінилося.
changes-no-passage = Після версії { $version } у цьому виданні не змінено жодного фрагмента.
changes-unmarked = У цьому виданні немає фрагментів, позначених як змінені після версії { $version }, але є інші зміни.
changes-on-paper = Це видання показує, що змінилося після версії { $version }. Рискою на зовнішньому полі позначено кожен новий, переміщений або переформульований фрагмент. Вилучених фрагментів не показано.
changes-in-ebook = Це видання показує, що змінилося після версії { $version }. Лінією збоку від тексту позначено кожен новий, переміщений або переформульований фрагмент, і програми зчитування з екрана повідомляють про нього. Вилучених фрагментів не показано.
# $name is the name of a section.
changes-new = { $name } (новий розділ)
changes-removed = { $name } (розділ вилучено)
changes-moved = { $name } (розділ переміщено)
# $change is the name of a section, $passages "2 passages reworded, 1 added".
changes-extent = { $change }: { $passages }.
# The first of a list.
passages-reworded =
    { $count ->
        [one] { $count } фрагмент переформульовано
        [few] { $count } фрагменти переформульовано
        [many] { $count } фрагментів переформульовано
       *[other] { $count } фрагмента переформульовано
    }
passages-added =
    { $count ->
        [one] { $count } фрагмент додано
        [few] { $count } фрагменти додано
        [many] { $count } фрагментів додано
       *[other] { $count } фрагмента додано
    }
passages-moved =
    { $count ->
        [one] { $count } фрагмент переміщено
        [few] { $count } фрагменти переміщено
        [many] { $count } фрагментів переміщено
       *[other] { $count } фрагмента переміщено
    }
passages-gone =
    { $count ->
        [one] { $count } фрагмент вилучено
        [few] { $count } фрагменти вилучено
        [many] { $count } фрагментів вилучено
       *[other] { $count } фрагмента вилучено
    }
# A later one of the list; it counts passages, too.
more-reworded = { $count } переформульовано
more-added = { $count } додано
more-moved = { $count } переміщено
more-gone = { $count } вилучено
passages-gone-too =
    { $count ->
        [one] Вилучено { $count } фрагмент.
        [few] Вилучено { $count } фрагменти.
        [many] Вилучено { $count } фрагментів.
       *[other] Вилучено { $count } фрагмента.
    }
# $places are titles in quotation marks.
changes-see = Див. { $places }.
# What screen readers say for a mark.
changed-since = Змінено після версії { $version }

## In the colophon

# The title of the book.
colophon-work = Назва
colophon-pack = Добірка
colophon-volume = Том
colophon-volume-of = { $number } з { $count }: { $title }
colophon-edition = Видання
colophon-edition-of = { $edition }, { $partner }
colophon-version = Версія
colophon-date = Дата
colophon-fingerprint = Цифровий відбиток вмісту
colophon-made-with = Створено за допомогою
colophon-tools = Bindery { $version } і Typst { $engine }
colophon-fonts = Шрифти
# Fonts and their licence. $names is "Noto Emoji and Noto Sans Symbols".
font-credit = { $names } ({ $licence })
font-licence-vera = ліцензія Bitstream Vera
colophon-language = Мова
fingerprint-explained = Цифровий відбиток обчислено з усіх слів і зображень цього видання. Два примірники з однаковим відбитком мають однаковий вміст. Дати в цьому виданні стосуються його тексту й випуску, а не комп’ютера, на якому його створено, тому будь-хто може знову створити такий самий файл із тих самих вихідних матеріалів.
is-it-current = Чи актуальний цей примірник?
currency-at = За адресою { $address } можна дізнатися, чи є новіша версія, що змінилося після цієї та чи не відкликано якусь її частину.
draft-warning = Це чернетка. Не покладайтеся на неї. Опубліковані версії розміщено тут: { $address }.

## In PDF files

# The name of a file: "Handbook (Alder Advice, Print edition, cover)".
title-of-cover = обкладинка
title-of-sheets = { $title }: аркуші для друку, не для читання з екрана
# Describes a file that is attached.
which-edition = Яке це видання
# What screen readers say for the number of a note.
footnote = Примітка { $number }
link-email = Електронна пошта: { $address }
link-telephone = Телефон: { $address }
note-before = Попередня примітка
# Beside the printer's marks.
cover-spine = обкладинка, корінець { $width } мм

## How to print a file: facts

# Names of facts, in a column.
print-paper = папір
print-sides = друковані сторони
print-pages = сторінки
# The size after cutting.
print-finished = готовий розмір
print-cards = картки
print-bleed = виліт під обріз
print-profile = профіль
print-binding = скріплення
print-spine = корінець
print-standard = стандарт
print-inks = фарби
print-ink = сумарна кількість фарби
print-pictures = зображення
print-fonts = шрифти
# What is still in the file although a press cannot use it.
print-left = непридатне для друку
print-paper-of =
    { $count ->
        [one] { $count } аркуш формату { $paper }
        [few] { $count } аркуші формату { $paper }
        [many] { $count } аркушів формату { $paper }
       *[other] { $count } аркуша формату { $paper }
    }
print-sides-short-edge = { $count }, двобічний друк, перегортати за коротким краєм
print-sides-long-edge = { $count }, двобічний друк, перегортати за довгим краєм
print-pages-added = { $count } і ще { $added }, щоб заповнити останній аркуш
print-cards-on-sheet =
    { $count ->
        [one] { $count } картка, по { $each } на аркуші
        [few] { $count } картки, по { $each } на аркуші
        [many] { $count } карток, по { $each } на аркуші
       *[other] { $count } картки, по { $each } на аркуші
    }
print-bleed-of = { $width } мм з кожного боку
print-spine-of = { $width } мм
print-glued =
    { $count ->
        [one] клейове (безшвейне), { $count } сторінка всередині обкладинки
        [few] клейове (безшвейне), { $count } сторінки всередині обкладинки
        [many] клейове (безшвейне), { $count } сторінок усередині обкладинки
       *[other] клейове (безшвейне), { $count } сторінки всередині обкладинки
    }
print-stapled =
    { $count ->
        [one] скобами через згин, { $count } сторінка всередині обкладинки
        [few] скобами через згин, { $count } сторінки всередині обкладинки
        [many] скобами через згин, { $count } сторінок усередині обкладинки
       *[other] скобами через згин, { $count } сторінки всередині обкладинки
    }
# $pages is the message print-glued or print-stapled.
print-some-blank = { $pages }, із них порожніх у кінці: { $blank }
print-no-inks = немає
# How much ink there is on one spot.
print-ink-most = щонайбільше { $most } % (сторінка { $page })
print-ink-within = щонайбільше { $most } % (сторінка { $page }), у межах допустимих { $limit } %
# Chosen by exactly 1 and not by "one", which would also mean 21 pages.
print-ink-over =
    { $count ->
        [1] щонайбільше { $most } % (сторінка { $page }), межу { $limit } % перевищено на сторінці { $pages }
       *[other] щонайбільше { $most } % (сторінка { $page }), межу { $limit } % перевищено на сторінках { $pages }
    }
# After "на сторінках", in the locative.
print-and-more = { $pages } та інших
print-no-pictures = фотографій та інших растрових зображень немає
print-pictures-fine =
    { $least ->
        [one] щонайменше { $least } піксель на дюйм (сторінка { $page })
        [few] щонайменше { $least } пікселі на дюйм (сторінка { $page })
        [many] щонайменше { $least } пікселів на дюйм (сторінка { $page })
       *[other] щонайменше { $least } пікселя на дюйм (сторінка { $page })
    }
print-pictures-coarse =
    { $least ->
        [one] щонайменше { $least } піксель на дюйм (сторінка { $page }), а друкарні потрібно { $wanted }
        [few] щонайменше { $least } пікселі на дюйм (сторінка { $page }), а друкарні потрібно { $wanted }
        [many] щонайменше { $least } пікселів на дюйм (сторінка { $page }), а друкарні потрібно { $wanted }
       *[other] щонайменше { $least } пікселя на дюйм (сторінка { $page }), а друкарні потрібно { $wanted }
    }
print-fonts-all = усі вбудовано у файл
print-fonts-missing = немає у файлі: { $fonts }
print-left-nothing = екранних кольорів, посилань і приміток немає
print-left-colours =
    { $count ->
        [one] { $count } елемент в екранних кольорах
        [few] { $count } елементи в екранних кольорах
        [many] { $count } елементів в екранних кольорах
       *[other] { $count } елемента в екранних кольорах
    }
print-left-notes =
    { $count ->
        [one] { $count } посилання або примітка
        [few] { $count } посилання або примітки
        [many] { $count } посилань або приміток
       *[other] { $count } посилання або примітки
    }

## How to print, fold and cut a booklet: steps

booklet-set-short-edge = Установіть на принтері формат { $paper }, двобічний друк, перегортання за коротким краєм і масштаб 100 % або «фактичний розмір». Параметр «припасувати до сторінки» та власний режим брошури принтера залиште вимкненими: сторінки вже розміщено в порядку, потрібному для брошури.
booklet-set-long-edge = Установіть на принтері формат { $paper }, двобічний друк, перегортання за довгим краєм і масштаб 100 % або «фактичний розмір». Параметр «припасувати до сторінки» та власний режим брошури принтера залиште вимкненими: сторінки вже розміщено в порядку, потрібному для брошури.
booklet-test = Спочатку для перевірки надрукуйте сторони 1 і 2. Візьміть аркуш першою сторінкою обкладинки до себе й переверніть його, як сторінку книги: текст на зворотній стороні не має бути догори ногами. Якщо він догори ногами, виберіть у параметрах принтера інший край.
booklet-rest = Надрукуйте решту. Дрібний текст унизу кожної сторони містить номер аркуша.
booklet-stack-left = Складіть аркуші стосом по порядку: аркуш 1 унизу, лицьовою стороною донизу. Зігніть стос посередині, за пунктирними позначками. Тепер перша сторінка обкладинки зовні, а згин ліворуч від неї.
booklet-stack-right = Складіть аркуші стосом по порядку: аркуш 1 унизу, лицьовою стороною донизу. Зігніть стос посередині, за пунктирними позначками. Тепер перша сторінка обкладинки зовні, а згин праворуч від неї.
# $count is at least 16.
booklet-sew =
    { $count ->
        [one] Скріпіть аркуші скобами або зшийте їх через згин ззовні. Для офісного степлера { $count } аркуш — це забагато: зшийте аркуші або зверніться до друкарні.
        [few] Скріпіть аркуші скобами або зшийте їх через згин ззовні. Для офісного степлера { $count } аркуші — це забагато: зшийте аркуші або зверніться до друкарні.
        [many] Скріпіть аркуші скобами або зшийте їх через згин ззовні. Для офісного степлера { $count } аркушів — це забагато: зшийте аркуші або зверніться до друкарні.
       *[other] Скріпіть аркуші скобами або зшийте їх через згин ззовні. Для офісного степлера { $count } аркуша — це забагато: зшийте аркуші або зверніться до друкарні.
    }
booklet-staple = Скріпіть аркуші двома скобами через згин ззовні. Потрібен степлер, який дістає до згину.
# Signatures are sheets that are folded together; $count is at least 2. $ranges is "1 to 4; 5 to 8".
booklet-signatures =
    { $count ->
        [one] У цій книзі { $count } зошит. Зігніть кожен окремо, посередині, за пунктирними позначками, так щоб його перший аркуш був зовні: аркуші { $ranges }.
        [few] У цій книзі { $count } зошити. Зігніть кожен окремо, посередині, за пунктирними позначками, так щоб його перший аркуш був зовні: аркуші { $ranges }.
        [many] У цій книзі { $count } зошитів. Зігніть кожен окремо, посередині, за пунктирними позначками, так щоб його перший аркуш був зовні: аркуші { $ranges }.
       *[other] У цій книзі { $count } зошита. Зігніть кожен окремо, посередині, за пунктирними позначками, так щоб його перший аркуш був зовні: аркуші { $ranges }.
    }
booklet-range = { $first }–{ $last }
booklet-bind-left = Складіть зошити стосом по порядку: перший зверху, згини ліворуч. Зшийте їх через згини або затисніть і проклейте корінець.
booklet-bind-right = Складіть зошити стосом по порядку: перший зверху, згини праворуч. Зшийте їх через згини або затисніть і проклейте корінець.
booklet-cut = Обріжте за суцільними позначками: по { $trim } мм згори, знизу та з боку, протилежного до згину. Готовий розмір — { $size }. Брошуру можна й не обрізати: читати її так само зручно, але на ній залишаться позначки.
booklet-cut-to-size = Обріжте за суцільними позначками: по { $head } мм згори та знизу і { $edge } мм з боку, протилежного до згину. Готовий розмір — { $size }. Брошуру можна й не обрізати: читати її так само зручно, але на ній залишаться позначки.
booklet-cut-fore-edge = Обріжте за суцільними позначками: { $edge } мм з боку, протилежного до згину. Готовий розмір — { $size }. Брошуру можна й не обрізати: читати її так само зручно, але на ній залишаться позначки.
booklet-no-cut = Обрізати нічого не потрібно.

## How to print and cut cards: steps

cards-set-short-edge = Установіть на принтері формат { $paper }, двобічний друк, перегортання за коротким краєм і масштаб 100 % або «фактичний розмір», а не «припасувати до сторінки». Візьміть картон щільністю 200 г/м² або більше, бо він служить довше, або заламінуйте папір.
cards-set-long-edge = Установіть на принтері формат { $paper }, двобічний друк, перегортання за довгим краєм і масштаб 100 % або «фактичний розмір», а не «припасувати до сторінки». Візьміть картон щільністю 200 г/м² або більше, бо він служить довше, або заламінуйте папір.
cards-test = Спочатку для перевірки надрукуйте сторони 1 і 2. Подивіться на аркуш проти світла: позначки на обох сторонах мають збігатися. Якщо зворотна сторона картки належить до іншої картки, виберіть у параметрах принтера інший край.
cards-cut = Розріжте аркуші за позначками різаком або ножем за лінійкою. Спочатку зробіть довгі розрізи, а потім короткі.

## What to tell a print shop: steps

shop-order-both-sides =
    { $pages ->
        [one] Надішліть цей файл до друкарні без змін. Замовте { $pages } сторінку, двобічний друк, обрізання до розміру { $size }.
        [few] Надішліть цей файл до друкарні без змін. Замовте { $pages } сторінки, двобічний друк, обрізання до розміру { $size }.
        [many] Надішліть цей файл до друкарні без змін. Замовте { $pages } сторінок, двобічний друк, обрізання до розміру { $size }.
       *[other] Надішліть цей файл до друкарні без змін. Замовте { $pages } сторінки, двобічний друк, обрізання до розміру { $size }.
    }
shop-order-one-side =
    { $pages ->
        [one] Надішліть цей файл до друкарні без змін. Замовте { $pages } сторінку, однобічний друк, обрізання до розміру { $size }.
        [few] Надішліть цей файл до друкарні без змін. Замовте { $pages } сторінки, однобічний друк, обрізання до розміру { $size }.
        [many] Надішліть цей файл до друкарні без змін. Замовте { $pages } сторінок, однобічний друк, обрізання до розміру { $size }.
       *[other] Надішліть цей файл до друкарні без змін. Замовте { $pages } сторінки, однобічний друк, обрізання до розміру { $size }.
    }
shop-order-bound-both-sides =
    { $pages ->
        [one] Надішліть цей файл до друкарні без змін разом із файлом обкладинки. Замовте { $pages } сторінку, двобічний друк, обрізання до розміру { $size }.
        [few] Надішліть цей файл до друкарні без змін разом із файлом обкладинки. Замовте { $pages } сторінки, двобічний друк, обрізання до розміру { $size }.
        [many] Надішліть цей файл до друкарні без змін разом із файлом обкладинки. Замовте { $pages } сторінок, двобічний друк, обрізання до розміру { $size }.
       *[other] Надішліть цей файл до друкарні без змін разом із файлом обкладинки. Замовте { $pages } сторінки, двобічний друк, обрізання до розміру { $size }.
    }
shop-order-bound-one-side =
    { $pages ->
        [one] Надішліть цей файл до друкарні без змін разом із файлом обкладинки. Замовте { $pages } сторінку, однобічний друк, обрізання до розміру { $size }.
        [few] Надішліть цей файл до друкарні без змін разом із файлом обкладинки. Замовте { $pages } сторінки, однобічний друк, обрізання до розміру { $size }.
        [many] Надішліть цей файл до друкарні без змін разом із файлом обкладинки. Замовте { $pages } сторінок, однобічний друк, обрізання до розміру { $size }.
       *[other] Надішліть цей файл до друкарні без змін разом із файлом обкладинки. Замовте { $pages } сторінки, однобічний друк, обрізання до розміру { $size }.
    }
shop-cover = Надішліть цей файл до друкарні разом із файлом сторінок. Це обкладинка одним полотном, розмір після обрізання — { $size }: задня сторона й передня сторона.
shop-cover-with-spine = Надішліть цей файл до друкарні разом із файлом сторінок. Це обкладинка одним полотном, розмір після обрізання — { $size }: задня сторона, корінець завширшки { $spine } мм і передня сторона.
# $condition is the name of a printing condition.
shop-tell-press = Повідомте друкарню: PDF/X-4 для { $condition }, з TrimBox і BleedBox, виліт під обріз { $bleed } мм, текст лише чорною фарбою, нічого не перетворювати, усі шрифти вбудовано.
shop-tell = Повідомте друкарню: PDF з TrimBox і BleedBox, виліт під обріз { $bleed } мм, кольори RGB із профілем sRGB, їх потрібно перетворити для друкарської машини, усі шрифти вбудовано.
# Words between ` are code. Do not translate them.
shop-thickness =
    { $count ->
        [one] Запитайте в друкарні, якої товщини її папір. Корінець розраховано на { $count } сторінку та аркуші завтовшки { $thickness } мм: якщо папір інший, змініть `paper-thickness` і створіть файли знову.
        [few] Запитайте в друкарні, якої товщини її папір. Корінець розраховано на { $count } сторінки та аркуші завтовшки { $thickness } мм: якщо папір інший, змініть `paper-thickness` і створіть файли знову.
        [many] Запитайте в друкарні, якої товщини її папір. Корінець розраховано на { $count } сторінок та аркуші завтовшки { $thickness } мм: якщо папір інший, змініть `paper-thickness` і створіть файли знову.
       *[other] Запитайте в друкарні, якої товщини її папір. Корінець розраховано на { $count } сторінки та аркуші завтовшки { $thickness } мм: якщо папір інший, змініть `paper-thickness` і створіть файли знову.
    }
shop-thin-spine = Корінець { $spine } мм вужчий за { $least } мм, а вужчих корінців більшість друкарень не склеює: попросіть скріпити скобами (`binding = "saddle"`).
shop-thick =
    { $count ->
        [one] { $count } сторінка — це забагато: більшість друкарень скріплює скобами щонайбільше { $most }. Попросіть клейове скріплення (`binding = "perfect"`).
        [few] { $count } сторінки — це забагато: більшість друкарень скріплює скобами щонайбільше { $most }. Попросіть клейове скріплення (`binding = "perfect"`).
        [many] { $count } сторінок — це забагато: більшість друкарень скріплює скобами щонайбільше { $most }. Попросіть клейове скріплення (`binding = "perfect"`).
       *[other] { $count } сторінки — це забагато: більшість друкарень скріплює скобами щонайбільше { $most }. Попросіть клейове скріплення (`binding = "perfect"`).
    }
shop-marks = Мітки обрізу й суміщення розміщено за межами вильоту. Якщо друкарня додає власні мітки, вона може розмістити файл за його BleedBox.

## In translations

unreviewed-translation = Неперевірений переклад
about-translation = Про цей переклад
translation-of-release = Це переклад версії { $version } тексту мовою оригіналу; дата версії: { $date }
translation-of-draft = Це переклад чернетки тексту мовою оригіналу; дата чернетки: { $date }
translated-by = Переклад: { $names }.
translation-reviewed-by = Перевірка: { $names }.
translation-changed = Після перекладу текст оригіналу подекуди змінився. Ці місця подано мовою оригіналу.
translation-unreviewed = Цей переклад ще ніхто не перевірив. У ньому можуть бути помилки. Перш ніж покладатися на нього, попросіть про допомогу людину, яка може прочитати текст оригіналу.
section-outdated = Після перекладу текст оригіналу цього розділу змінився. Змінені частини подано мовою оригіналу.
section-untranslated = Деякі частини цього розділу не перекладено. Їх подано мовою оригіналу.
section-left-out = Деякі частини розділу оригіналу не перекладено. Тут цих частин немає.

## Of places and of partial translations

# Places are listed after a label: "Covers: England and Wales".
place-england = Англія
place-wales = Уельс
place-scotland = Шотландія
place-northern-ireland = Північна Ірландія
place-uk = Сполучене Королівство
section-partly-left-out = Розділ оригіналу перекладено не повністю. Частин, у яких не перекладено нічого, тут немає. Усе інше, що не перекладено, подано мовою оригіналу.

## The index: what comes between the places of an entry and "See also"

index-before-see-also = {". "}

## Для тих, хто має старий примірник, на сторінках про актуальність примірника

# Назва посилань на цю саму сторінку іншими мовами.
currency-languages = Мови
currency-cannot-find = Якщо ви не можете знайти свою версію
currency-drafts = Чернеток у цьому списку немає. Не покладайтеся на примірник, у якому сказано, що це чернетка: отримайте опубліковану версію.
currency-by-date = Якщо у вашому примірнику не вказано версію, виберіть час, коли ви його отримали.
currency-got-since = { $from } або пізніше
currency-got-between = Від { $from } до { $to }
currency-or-older = Версія { $version } або старіша
currency-to-do = Що робити тепер
currency-stop-using = Більше не користуйтеся цим примірником. Якщо ви передали його іншим людям, повідомте їх.
currency-stop-using-section = Більше не користуйтеся цим розділом. Якщо ви передали його іншим людям, повідомте їх.
# $language — назва мови сторінки.
currency-not-in-language = Версію { $version } не опубліковано цією мовою ({ $language }).
currency-read-law = Перш ніж покладатися на будь-що у своєму примірнику, прочитайте нижче про зміни в законодавстві.
currency-nothing-the-same = Не покладайтеся на свій примірник: у найновішій версії всі його розділи змінено або вилучено.
currency-all-the-same = У найновішій версії всі розділи мають такий самий текст.
# $number менше за кількість усіх розділів.
currency-the-same =
    { $number ->
        [one] Доки не отримаєте новішої версії, покладайтеся лише на { $number } розділ, позначений нижче як «актуально». У найновішій версії його текст такий самий.
        [few] Доки не отримаєте новішої версії, покладайтеся лише на { $number } розділи, позначені нижче як «актуально». У найновішій версії їхній текст такий самий.
        [many] Доки не отримаєте новішої версії, покладайтеся лише на { $number } розділів, позначених нижче як «актуально». У найновішій версії їхній текст такий самий.
       *[other] Доки не отримаєте новішої версії, покладайтеся лише на { $number } розділу, позначені нижче як «актуально». У найновішій версії їхній текст такий самий.
    }
# Далі йде список з одного або кількох розділів.
currency-replaced-by = Прочитайте те, що замінює цей розділ:
currency-replacement-recalled = Те, що замінило цей розділ, відкликано. Не користуйтеся ним:
currency-nothing-replaces = Ніщо не замінює цього розділу.
# Над текстом мовою оригіналу. $language — назва цієї мови.
currency-original-text = Нижче наведено оригінальний текст. Його мова: { $language }.
currency-translated-text = Це переклад. Мова оригіналу: { $language }.

# The site: what every page has around its text.
site-page-title = { $page } — { $work }
site-skip = Перейти до основного вмісту
site-menu = Головне меню
site-menu-read = Читати онлайн
site-menu-editions = Видання
site-menu-packs = Добірки
site-menu-history = Випуски
site-menu-current = Чи актуальний мій примірник?
site-menu-help = Довідка
site-menu-partners = Партнери
site-search = Пошук
site-search-go = Шукати
site-feed-releases = Нові випуски
site-feed-law = Зміни в законодавстві
site-feed-catalogue = Каталог для читання на електронних пристроях
site-version-of = Версія { $version }, { $date }.
site-published-by = Видавець: { $publisher }.
site-follow = Стежте за новинами, не вказуючи електронної адреси:
site-no-tracking = Цей вебсайт не зберігає файлів cookie, не стежить за вами й нічого не завантажує з інших сайтів.

# The front page.
site-read-online = Читати онлайн
site-get-a-copy = Отримати примірник
site-new-in = Нове у версії { $version } від { $date }
site-law-changes = Зміни в законодавстві
site-changes = Зміни
site-other-changes = Інші зміни
site-small-changes =
    { $number ->
        [one] Ще в { $number } розділі є дрібні виправлення, які не впливають на те, що вам потрібно робити.
        [few] Ще у { $number } розділах є дрібні виправлення, які не впливають на те, що вам потрібно робити.
        [many] Ще у { $number } розділах є дрібні виправлення, які не впливають на те, що вам потрібно робити.
       *[other] Ще у { $number } розділу є дрібні виправлення, які не впливають на те, що вам потрібно робити.
    }
site-change-new = Додано
site-change-removed = Вилучено
site-all-notes = Повний опис цього випуску
site-newer-was-recalled = Версію { $version } відкликано. Не користуйтеся жодним її примірником. На цьому вебсайті подано ранішу версію.
site-sign-up = Отримувати листи про нові випуски
site-sign-up-about = Коли з’явиться новий випуск, ми надішлемо вам лист і розповімо, що змінилося.
site-email = Адреса електронної пошти
site-sign-up-go = Підписатися
site-privacy = Вашу адресу електронної пошти отримає лише служба розсилки, якою користується видавець. У кожному листі сказано, як відписатися.
site-privacy-more = Що ця служба робить із вашою адресою
site-partners-about = Ці організації публікують видання під власною назвою.
site-not-found = Сторінку не знайдено
site-not-found-about = Якщо ви ввели адресу самі, перевірте, чи вона правильна. Якщо ви перейшли за посиланням, сторінку чи файл, можливо, переміщено або відкликано. Щоб знайти потрібне, скористайтеся меню або пошуком.

# Pages to read.
site-contents = Зміст
site-on-this-page = На цій сторінці
site-reading-time = Час читання
site-minutes =
    { $number ->
        [one] { $number } хвилина
        [few] { $number } хвилини
        [many] { $number } хвилин
       *[other] { $number } хвилини
    }
site-hours =
    { $number ->
        [one] { $number } година
        [few] { $number } години
        [many] { $number } годин
       *[other] { $number } години
    }
site-review-overdue = Цей розділ потрібно було перевірити до { $date }. Відтоді законодавство могло змінитися.
# For those who read without scripts: the page cannot know what day it is.
site-review-after = Якщо ви читаєте це після { $date }, термін перевірки цього розділу минув і законодавство могло змінитися.
site-about-page = Про цю сторінку
site-last-changed = Останні зміни
site-dated-version = Версія { $version }, { $date }.
site-all-versions = Усі версії цього розділу
site-permanent = Постійна адреса
site-cite = Як цитувати
site-citation = { $publisher }, «{ $title }», { $work } (версія { $version }, { $date }) <{ $address }>
site-contained-in = Де ще є цей розділ
site-neighbours = Попередній і наступний розділи
site-before = Попередній розділ
site-after = Наступний розділ

# Editions and packs.
site-editions-about = Повний текст у зручному для вас форматі.
site-packs-about = Вибрані сторінки для певної мети, наприклад для семінару, готові до друку або читання.
site-files =
    { $number ->
        [one] { $number } файл
        [few] { $number } файли
        [many] { $number } файлів
       *[other] { $number } файлу
    }
site-kilobytes = { $number } кБ
site-megabytes = { $number } МБ
site-was-recalled = Відкликано: не користуйтеся цим.
site-all-recalled = Усі версії відкликано. Зараз немає чого завантажувати.
site-changes-left-out = Зміни в цій версії не описано, бо її відкликано.
site-recalled-on = Відкликано { $date }, причина: { $reason }
site-for-ebook = Для телефонів, планшетів і пристроїв для читання електронних книг. Текст пристосовується до вашого екрана й налаштувань і працює з програмами зчитування з екрана.
site-for-word = Щоб писати на комп’ютері у Word, LibreOffice чи подібній програмі. Заповнюйте пропуски й позначайте поля на екрані.
site-for-press = Для друкарні: сторінки й обкладинка з вильотом під обріз і мітками обрізу.
site-for-booklet = Брошура, яку можна надрукувати на офісному принтері, зігнути й скріпити скобами.
site-for-cards = Картки, які можна надрукувати й вирізати.
site-for-large-print = Увесь текст великим шрифтом, для читачів, яким він потрібен.
site-for-binders = Для папки з кільцями: ви можете замінювати окремі аркуші.
site-for-low-ink = Чорне на білому, щоб заощадити чорнило.
site-for-screens = Файл PDF для читання з екрана, з посиланнями.
site-for-printing = Для друку на офісному принтері з обох сторін аркуша.
site-for-leaders = Для тих, хто проводить семінари
site-always-newest = На цій сторінці завжди подано найновішу версію: { $version } ({ $date }). Старіші версії:
site-volume = Том { $number }
site-volume-titled = Том { $number }: { $title }
site-form-sheets = аркуші для друку
site-form-cover = обкладинка
site-file-missing = На цьому вебсайті цього файлу немає. Попросіть його у видавця.
site-file-not-online = Цього файлу немає в інтернеті: у ньому є історія людини, яка не погодилася на її публікацію в інтернеті. Попросіть примірник: { $publisher }.
site-file-ended = Цей файл більше не надається, бо в ньому є історія людини, яку більше не можна показувати. Якщо у вас є примірник, не користуйтеся ним і не передавайте його іншим. Попросіть новий: { $publisher }.
site-use-newer = Натомість користуйтеся версією { $version }.
site-use-older = Натомість користуйтеся версією { $version }. Її не відкликано, але вона може бути застарілою.
site-no-safe-file = Немає версії цього файлу, якою можна користуватися. Виберіть інше видання або попросіть виправлену версію: { $publisher }.
site-file-dropped = Цього немає у версії { $version }, яка є найновішою. Виберіть інше видання.
site-download = Завантажити { $format }, { $size }
site-length = Обсяг
site-pages =
    { $number ->
        [one] { $number } сторінка
        [few] { $number } сторінки
        [many] { $number } сторінок
       *[other] { $number } сторінки
    }
site-paper-label = Папір
site-paper = сторінки формату { $paper }
site-sheets-paper = аркуші формату { $paper }
site-how-to-print = Як друкувати
site-how-to-print-more = Крок за кроком
site-accessibility = Доступність
site-accessible-sheets = Лише для друку: сторінки розміщено в порядку, потрібному для згинання або розрізання. Щоб прочитати текст, скористайтеся іншим файлом на цій сторінці.
site-accessible-press = Лише для друкарні. У цьому файлі немає тегів для програм зчитування з екрана й посилань. Щоб прочитати текст, скористайтеся іншим виданням.
site-accessible-ebook = Можна читати за допомогою програми зчитування з екрана та шрифтом будь-якого розміру.
site-accessible-word = Розмічено для програм зчитування з екрана: є заголовки, текстові описи й поля з назвами.
site-accessible-pdf = Містить теги для програм зчитування з екрана, заголовки, визначений порядок читання, закладки й описи зображень. Відповідає стандарту PDF/UA-1.
site-same-address = Постійна адреса
site-digest = Контрольна сума SHA-256
site-how-to-verify = Як перевірити завантажений файл
site-how-to-read-ebooks = Як перенести електронну книгу на телефон, комп’ютер або пристрій для читання

# Releases, and texts that are gone.
site-history-about = Усі випуски, від найновішого до найстарішого, і те, що в них змінилося. Спочатку подано зміни в законодавстві.
site-version = Версія { $version }
site-recalled = Відкликано
site-newest = Найновіша
site-first-release = Перший випуск.
site-compared = Кожне змінене речення поруч із попереднім формулюванням
site-sections-recalled = Не користуйтеся такими розділами цього випуску:
site-is-copy-current = Перевірити, чи примірник цієї версії досі актуальний
site-section-recalled = Цей розділ відкликано. Не користуйтеся ним у жодному примірнику.
site-section-recalled-do = Більше не користуйтеся примірниками, які у вас є, і повідомте всіх, кому ви їх передали. Якщо ви вже діяли на підставі цього розділу, зверніться по пораду до кваліфікованого консультанта.
# Chosen by exactly 1 and not by "one", which would also mean 21 texts.
site-section-moved =
    { $number ->
        [1] Цей текст переміщено. Прочитайте натомість:
       *[other] Цей текст поділено. Прочитайте натомість:
    }
site-section-gone = Цей розділ вилучено. Востаннє він був у версії { $version }, { $date }.
site-part-moved = Частину цієї сторінки, яку ви шукаєте, переміщено сюди:
site-part-gone = Частину цієї сторінки, яку ви шукаєте, вилучено.
# A list that is too long for one page. What it was divided into: names, and the first and last entry.
site-list-pages = Сторінки цього переліку
site-list-range = { $title }: { $first } – { $last }
site-list-entry = Запис, який ви шукаєте, розміщено на цій сторінці переліку:
site-read-current = Прочитати цей розділ у чинній редакції
site-section-history = Що змінювалося в цьому розділі, випуск за випуском

## In the search of a site

search-label = Слова для пошуку
search-without = Для пошуку потрібен JavaScript. Якщо за кілька секунд пошук не запрацює, увімкніть JavaScript у браузері або скористайтеся цими сторінками:
search-results =
    { $count ->
        [one] { $count } результат
        [few] { $count } результати
        [many] { $count } результатів
       *[other] { $count } результату
    }
search-in-sections =
    { $count ->
        [one] у { $count } розділі
       *[other] у { $count } розділах
    }
search-more-here =
    { $count ->
        [one] Показати ще { $count } результат у цьому розділі
        [few] Показати ще { $count } результати в цьому розділі
        [many] Показати ще { $count } результатів у цьому розділі
       *[other] Показати ще { $count } результату в цьому розділі
    }
search-more-sections = Показати більше розділів
search-nothing = За запитом «{ $query }» нічого не знайдено.
search-advice = Перевірте написання або спробуйте менше слів чи інші слова.
search-some-words = Жоден результат не містить усіх ваших слів. У цих результатах їх найбільше.
search-spelt = Деяких слів не знайдено. Показано результати за схожими словами: { $words }.
search-also = Показано також результати за іншими назвами того самого: { $words }.
search-loading = Текст ще завантажується ({ $done } з { $count } частин). Поки він завантажується, шукати можна лише в заголовках.
search-failed = Частина тексту не завантажилася, тож деяких результатів може бракувати. Перезавантажте сторінку, щоб спробувати ще раз.
search-arrived = Решта тексту завантажилася. Виконайте пошук ще раз, щоб урахувати її.

# Help pages of the site.
help-verify = Як перевірити завантажений файл
help-verify-summary = Перевірте, чи файл завантажено повністю та чи це саме той файл, який було опубліковано.
help-ebooks = Як читати електронну книгу
help-ebooks-summary = Перенесіть електронну книгу на телефон, комп’ютер або пристрій для читання, збільште шрифт або слухайте текст.
help-printing = Як друкувати
help-printing-summary = Як надрукувати, зігнути, скріпити, розрізати й підшити кожне видання, крок за кроком.
# $date is when somebody compared the steps with what devices and programs do.
help-checked = Пристрої та програми змінюються. Востаннє ми перевіряли ці кроки { $date }.
# Questions on the first help page.
help-which-edition = Яке видання вибрати?
help-which-edition-about = Текст усіх видань однаковий. Виберіть залежно від того, що хочете з ним робити:
help-packs = Якщо вам потрібні сторінки лише для однієї мети, наприклад для семінару, виберіть добірку.
help-old-copy = Мені дали старий примірник. Чи можна ним користуватися?
help-old-copy-find = Знайдіть версію та дату на титульній сторінці свого примірника або наприкінці. У друкованому примірнику може бути також квадратний код, який можна відсканувати телефоном.
help-old-copy-look = Знайдіть цю версію в переліку версій. Там сказано, що відтоді змінилося та чи не відкликано якоїсь частини.
help-old-copy-replace = Якщо змінилося щось потрібне вам, отримайте найновішу версію.
help-old-copy-recalled = Не користуйтеся відкликаним примірником і не передавайте його іншим. Якщо ви вже діяли на його підставі, зверніться по пораду до кваліфікованого консультанта.
help-new-versions = Як дізнатися про нові версії?
help-new-versions-email = Електронною поштою:
help-new-versions-feed = У програмі для читання стрічок новин, не вказуючи електронної адреси:
help-new-versions-look = На цьому вебсайті будь-коли:
help-link = Як поставити посилання на видання або розділ?
help-link-about = Поставте посилання на сторінку видання, добірки або розділу: її адреса завжди веде до найновішого тексту. Щоб поставити посилання безпосередньо на файл, скопіюйте його «постійну адресу». Не ставте посилань на файл, у назві якого є версія, бо він застаріє. Якщо ви розміщуєте примірник на своєму вебсайті, замінюйте його щоразу, коли з’являється нова версія.
help-offline = Чи можна користуватися цим вебсайтом без інтернету?
help-offline-about = Так. Скопіюйте всю папку вебсайту на комп’ютер або USB-накопичувач і відкрийте файл index.html у браузері. Працює все, крім стрічок новин, підписки та посилань на інші сайти.
help-copying = Чи можна копіювати й передавати текст іншим?
help-copying-about = У ліцензії сказано, що ви можете робити:
help-mistake = У тексті є помилка. Кого повідомити?
help-mistake-about = Повідомте видавця ({ $publisher }), у якій версії та в якому розділі помилка. Якщо вона може комусь зашкодити, почніть із цього.
# Checking a download.
help-verify-why = Кожен файл має контрольну суму: 64 літери й цифри, обчислені з його вмісту. Якщо у файлі щось зміниться, зміниться й контрольна сума. Якщо контрольна сума вашого примірника збігається з тією, що на цій сторінці, ці два файли однакові.
help-check = Перевірте файл тут
help-check-about = Ваш браузер обчислює контрольну суму та порівнює її з переліком нижче. Файл залишається на вашому пристрої.
help-check-choose = Виберіть файл, який ви завантажили
# The name of a file follows.
help-check-good = Файл цілий і незмінений. Це такий файл:
help-check-bad = Цей файл не збігається з жодним файлом у переліку нижче. Можливо, його пошкоджено чи змінено або він з іншої версії. Прочитайте розділ «Якщо контрольні суми різні».
help-check-busy = Обчислення контрольної суми…
help-check-failed = Браузер не зміг прочитати файл. Скористайтеся іншим способом, описаним нижче.
help-compare = Порівняйте контрольну суму самостійно
help-compare-about = Кожен із цих способів показує контрольну суму файлу. Порівняйте її з переліком нижче; великі й малі літери не розрізняють. Замініть назву файлу в прикладі на назву свого.
help-compare-windows = Відкрийте папку з файлом, клацніть у її рядку адреси, введіть powershell і натисніть Enter. Потім уведіть:
help-compare-windows-cmd = У старішому командному рядку (Command Prompt) введіть натомість:
help-compare-mac = Відкрийте Термінал, перейдіть до папки з файлом і введіть цей рядок. Замість того щоб вводити назву в лапках, можна перетягнути файл у вікно:
help-compare-linux = Відкрийте термінал у папці з файлом і введіть:
help-compare-android = В Android немає команди для цього. Якщо на цій сторінці є розділ «Перевірте файл тут», скористайтеся ним. Якщо його немає, скопіюйте файл на комп’ютер і перевірте там.
help-compare-iphone = Якщо на цій сторінці є розділ «Перевірте файл тут», скористайтеся ним. Можна також створити команду в програмі «Швидкі команди» (Shortcuts): додайте дію Generate Hash, виберіть SHA256 і вкажіть файл.
help-all = Перевірте всі свої файли відразу
help-all-about = Збережіть перелік контрольних сум у папці із завантаженими файлами. Він містить лише файли цього вебсайту, а файли найновішої версії — під обома назвами: з її номером і без нього. Для кожного файлу, який у вас є, буде рядок, що закінчується на «OK» або «FAILED». Файли, яких у вас немає, буде пропущено. Якщо відповідь — «no file was verified», жодного файлу з папки немає в переліку.
help-all-download = Перелік контрольних сум, версія { $version }
help-all-windows = У Windows відкрийте PowerShell у цій папці та введіть:
help-all-mac = На Mac відкрийте Термінал у цій папці та введіть:
help-all-linux = У Linux відкрийте термінал у цій папці та введіть:
help-seal = Перевірте печатку: чи справді файл від видавця?
help-seal-about = Кожен, хто може змінити файли на вебсайті, може змінити й контрольні суми. Тому видавець ({ $publisher }) скріплює контрольні суми кожного випуску електронною печаткою за допомогою ключа, якого більше ніхто не має. Перевірка печатки займає на кілька хвилин більше.
help-seal-install = Установіть програму minisign, вона безкоштовна:
help-seal-files = Збережіть ці файли в одній папці:
help-seal-key = Переконайтеся, що ключ справжній. Порівняйте його з ключем, який видавець ({ $publisher }) оприлюднив в іншому місці, або запитайте видавця. Ідентифікатор ключа — { $id }:
help-seal-no-key = Попросіть у видавця ({ $publisher }) файл minisign.pub і збережіть його в тій самій папці.
help-seal-check = Відкрийте термінал у цій папці та введіть наведений нижче рядок. Якщо печатка справжня, відповідь починається словами «Signature and comment signature verified»:
help-seal-compare = Обчисліть контрольну суму свого файлу, як описано вище, і знайдіть її у файлі SHA256SUMS. Якщо вона там є, це саме той файл, який було опубліковано. У переліку названо також файли інших партнерів.
help-bindery = Перевірте за допомогою Bindery — програми, яка створила файли
help-bindery-record = Якщо у вас є Bindery, збережіть запис про випуск у тій самій папці, що й указані вище файли:
help-bindery-about = Якщо у вас є Bindery та папка проєкту, перейдіть до цієї папки та введіть:
help-bindery-says = Програма повідомить, чи примірник справжній, змінений або невідомий, а також чи його замінено або відкликано. Вона працює без інтернету.
help-different = Якщо контрольні суми різні
help-different-about = Спочатку переконайтеся, що у вас потрібна версія: її номер є в назві файлу. Файл без номера в назві може належати до старішої версії. Потім завантажте файл ще раз. Якщо контрольна сума й далі інша, не користуйтеся файлом. Повідомте видавця, де ви його отримали.
help-digests = Контрольні суми версії { $version }
# Reading ebooks.
help-ebooks-what = Електронна книга — це файл EPUB. Він не має захисту від копіювання, тож ви можете читати книгу на будь-якій кількості пристроїв.
help-iphone = iPhone та iPad
help-iphone-download = Відкрийте цей вебсайт у Safari й торкніться посилання для завантаження електронної книги. Файл буде збережено в папці завантажень (Downloads) у програмі «Файли».
help-iphone-open = Відкрийте файл у програмі «Файли». Якщо книга не відкриється сама, торкніться кнопки поширення й виберіть «Книги».
help-iphone-read = Тепер вона у вашій бібліотеці в програмі «Книги», і її можна читати без інтернету.
help-android = Телефон або планшет Android
help-android-download = Торкніться посилання для завантаження електронної книги. Файл буде збережено в папці завантажень на вашому телефоні чи планшеті.
help-android-open = Відкрийте програму для роботи з файлами й торкніться файлу. Телефон покаже список програм, які можуть його відкрити.
help-android-choose = Якщо в списку нічого немає, установіть програму для читання, наприклад Google Play Книги, Cantook або Librera. Потім знову торкніться файлу.
help-android-private = Google Play Книги копіює файл до вашого облікового запису Google. Якщо ви не хочете, щоб хтось знав, що у вас є ця книга, виберіть програму, яка зберігає файли на телефоні.
help-computer = Комп’ютер із Windows, Mac або Linux
help-computer-install = Установіть Thorium Reader. Ця програма безкоштовна, працює з програмами зчитування з екрана й не потребує облікового запису:
help-computer-open = Відкрийте Thorium Reader, виберіть імпорт публікації та вкажіть файл, який ви завантажили.
help-computer-mac = На Mac можна також двічі клацнути файл, і він відкриється в програмі «Книги».
help-kindle = Kindle
help-kindle-about = Пристрої Kindle не можуть відкрити файлів EPUB, скопійованих через кабель. Надішліть файл через Amazon, який перетворить його на потрібний формат:
help-kindle-web = Увійдіть у браузері до свого облікового запису Amazon і передайте файл:
help-kindle-email = Або надішліть його електронною поштою, у вкладенні, на адресу свого Kindle, указану в його налаштуваннях. Надсилайте лист з адреси, яку ви схвалили у своєму обліковому записі Amazon.
help-kindle-wait = Підключіть Kindle до мережі Wi-Fi. За кілька хвилин книга з’явиться в його бібліотеці.
help-kindle-private = Amazon зберігає копію у вашому обліковому записі. Якщо ви не хочете, щоб хтось знав, що у вас є ця книга, читайте її іншим способом.
help-e-readers = Kobo, PocketBook, Tolino та інші пристрої для читання електронних книг
help-e-readers-connect = Підключіть пристрій до комп’ютера кабелем USB. Якщо він запитає, чи підключатися, погодьтеся. Пристрій з’явиться на комп’ютері як диск.
help-e-readers-copy = Скопіюйте файл на цей диск. Якщо на ньому є папка для книг, покладіть файл туди.
help-e-readers-eject = Вийміть диск (Eject), а потім від’єднайте кабель. Книга з’явиться в бібліотеці.
help-type = Більший шрифт, інші кольори, більше місця
help-type-about = Відкрийте книгу й торкніться середини сторінки. Більшість програм після цього показує кнопку з літерами Aa або меню з налаштуваннями тексту. Там можна змінити розмір і вигляд шрифту та відстань між рядками, а також вибрати темні або світлі сторінки. Текст розміститься по-новому відповідно до екрана, тож нічого не буде обрізано.
help-screen-readers = Програми зчитування з екрана й читання вголос
help-screen-readers-about = Електронна книга має заголовки, зміст і описи зображень у порядку, зрозумілому під час читання вголос.
help-screen-readers-iphone = На iPhone або iPad користуйтеся VoiceOver у програмі «Книги». Щоб прослухати сторінку без VoiceOver, увімкніть озвучення екрана (Speak Screen) у налаштуваннях доступності, а потім проведіть двома пальцями від верху екрана вниз.
help-screen-readers-android = В Android користуйтеся TalkBack або командою читання вголос у самій програмі.
help-screen-readers-computer = На комп’ютері Thorium Reader працює з NVDA, JAWS і Narrator у Windows та з VoiceOver на Mac. Увімкніть у налаштуваннях підтримку програм зчитування з екрана. Thorium Reader може й сам читати вголос.
help-catalogue = Отримуйте нові версії у своїй програмі для читання
help-catalogue-about = Деякі програми можуть показувати каталог книг, який називається OPDS. Знайдіть у програмі «каталоги», додайте новий і введіть цю адресу:
help-catalogue-apps = Це вміють Thorium Reader на комп’ютерах, Cantook на телефонах і KOReader на пристроях для читання. Тоді в каталозі завжди буде найновіша версія.
# Printing.
help-printing-size = Друкуйте в масштабі 100 % або з параметром «фактичний розмір». Вимкніть параметри «припасувати до сторінки» та «зменшити»: вони зменшують текст, а згини й розрізи через них не потрапляють на свої місця.
help-printing-first = Спочатку надрукуйте один аркуш. Коли він вийде правильно, надрукуйте решту.
help-printing-program = Збережіть файл і надрукуйте його з програми для файлів PDF. Браузер може змінити його розмір.
help-printing-sheets = Ці файли призначено лише для друку: їхні сторінки розміщено в порядку, потрібному для згинання або розрізання. Поруч із кожним є примірник для читання.
# Chosen by exactly 1 and not by "one", which would also mean 21 files.
help-printing-files =
    { $number ->
        [1] Файл
       *[other] Файли
    }
help-printing-steps = Крок за кроком
# Before the names of the files that one way of doing a step is for.
help-printing-for = Для:
help-print-booklet = Брошури на папері { $paper }
help-print-cards = Картки на папері { $paper }
help-print-binder = Для папок із кільцями, на папері { $paper }
help-print-large = Великий шрифт на папері { $paper }
help-print-pages = Сторінки на папері { $paper }
help-print-shop = У друкарні
help-print-cover = У друкарні: обкладинка
# How the printer turns the paper over, after the name of what is printed: “Booklets on A4: flip on the short edge”.
help-print-turned-short-edge = перегортати за коротким краєм
help-print-turned-long-edge = перегортати за довгим краєм
help-print-not-turned = однобічний друк
help-print-both-sides = Установіть на принтері формат { $paper }, двобічний друк, перегортання за довгим краєм і масштаб 100 % або «фактичний розмір».
help-print-one-side = Установіть на принтері формат { $paper }, однобічний друк і масштаб 100 % або «фактичний розмір».
help-print-test = Для перевірки надрукуйте перші дві сторінки й подивіться, чи нічого не бракує біля країв. Потім надрукуйте решту.
help-print-staple-left = Скріпіть скобою лівий верхній кут або двома скобами лівий край. Товсті примірники краще покласти в папку.
help-print-staple-right = Скріпіть скобою правий верхній кут або двома скобами правий край. Товсті примірники краще покласти в папку.
help-print-punch = Пробийте отвори вздовж внутрішнього краю, де поле ширше.
help-print-file = Розкладіть аркуші за номерами внизу сторінки: 3-1 — це перша сторінка розділу 3.
help-print-replace = Коли з’явиться нова версія, замініть лише ті аркуші, що змінилися. На кожному аркуші вказано, у якій версії його змінено востаннє. Викиньте старі аркуші, щоб ними ніхто не користувався.
help-print-large-paper = Візьміть матовий папір, який не відбиває світла. Якщо текст просвічує зі зворотного боку, візьміть щільніший папір або друкуйте з одного боку.
help-print-larger = Щоб отримати ще більший шрифт, друкуйте на папері A3 в масштабі 141 %: розмір шрифту в пунктах буде { $larger } замість { $size }.
help-print-large-bind = Покладіть аркуші в папку з кільцями або скріпіть їх дротяною пружиною, щоб вони лежали рівно, а обидві руки були вільні.
# What drawings show, for those who do not see them.
help-drawing-turn-short-edge = Аркуш паперу лежить горизонтально. Його перегортають за коротким краєм, як сторінку книги.
help-drawing-turn-long-edge = Аркуш паперу лежить вертикально. Його перегортають за довгим краєм, як сторінку книги.
help-drawing-fold = Стос аркушів згинають посередині, одну половину на другу.
help-drawing-staple = Зігнута брошура лежить розгорнутою, зовнішньою стороною догори. Крізь згин проходять дві скоби.
help-drawing-sew = Зігнута брошура лежить розгорнутою, зовнішньою стороною догори. Крізь згин проходить голка з ниткою.
help-drawing-fold-each = Три невеликі стоси аркушів. Кожен згинають посередині окремо.
help-drawing-bind = Зігнуті стоси лежать один на одному, усі згини з одного боку, де їх з’єднують.
help-drawing-trim = Зігнута брошура. Три лінії показують, де її обрізати: згори, знизу та з боку, протилежного до згину.
help-drawing-cut-cards = Аркуш із вісьмома картками. Лінії через увесь аркуш показують, де розрізати.
help-drawing-punch = Аркуш із двома отворами біля внутрішнього краю. Крізь отвори проходять кільця.

# Feeds and announcements.
# $work is the title of the work.
feed-releases = { $work }: нові випуски
feed-releases-about = { $work }: кожен новий випуск з описом змін і кожне відкликання.
feed-law = { $work }: зміни в законодавстві
feed-law-about = { $work }: кожна зміна в законодавстві, пояснена в тексті, і кожне відкликання.
feed-release = Версія { $version }
feed-release-law = Версія { $version }, зі змінами в законодавстві
# $section is the title of a section.
feed-law-change = Зміна в законодавстві: { $section }
feed-in-release = Пояснено у версії { $version }, { $date }
feed-recall = Відкликано: версія { $version }
feed-recall-section = Відкликано: «{ $section }» у версії { $version }
feed-recall-do = Більше не користуйтеся жодним примірником і повідомте всіх, кому ви їх передали.
opds-title = { $work } ({ $partner })
opds-all = Усе
opds-all-about = Усі видання й усі добірки.
# $language is what a language calls itself.
opds-language-about = Усе, що є цією мовою: { $language }
opds-partners = Каталоги всіх партнерів
opds-kind = Вид
opds-language = Мова
opds-format = Формат
opds-any-language = Усі мови
opds-any-format = Усі формати
announcement-subject = { $work }: версія { $version }
announcement-published = Опубліковано: { $work }, версія { $version }, { $date }. Видавець: { $publisher }.
announcement-new = Додано: { $title }
announcement-removed = Вилучено: { $title }
announcement-changed = Змінено: { $title }
announcement-editions = Ваші видання
announcement-packs = Ваші добірки
# $sections is a list of titles in quotation marks.
announcement-product-changed = Що змінилося: { $sections }.
announcement-product-same = Немає змін, які впливають на те, що читачам потрібно знати або робити.
announcement-product-missing = Цього немає в новій версії.
announcement-replace = Відтепер користуйтеся, будь ласка, новими файлами, а старіші приберіть зі своїх вебсайтів і полиць. Посилання вище завжди ведуть до найновішої версії.
