### The tool's own words in Arabic.

catalogue = العربية

## On pages

label-continued = تابع
label-cover = الغلاف
label-back-cover = الغلاف الخلفي
label-title-page = صفحة العنوان
label-notes = الملاحظات
label-online = اقرؤوا أحدث إصدار على الإنترنت
label-to-do = مهمة للإنجاز:
label-done = مهمة منجزة:
label-option = خانة اختيار:
label-ticked-option = خانة اختيار محدَّدة:
label-page = صفحة { $number }
label-pack = حزمة
label-published-by = الناشر: { $publisher }

## On printer's sheets

label-for-printer = أوراق معدّة للطباعة، لا للقراءة على الشاشة
label-sheet-front = الورقة { $number } من { $count }، الوجه الأمامي
label-sheet-back = الورقة { $number } من { $count }، الوجه الخلفي
label-signature = الملزمة { $number } من { $count }
label-printer-short-edge = { $paper }، طباعة على الوجهين، القلب على الحافة القصيرة، 100%، دون ملاءمة لحجم الصفحة
label-printer-long-edge = { $paper }، طباعة على الوجهين، القلب على الحافة الطويلة، 100%، دون ملاءمة لحجم الصفحة

## On pages and in ebooks

label-blank = فراغ للملء
field-blank = الفراغ { $number }
field-cell = { $column }، الصف { $row }
label-checklist = قائمة تحقق
label-letter = نموذج رسالة
label-card = بطاقة
label-back-of-card = ظهر البطاقة
label-heading = القسم
label-figure = الشكل
label-table = جدول
in-this-chapter = في هذا الفصل
in-this-section = في هذا القسم

## In ebooks

ebook-illustrative = مثال توضيحي
# The title of a section that is a testimony, where its own must not be kept.
testimony-section = شهادة
# In place of a testimony. $digest is a long code.
testimony-not-kept = لا تُحفظ كلمات هذه الشهادة إلا في النسخ التي وافق عليها صاحبها ({ $reference }، { $digest }).
# Below a testimony, for the person who gave it. $first is an address or a telephone number.
testimony-withdraw = هل هذه قصتك؟ يمكنك سحبها في أي وقت: { $first }. يُرجى ذكر الرقم المرجعي { $reference }.
# As above. $first is an address, and $second is a telephone number.
testimony-withdraw-either = هل هذه قصتك؟ يمكنك سحبها في أي وقت: { $first } أو { $second }. يُرجى ذكر الرقم المرجعي { $reference }.
# In place of a testimony, a title or a name that somebody took back.
testimony-withdrawn = سُحب.
ebook-contents = المحتويات
ebook-figures = الأشكال
ebook-start-of-text = بداية النص
ebook-landmarks = المواضع الرئيسية
ebook-pages = صفحات الطبعة الورقية
ebook-page = صفحة { $number }.
ebook-cover-of = الغلاف: { $words }
ebook-picture = صورة
ebook-picture-of = صورة { $figure }
ebook-description-of-this = وصف هذا الشكل
ebook-description-of = وصف { $figure }
ebook-room-to-write =
    { $lines ->
        [one] مساحة للإجابة، سطر واحد
        [two] مساحة للإجابة، سطران
        [few] مساحة للإجابة، { $lines } أسطر
        [many] مساحة للإجابة، { $lines } سطرًا
       *[other] مساحة للإجابة، { $lines } سطر
    }
ebook-note = ملاحظة { $number }
ebook-back = العودة
ebook-back-to-place = العودة { $place }
ebook-back-to-note = العودة إلى الملاحظة { $number } في النص
ebook-back-to-one-place = العودة إلى الملاحظة { $number } في النص، الموضع { $place } من { $places }
ebook-before-change = { $change }:
ebook-end-of-change = نهاية التغيير.

## The statement about accessibility in ebooks

accessibility-contents = يتضمن هذا الكتاب الإلكتروني قائمة محتويات فيها روابط إلى جميع الأقسام.
accessibility-page-list = تؤدي قائمة الصفحات فيه إلى المواضع التي تبدأ عندها صفحات الطبعة الورقية.
accessibility-headings = يبدأ كل قسم بعنوان، والعناوين مرتبة في مستويات متدرجة.
accessibility-text = يتبع حجم النص وخطه ولونه الإعدادات التي يختارها القارئ.
accessibility-notes = بين الملاحظات ومواضع الإشارة إليها في النص روابط في الاتجاهين.
accessibility-terms = ترتبط المصطلحات الخاصة بشرحها في مسرد المصطلحات.
accessibility-tables = خلايا العناوين في الجداول محددة بوصفها عناوين.
accessibility-formulas = الصيغ الرياضية مكتوبة بلغة MathML، ولكل منها نص بديل.
accessibility-pictures = لكل صورة نص بديل.
accessibility-descriptions = للأشكال التي تعرض بيانات وصف أطول أيضًا.
accessibility-still = لا يتضمن الكتاب صوتًا ولا فيديو ولا رسومًا متحركة.
accessibility-checked = تستند هذه البيانات إلى فحوص آلية أُجريت عند إنتاج الملف. ولم يحصل الكتاب الإلكتروني على شهادة مطابقة لأي معيار من معايير إمكانية الوصول.

## In sentences

sentence = { $words }.

## Groups of changes

changes-law = تغييرات في القانون
changes-substance = تغييرات في المضمون
changes-clarity = صياغة أوضح
changes-typography = تصويبات طفيفة
changes-other = تغييرات أخرى

## Parts of a book outside its sections

detail-pack = الحزمة «{ $name }»
detail-other = نصوص وصور أخرى
detail-reviews = تواريخ المراجعة
detail-book-title = العنوان
detail-book-subtitle = العنوان الفرعي
detail-book-publisher = الناشر
detail-book-language = اللغة
detail-book-licence = الترخيص
detail-book-contact = جهة الاتصال لإرسال التصويبات
detail-book-homepage = رابط النسخة المتاحة على الإنترنت
detail-book-short-address = الرابط المختصر
detail-book-notice = تنبيه للقراء
detail-book-blurb = نص الغلاف الخلفي
detail-book-description = الوصف
detail-book-subjects = الموضوعات
detail-book-contributors = المساهمون
detail-partner-name = الاسم
detail-partner-short-name = الاسم المختصر
detail-partner-logo = الشعار
detail-partner-legal = البيانات القانونية
detail-partner-co-brand-publisher = ذكر الناشر إلى جانب الاسم
detail-edition-format = الصيغة
detail-edition-links = طريقة طباعة الروابط
detail-edition-references = أرقام الصفحات بعد الروابط
detail-edition-qr-code = رمز QR على الغلاف
detail-book-noun = التسمية التي يطلقها النص على الكتاب
detail-of-partner = { $name } ({ $partner })
detail-of-edition = { $name } ({ $edition })
detail-isbn-of-edition = رقم ISBN ({ $edition })
detail-title-of-edition = عنوان الطبعة «{ $edition }»
detail-editions-for = الطبعات المخصصة للجهة الشريكة { $partner }
detail-source = المصدر «{ $text }»
detail-quotes = علامات الاقتباس
detail-sheets = أوراق الطباعة ({ $edition })
detail-layout = التصميم { $name }
detail-part = عنوان الباب { $number }
detail-order = ترتيب المحتويات
detail-title-of-pack = عنوان الحزمة «{ $pack }»
detail-purpose-of-pack = الغرض من الحزمة «{ $pack }»
detail-readers-of-pack = القراء الذين تستهدفهم الحزمة «{ $pack }»
detail-contents-of-pack = محتويات الحزمة «{ $pack }»
detail-editions-of-pack = طبعات الحزمة «{ $pack }»
detail-partners-of-pack = الجهات الشريكة التي تحصل على الحزمة «{ $pack }»
detail-partner-packs = الحزم
detail-partner-editions = الطبعات
detail-translation = الترجمة ({ $language })
detail-links-of-pack = الروابط إلى الأقسام التي لا تتضمنها الحزمة «{ $pack }»
detail-none = لا شيء
detail-yes = نعم
detail-field-name = الاسم
detail-field-role = الدور
detail-field-text = النص
detail-field-title = العنوان
detail-field-terms = الشروط
detail-field-url = الرابط
detail-field-alt = الوصف
detail-field-path = الملف

## In release notes

notes-title = { $work }: الإصدار { $version }
notes-published = { $publisher }، { $date }
notes-what-to-do-differently = ما ينبغي معرفته أو القيام به على نحو مختلف
notes-what-has-moved = ما تغيّر موضعه
notes-what-is-new = ما الجديد
notes-packs = الحزم
notes-your-files = ملفاتكم
notes-first-release = هذا هو الإصدار الأول، فلا توجد ملفات ينبغي استبدالها.
notes-same-text = النص هو نفسه الوارد في الإصدار { $version }.
notes-new = { $title } (جديد)
notes-new-with-summary = { $title } (جديد): { $summary }
notes-removed = { $title } (محذوف)
notes-removed-with-summary = { $title } (محذوف): { $summary }
notes-changed = { $title }
notes-changed-with-summary = { $title }: { $summary }
notes-moved-after = { $title }: أصبح موضعه بعد «{ $before }».
notes-moved-to-start = { $title }: أصبح موضعه في البداية.
notes-pack-new = { $title } (حزمة جديدة)
notes-pack-new-with = { $title }: حزمة جديدة تحتوي على { $sections }.
notes-pack-gone = { $title }: لم تعد هذه الحزمة تُنشر.
notes-pack-more = { $title }: أصبحت هذه الحزمة تحتوي أيضًا على { $added }.
notes-pack-less = { $title }: لم تعد هذه الحزمة تحتوي على { $removed }.
notes-pack-changed = { $title }: أصبحت هذه الحزمة تحتوي أيضًا على { $added }، ولم تعد تحتوي على { $removed }.
notes-files = { $title }: { $files }.
notes-what-it-contains = محتويات هذا الإصدار
notes-with-new-text = بنص جديد
notes-with-same-text = بالنص السابق نفسه
notes-new-files = ملفات جديدة
notes-no-longer-published = ملفات لم تعد تُنشر
notes-the-edition = { $edition }
notes-the-pack = الحزمة «{ $pack }»
notes-only-for = { $file } ({ $partners } فقط)
notes-replaces =
    يحل هذا الإصدار محل الإصدار { $version }. يُرجى استخدام ملفاته من الآن فصاعدًا، وإزالة ملفات الإصدار { $version } من مواقعكم الإلكترونية ومن رفوفكم. { $same ->
        [zero] لم يبقَ أي قسم كما كان.
        [one] بقي قسم واحد كما كان.
        [two] بقي قسمان كما كانا.
        [few] بقيت { $same } أقسام كما كانت.
        [many] بقي { $same } قسمًا دون تغيير.
       *[other] بقي { $same } قسم دون تغيير.
    }
notes-is-it-current = لمعرفة ما إذا كانت نسخة من هذا الإصدار لا تزال سارية، راجعوا { $address }
notes-whom-to-ask = إذا كان لديكم سؤال عن إحدى النسخ، أو لم تكونوا متأكدين من مصدرها، فاسألوا { $publisher }: { $address }

## In the wording of a section

wording-release = { $work }، الإصدار { $version } بتاريخ { $date }
wording-release-for-partner = { $work }، الإصدار { $version } بتاريخ { $date }، كما يرد في نسخ { $partner }
wording-do-not-use = لا تستخدموه
wording-recalled = { $warning }: سُحب هذا النص بتاريخ { $date }: { $reason }
wording-struck-out = [مشطوب: { $words }]
wording-figure = شكل

## On the pages that say whether a copy is current

currency-page-title = { $heading }: { $work }
currency-question = هل ما زالت نسختي سارية؟
currency-dated = { "\u200F" }{ $version } ({ $date })
currency-version = الإصدار { $version }
currency-choose = أحدث إصدار هو { $newest }. ابحثوا عن رقم إصدار نسختكم في صفحة العنوان، ثم اختاروه أدناه.
currency-choose-newest-recalled = سُحب أحدث إصدار، وهو { $newest }. ابحثوا عن رقم إصدار نسختكم في صفحة العنوان، ثم اختاروه أدناه.
currency-state-current = ساري المفعول
currency-state-replaced = حلّ محله إصدار أحدث
currency-state-removed = محذوف
currency-state-recalled = مسحوب: لا تستخدموه
currency-state-changed = تغيّر منذ ذلك الحين
currency-state-with-recalls =
    { $number ->
        [zero] { $state }؛ لم يُسحب أي قسم
        [one] { $state }؛ سُحب قسم واحد
        [two] { $state }؛ سُحب قسمان
        [few] { $state }؛ سُحبت { $number } أقسام
        [many] { $state }؛ سُحب { $number } قسمًا
       *[other] { $state }؛ سُحب { $number } قسم
    }
currency-recalled = نصوص مسحوبة
currency-recalled-section = «{ $section }» في الإصدار { $version }
currency-recalled-on = { $recalled }، سُحب بتاريخ { $date }: { $reason }
currency-check-copy = تحققوا من نسختكم قبل استخدامها
currency-testimonies = قصة سحبها صاحبها
currency-testimony = تتضمن بعض نسخ الإصدار { $version } قصة سحبها من رواها بتاريخ { $date }، ورقمها المرجعي { $reference }. إذا كانت نسختكم تتضمنها فلا تستخدموا تلك النسخة ولا تعطوها لأحد.
currency-get-newest = احصلوا على أحدث إصدار من { $publisher }
currency-ask-for-corrected = اطلبوا من { $publisher } نسخة مصححة
currency-what-it-contains = محتويات الإصدار { $version }
currency-last-changed = كان آخر تغيير في مضمون هذا القسم في الإصدار { $version }.
currency-as-data = هذه الصفحة بصيغة بيانات (JSON)
currency-all-versions = جميع الإصدارات
currency-published-by = الناشر: { $publisher }، { $address }
currency-titled-new = { $title } (جديد)
currency-titled-law-new = { $title } (تغيير في القانون، قسم جديد)
currency-new = قسم جديد
currency-law-new = تغيير في القانون، قسم جديد
currency-titled-removed = { $title } (محذوف)
currency-titled-law-removed = { $title } (تغيير في القانون، قسم محذوف)
currency-removed = قسم محذوف
currency-law-removed = تغيير في القانون، قسم محذوف
currency-titled-substance = { $title } (تغيير في المضمون)
currency-titled-law-substance = { $title } (تغيير في القانون، تغيير في المضمون)
currency-substance = تغيير في المضمون
currency-law-substance = تغيير في القانون، تغيير في المضمون
currency-titled-clarity = { $title } (صياغة أوضح)
currency-titled-law-clarity = { $title } (تغيير في القانون، صياغة أوضح)
currency-clarity = صياغة أوضح
currency-law-clarity = تغيير في القانون، صياغة أوضح
currency-titled-typography = { $title } (تصويبات طفيفة)
currency-titled-law-typography = { $title } (تغيير في القانون، تصويبات طفيفة)
currency-typography = تصويبات طفيفة
currency-law-typography = تغيير في القانون، تصويبات طفيفة
currency-change-and-summary = { $change }: { $summary }
currency-changes = التغييرات
currency-changes-since = التغييرات منذ الإصدار { $version }
currency-sections = أقسام هذا الإصدار
currency-do-not-use = مسحوب: لا تستخدموه
currency-is-newest = هذا هو أحدث إصدار
currency-is-current = الإصدار { $version } ساري المفعول.
currency-newest-partly-recalled = هذا هو أحدث إصدار، لكن جزءًا منه سُحب
currency-do-not-use-sections = لا تستخدموا الأقسام المذكورة أدناه.
currency-was-recalled = سُحب الإصدار { $version }.
currency-there-is-newer = يوجد إصدار أحدث
currency-was-replaced = حلّ إصدار أحدث محل الإصدار { $version }.
currency-was-replaced-partly-recalled = سُحب جزء من الإصدار { $version }، وقد حلّ محله إصدار أحدث.
currency-section-of-version = { $section } (الإصدار { $version })
currency-section-is-current = ما زال هذا القسم ساريًا
currency-section-has-changed = تغيّر هذا القسم منذ الإصدار { $version }
currency-section-was-removed = حُذف هذا القسم
currency-section-was-recalled = سُحب هذا القسم.
currency-newest-is = الإصدار { $newest } هو أحدث إصدار.
currency-newest-was-recalled = سُحب أحدث إصدار
currency-same-text-in-recalled = لهذا القسم النص نفسه في أحدث إصدار، وهو { $newest }.
currency-same-text-in-newest = نصه هو نفسه في أحدث إصدار، وهو { $newest }.
currency-not-in-newest = أحدث إصدار، وهو { $newest }، لا يتضمنه.
currency-what-it-says = نص هذا القسم في الإصدار { $version }
currency-text-not-shown = سُحب نصه، ولذلك لم يعد يُعرض هنا.
currency-all-sections = جميع أقسام الإصدار { $version }
currency-where-to-read = اقرؤوا أحدث نص لهذا القسم
currency-newest-with-section = أحدث إصدار يتضمنه هو { $version }.
currency-last-with-section = آخر إصدار يتضمنه هو { $version }.
currency-recalled-in = سُحب النص الوارد في الإصدار { $version }.
currency-recalled-but-not = سُحب النص الوارد في الإصدار { $version }. أما النص الوارد في الإصدار { $safe } فلم يُسحب، لكنه قد يكون قديمًا.
currency-section-in-version = هذا القسم في الإصدار { $version }
currency-no-newer = لا يوجد إصدار أحدث حتى الآن.
currency-its-text-in-newest-recalled = سُحب نصه الوارد في أحدث إصدار، وهو { $newest }.
currency-the-newest-recalled = سُحب أحدث إصدار، وهو { $newest }.
currency-the-newest-is = أحدث إصدار هو { $newest }.
currency-the-newest-partly-recalled =
    { $number ->
        [zero] أحدث إصدار هو { $newest }، ولم يُسحب أي قسم منه.
        [one] أحدث إصدار هو { $newest }، لكن سُحب قسم واحد منه.
        [two] أحدث إصدار هو { $newest }، لكن سُحب قسمان منه.
        [few] أحدث إصدار هو { $newest }، لكن سُحبت { $number } أقسام منه.
        [many] أحدث إصدار هو { $newest }، لكن سُحب { $number } قسمًا منه.
       *[other] أحدث إصدار هو { $newest }، لكن سُحب { $number } قسم منه.
    }
currency-its-older-text-not-recalled = لم يُسحب نصه الوارد في الإصدار { $version }، لكنه قد يكون قديمًا.
currency-older-not-recalled = لم يُسحب الإصدار { $version }، لكنه قد يكون قديمًا.
currency-text-of-version = { $section } (نص الإصدار { $version })
currency-more-about-section = المزيد عن هذا القسم وما تغيّر منذ ذلك الحين
currency-text-is-same-in =
    { $number ->
        [one] النص هو نفسه في الإصدار { $versions }.
        [two] النص هو نفسه في الإصدارين { $versions }.
       *[other] النص هو نفسه في الإصدارات { $versions }.
    }
currency-copies-differ = هذا هو نص الناشر. وقد تختلف بعض العبارات في نسخ بعض الجهات الشريكة، كأن تذكر أرقام هواتفها الخاصة.
currency-text-is-current = ما زال هذا النص ساريًا
currency-is-text-of-newest = هذا هو نص أحدث إصدار، وهو { $newest }.
currency-old-text = لم يعد هذا النص ساريًا
currency-section-not-in-newest = أحدث إصدار، وهو { $newest }، لا يتضمن هذا القسم.
currency-text-has-changed = تغيّر النص منذ ذلك الحين.

## In descriptions of a change

change-new = جديد
change-removed = محذوف
change-changed = مُعدَّل
change-moved-in-book = نقل داخل الكتاب
change-title = تغيير العنوان
change-summary = تغيير الملخص
change-fact = تغيير «{ $label }»
change-blocks-reworded =
    { $number ->
        [one] إعادة صياغة عنصر واحد
        [two] إعادة صياغة عنصرين
        [few] إعادة صياغة { $number } عناصر
        [many] إعادة صياغة { $number } عنصرًا
       *[other] إعادة صياغة { $number } عنصر
    }
change-blocks-added =
    { $number ->
        [one] إضافة عنصر واحد
        [two] إضافة عنصرين
        [few] إضافة { $number } عناصر
        [many] إضافة { $number } عنصرًا
       *[other] إضافة { $number } عنصر
    }
change-blocks-removed =
    { $number ->
        [one] حذف عنصر واحد
        [two] حذف عنصرين
        [few] حذف { $number } عناصر
        [many] حذف { $number } عنصرًا
       *[other] حذف { $number } عنصر
    }
change-blocks-moved =
    { $number ->
        [one] نقل عنصر واحد
        [two] نقل عنصرين
        [few] نقل { $number } عناصر
        [many] نقل { $number } عنصرًا
       *[other] نقل { $number } عنصر
    }
change-blocks-moved-reworded =
    { $number ->
        [one] نقل عنصر واحد وإعادة صياغته
        [two] نقل عنصرين وإعادة صياغتهما
        [few] نقل { $number } عناصر وإعادة صياغتها
        [many] نقل { $number } عنصرًا وإعادة صياغتها
       *[other] نقل { $number } عنصر وإعادة صياغتها
    }
change-blocks-moved-away =
    { $number ->
        [one] نقل عنصر واحد إلى قسم آخر
        [two] نقل عنصرين إلى قسم آخر
        [few] نقل { $number } عناصر إلى قسم آخر
        [many] نقل { $number } عنصرًا إلى قسم آخر
       *[other] نقل { $number } عنصر إلى قسم آخر
    }
change-and-reworded = إعادة صياغة { $number }
change-and-added = إضافة { $number }
change-and-removed = حذف { $number }
change-and-moved = نقل { $number }
change-and-moved-reworded = نقل { $number } مع إعادة الصياغة
change-from-to = تغيير «{ $before }» إلى «{ $after }»
change-and-more-files =
    { $number ->
        [one] { $file } إضافةً إلى ملف واحد آخر
        [two] { $file } إضافةً إلى ملفين آخرين
        [few] { $file } إضافةً إلى { $number } ملفات أخرى
        [many] { $file } إضافةً إلى { $number } ملفًا آخر
       *[other] { $file } إضافةً إلى { $number } ملف آخر
    }
change-and-in-sections =
    { $number ->
        [one] { $change }، وفي قسم واحد
        [two] { $change }، وفي قسمين
        [few] { $change }، وفي { $number } أقسام
        [many] { $change }، وفي { $number } قسمًا
       *[other] { $change }، وفي { $number } قسم
    }
change-now-available = متوفر الآن: { $name }.
change-reviewed = مراجعة دون تغييرات أخرى: { $sections }.
change-sections-reviewed =
    { $number ->
        [one] مراجعة قسم واحد
        [two] مراجعة قسمين
        [few] مراجعة { $number } أقسام
        [many] مراجعة { $number } قسمًا
       *[other] مراجعة { $number } قسم
    }

## In comparisons of two versions

comparison-title = { $work }: { $before } ← { $after }
comparison-working-tree = نص قيد العمل
comparison-the-working-tree = النص قيد العمل
comparison-version = الإصدار { $version } ({ $date })
comparison-between = الفروق بين { $before } و{ $after }.
comparison-key = العلامات: { $removed } { $added }
comparison-removed-words = كلمات محذوفة
comparison-added-words = كلمات مضافة
comparison-read-removed = [محذوف: { $words }]
comparison-read-added = [مضاف: { $words }]
comparison-skip = الانتقال إلى التغييرات
comparison-sections = الأقسام التي فيها تغييرات
comparison-show-new = إظهار النص الجديد
comparison-show-removed = إظهار النص المحذوف
comparison-added = إضافة
comparison-removed = حذف
comparison-moved = نقل
comparison-reworded = إعادة صياغة
comparison-moved-and-reworded = نقل وإعادة صياغة
comparison-moved-away = نقل إلى موضع آخر
comparison-marked-differently = تغيير في التنسيق
comparison-kind = { $kind }
comparison-kind-was = { $kind } (سابقًا: { $before })
comparison-under = { $kind } تحت العنوان «{ $heading }»
comparison-from-to = { $kind } من { $from } إلى { $to }
comparison-heading-in-section = «{ $heading }» في { $section }
comparison-start-of-section = بداية القسم
comparison-place-on-page = { $place } (صفحة { $page })
comparison-page = صفحة { $page }
comparison-page-was = صفحة { $page } (سابقًا: صفحة { $before })
comparison-was-on-page = سابقًا في الصفحة { $page }
comparison-only-for = في نسخ { $partners } فقط
comparison-with-marks = مع علامات التنسيق
comparison-note = ملاحظة
comparison-link = رابط
comparison-picture = صورة
comparison-different-picture = صورة مختلفة
comparison-title-of-section = العنوان
comparison-summary = الملخص
comparison-blocks =
    { $number ->
        [one] عنصر واحد
        [two] عنصران
        [few] { $number } عناصر
        [many] { $number } عنصرًا
       *[other] { $number } عنصر
    }
comparison-no-differences = لا توجد فروق.
comparison-sections-changed =
    { $number ->
        [one] تعديل قسم واحد
        [two] تعديل قسمين
        [few] تعديل { $number } أقسام
        [many] تعديل { $number } قسمًا
       *[other] تعديل { $number } قسم
    }
comparison-sections-added =
    { $number ->
        [one] إضافة قسم واحد
        [two] إضافة قسمين
        [few] إضافة { $number } أقسام
        [many] إضافة { $number } قسمًا
       *[other] إضافة { $number } قسم
    }
comparison-sections-removed =
    { $number ->
        [one] حذف قسم واحد
        [two] حذف قسمين
        [few] حذف { $number } أقسام
        [many] حذف { $number } قسمًا
       *[other] حذف { $number } قسم
    }
comparison-and-changed = تعديل { $number }
comparison-and-added = إضافة { $number }
comparison-and-removed = حذف { $number }
comparison-in-changed-sections =
    { $number ->
        [one] في القسم المُعدَّل: { $blocks }.
        [two] في القسمين المُعدَّلين: { $blocks }.
       *[other] في الأقسام المُعدَّلة: { $blocks }.
    }
comparison-outside =
    { $number ->
        [zero] لم يتغيّر شيء خارج الأقسام.
        [one] تغيّر أمر واحد خارج الأقسام.
        [two] تغيّر أمران خارج الأقسام.
        [few] تغيّرت { $number } أمور خارج الأقسام.
        [many] تغيّر { $number } أمرًا خارج الأقسام.
       *[other] تغيّر { $number } أمر خارج الأقسام.
    }

## Kinds of blocks in a text

block-box = إطار
block-caption = تعليق توضيحي
block-checklist = قائمة تحقق
block-code = نص برمجي
block-definition = تعريف
block-figure = شكل
block-form = استمارة
block-heading = عنوان
block-letter = رسالة
block-list = قائمة
block-list-item = بند في قائمة
block-paragraph = فقرة
block-question = سؤال
block-quotation = اقتباس
block-table = جدول
block-testimony = شهادة شخصية

## In notices that something was recalled

recall-to = إلى: { $partner }
recall-title =
    { $number ->
        [one] إشعار سحب: { $work }، الإصدار { $versions }
        [two] إشعار سحب: { $work }، الإصداران { $versions }
       *[other] إشعار سحب: { $work }، الإصدارات { $versions }
    }
recall-title-of-section =
    { $number ->
        [one] إشعار سحب: القسم «{ $section }» من { $work }، الإصدار { $versions }
        [two] إشعار سحب: القسم «{ $section }» من { $work }، الإصداران { $versions }
       *[other] إشعار سحب: القسم «{ $section }» من { $work }، الإصدارات { $versions }
    }
recall-title-of-testimony =
    { $number ->
        [one] إشعار سحب: شهادة في { $work }، الإصدار { $versions }
        [two] إشعار سحب: شهادة في { $work }، الإصداران { $versions }
       *[other] إشعار سحب: شهادة في { $work }، الإصدارات { $versions }
    }
recall-of-version =
    { $number ->
        [one] بتاريخ { $date } سحبنا { $work }، الإصدار { $versions }.
        [two] بتاريخ { $date } سحبنا { $work }، الإصدارين { $versions }.
       *[other] بتاريخ { $date } سحبنا { $work }، الإصدارات { $versions }.
    }
recall-of-section =
    { $number ->
        [one] بتاريخ { $date } سحبنا القسم «{ $section }» من { $work }، الإصدار { $versions }.
        [two] بتاريخ { $date } سحبنا القسم «{ $section }» من { $work }، الإصدارين { $versions }.
       *[other] بتاريخ { $date } سحبنا القسم «{ $section }» من { $work }، الإصدارات { $versions }.
    }
recall-of-testimony =
    { $number ->
        [one] بتاريخ { $date } سُحبت شهادة واردة في { $work }، الإصدار { $versions }.
        [two] بتاريخ { $date } سُحبت شهادة واردة في { $work }، الإصدارين { $versions }.
       *[other] بتاريخ { $date } سُحبت شهادة واردة في { $work }، الإصدارات { $versions }.
    }
recall-reason = السبب: { $reason }
recall-do-not-use = يُرجى التوقف عن استخدام هذا النص. أزيلوا الملفات المذكورة أدناه من مواقعكم الإلكترونية ومن رفوفكم، وأبلغوا كل من سلمتموه إياها.
recall-do-not-use-section = يُرجى التوقف عن استخدام هذا القسم. أزيلوا الملفات المذكورة أدناه من مواقعكم الإلكترونية ومن رفوفكم إلى أن تحصلوا على نسخة مصححة، وأبلغوا كل من سلمتموه إياها. ولا يزال بالإمكان استخدام الأقسام الأخرى.
recall-do-not-use-testimony = يُرجى التوقف اليوم عن استخدام الملفات المذكورة أدناه. أزيلوها من مواقعكم الإلكترونية ومن رفوفكم، واحذفوا كل نسخة لديكم منها، واطلبوا ممن سلمتموه إياها أن يفعل ذلك أيضًا. ويُرجى عدم اقتباس الشهادة أو نقلها إلى أحد.
# Why a testimony must not be used. It says nothing about the person.
recall-reason-of-testimony = سحب صاحب هذه الشهادة شهادته.
# In lists of what was recalled.
recall-testimony = شهادة في الإصدار { $version }
recall-your-files = ملفاتكم التي تحتوي على النص المسحوب
recall-files-of-version = الإصدار { $version }:
recall-newest = الإصدار { $version } هو الأحدث. وسنبلغكم بما إذا كان بإمكانكم استخدامه بدلًا من الملفات المذكورة أعلاه.
recall-use-instead = لا يحتوي الإصدار { $version } على النص المسحوب. يُرجى تسليم هذا الإصدار إلى كل من لديه أحد الملفات المذكورة أعلاه.
recall-correction-to-come = نعمل على إعداد نسخة مصححة وسنرسلها إليكم. وإلى ذلك الحين، يُرجى عدم تسليم الملفات المذكورة أعلاه إلى أي شخص.
recall-is-it-current = لمعرفة ما إذا كانت نسخة ما لا تزال سارية، راجعوا { $address }

## In START-HERE.txt, the instructions for a partner

bundle-start-here = ابدؤوا من هنا
bundle-version = { $work }، الإصدار { $version }، للجهة الشريكة { $partner }
bundle-from = من { $publisher }، { $date }
bundle-about = لا يحتوي هذا المجلد إلا على ملفاتكم الخاصة من هذا الإصدار. إذا كان لديكم إصدار أقدم، فيُرجى استخدام هذه الملفات بدلًا منه، وإزالة الملفات القديمة من موقعكم الإلكتروني ومن رفوفكم. للاطلاع على الجديد، افتحوا الملف { $notes }. وتجدون النص نفسه في الملف { $text }، جاهزًا للصقه في رسالة بريد إلكتروني.
bundle-recalls = اقرؤوا أولًا: إشعارات السحب
bundle-read-notices = سحبنا نصوصًا كنا قد أرسلناها إليكم سابقًا. توضح هذه الإشعارات ما هي هذه النصوص وما الذي ينبغي فعله:
bundle-left-out = ملفات غير موجودة هنا
bundle-why-left-out = لا يجوز استخدام هذه الملفات، ولذلك لم ندرجها هنا:
bundle-version-recalled = سُحب الإصدار { $version } بتاريخ { $date }: { $reason }
bundle-shared-text-recalled = نصه هو نص الإصدار { $version } نفسه، الذي سُحب بتاريخ { $date }: { $reason }
bundle-section-recalled = سُحب منه القسم «{ $section }» بتاريخ { $date }: { $reason }
bundle-testimony-withdrawn = يتضمن شهادة سُحبت بتاريخ { $date }
bundle-testimony-outlived = يتضمن الشهادة { $reference } التي لم يعد يجوز نقلها إلى أحد
bundle-your-files = ملفاتكم
bundle-pack = { $pack }، { $edition }
bundle-volume = الجزء { $number }
bundle-pages =
    { $number ->
        [one] صفحة واحدة
        [two] صفحتان
        [few] { $number } صفحات
        [many] { $number } صفحة
       *[other] { $number } صفحة
    }
bundle-sides =
    { $number ->
        [one] وجه واحد
        [two] وجهان
        [few] { $number } أوجه
        [many] { $number } وجهًا
       *[other] { $number } وجه
    }
bundle-for-printer = لمن يتولى الطباعة، لا للقراءة
bundle-for-screens = للهواتف وأجهزة القراءة الإلكترونية وبرامج قراءة الشاشة
bundle-for-word = لكتابة الرسائل على الحاسوب
bundle-for-print-shop = للمطبعة
bundle-for-reading = للقراءة؛ وللطباعة استخدموا أوراقه المعدّة للطباعة
bundle-for-binder = للحفظ في مصنّف ذي حلقات
bundle-for-little-ink = للطباعة بقليل من الحبر
bundle-printing = طريقة الطباعة
bundle-how-to-print = اطبعوا بنسبة 100% أو «الحجم الفعلي»، ولا تختاروا أبدًا «ملاءمة للصفحة». تُطبع معظم ملفات PDF مثل أي مستند آخر، على وجهي الورقة.
bundle-how-to-print-these = لطباعة الملفات التالية أو طيها أو قصها:
bundle-check = طريقة التحقق من نسخة
bundle-is-it-current = هل لا تزال سارية؟ تجيب هذه الصفحة عن الإصدار كله وعن كل قسم على حدة:
bundle-is-it-undamaged = هل وصل كل شيء سليمًا؟ في نظام Linux، افتحوا نافذة الأوامر (Terminal) في هذا المجلد واكتبوا السطر الأول مما يلي؛ وعلى أجهزة Mac، اكتبوا السطر الثاني. أما في نظام Windows، فافتحوا PowerShell في هذا المجلد واكتبوا السطر الثالث الذي يذكر اسم كل ملف تالف.
bundle-is-it-genuine = هل المصدر هو { $publisher } حقًا؟ احصلوا على الملف minisign.pub من { $publisher } بصورة منفصلة، لا مع هذا المجلد، واحفظوه هنا. ثبّتوا برنامج minisign ({ $address })، ثم اكتبوا السطرين التاليين. يتحقق السطر الأول من أن قائمة الملفات صادرة عن { $publisher }، ويتحقق السطر الثاني من مطابقة ملفاتكم لهذه القائمة:
bundle-whom-to-ask = إذا كان أي شيء غير واضح، فاسألوا { $publisher }:

## In the changelog

changelog-title = سجل التغييرات
changelog-about = ما تغيّر بالنسبة إلى القراء، من الأحدث إلى الأقدم.
changelog-unreleased = لم يصدر بعد
changelog-first-release = الإصدار الأول.
changelog-law-changed = تغييرات في القانون
changelog-added = إضافات
changelog-changed = تعديلات
changelog-fixed = تصويبات
changelog-removed = محذوفات
changelog-withdrawn = نصوص مسحوبة
changelog-version = الإصدار { $version }
changelog-section-in-version = { $section } في الإصدار { $version }

## In updates for ring binders

update-instructions = تعليمات تحديث المصنّف
update-about = هذا التحديث مخصص للمصنّفات ذات الحلقات من «{ $edition }» الخاصة بالجهة الشريكة { $partner } والتي تحتوي على الإصدار { $from }. وهو يحدّثها إلى الإصدار { $to }: أخرجوا { $out }، وأدخلوا { $put }.
update-about-draft = هذا التحديث مخصص للمصنّفات ذات الحلقات من «{ $edition }» الخاصة بالجهة الشريكة { $partner } والتي تحتوي على الإصدار { $from }. وهو يحدّثها إلى المسودة: أخرجوا { $out }، وأدخلوا { $put }.
update-leaves =
    { $number ->
        [one] ورقة واحدة
        [two] ورقتين
        [few] { $number } أوراق
        [many] { $number } ورقة
       *[other] { $number } ورقة
    }
update-print-both-sides = اطبعوا هذا الملف على وجهي الورق (القلب على الحافة الطويلة) ثم اثقبوا الأوراق.
update-print-one-side = اطبعوا هذا الملف على وجه واحد من الورق ثم اثقبوا الأوراق.
update-work-through = اتبعوا الجدول من أعلاه إلى أسفله. تجدون في أسفل كل ورقة أرقام صفحاتها وإصدارها.
update-new-order = تغيّر ترتيب الفصول: رتبوها وفق قائمة الصفحات السارية.
update-compare = قارنوا مصنّفكم بقائمة الصفحات السارية، صفحةً صفحة. وإذا كانت إحدى الصفحات ناقصة، فخذوها من الطبعة الكاملة لهذا الإصدار.
update-keep-list = احتفظوا بقائمة الصفحات السارية في أول المصنّف بدلًا من القائمة السابقة. وضعوا هذه التعليمات وجميع الأوراق التي أخرجتموها في حاوية إعادة تدوير الورق.
update-take-out-put-in = ما يُخرج وما يُدخل
update-section = القسم
update-take-out = الصفحات التي تُخرج
update-put-in = الصفحات التي تُدخل
update-nothing = لا شيء
update-range = { $first } إلى { $last }
update-live-pages = الصفحات السارية
update-all-pages = هذه هي جميع الصفحات التي يجب أن تكون في المصنّف بعد هذا التحديث، ومع كل منها الإصدار المذكور في أسفلها: بمجموع { $leaves }.
update-column-pages = الصفحات
update-version = الإصدار
update-no-longer-in-book = { $title } (لم يعد جزءًا من الكتاب)
update-cover-and-title-page = الغلاف وصفحة العنوان
update-pages = الصفحات { $pages }
update-title = تحديث من الإصدار { $version }

## On pages, by layouts

label-labelled = { $label }: { $title }
label-fact = { $label }: { $value }.
figure = الشكل { $number }
table = الجدول { $number }
label-left-blank = تُركت هذه الصفحة فارغة عمدًا.
label-on-page = (صفحة { $number })
label-one-page = الصفحة { $pages }
label-several-pages = الصفحات { $pages }
label-range = { $first } إلى { $last }
label-pointer = ({ $place })
label-framed-letter = رسالة
label-illustrative = مثال توضيحي
label-blank-for = فراغ للملء:
label-qr-code = رمز QR للرابط { $address }
label-bleed = زيادة القص (bleed) { $width } مم

## Callouts: boxes in the text

label-callout-note = ملاحظة
label-callout-tip = نصيحة
label-callout-key-point = نقطة أساسية
label-callout-warning = تحذير
label-callout-legal = ملاحظة قانونية
label-callout-unsettled = مسائل غير محسومة
not-settled-at = ما لم يُحسم حتى { $date }
for-facilitators = للميسّرين
for-participants = للمشاركين

## Kinds of sections and their numbers

numbered = { $name } { $number }
kind-chapter = الفصل
kind-case-study = دراسة الحالة
kind-worksheet = ورقة العمل
kind-front-matter = القسم
kind-chapter-in-sentence = الفصل
kind-case-study-in-sentence = دراسة الحالة
kind-worksheet-in-sentence = ورقة العمل
kind-front-matter-in-sentence = القسم
kind-front-matter-several = الأقسام
kind-chapter-several = الفصول
kind-case-study-several = دراسات الحالة
kind-worksheet-several = أوراق العمل
part = الباب { $number }
part-in-sentence = الباب { $number }
part-continued = { $part } (تابع)
heading-in-sentence = القسم { $number }
figure-in-sentence = الشكل { $number }
table-in-sentence = الجدول { $number }

## Sections that the tool writes

title-copyright = عن هذه الطبعة
title-finder = أين تجدون ما تبحثون عنه
title-contents = المحتويات
title-figures = الأشكال
title-changes = ما تغيّر
title-foreword = تقديم
title-foreword-by = تقديم من { $partner }
title-glossary = مسرد المصطلحات
title-authorities = قائمة المصادر القانونية
# The same for a citation style that does not divide its sources by kind.
title-sources = المصادر
title-index = الفهرس الأبجدي
title-colophon = بيانات الإنتاج
title-elsewhere = في النص الكامل ({ $noun })
# What the text calls a book whose author has no other word for it.
noun = الكتاب
foreword-in-sentence = تقديم من { $partner }
glossary-in-sentence = مسرد المصطلحات
authorities-in-sentence = قائمة المصادر القانونية

## Inside sentences

label-between-items = {"، "}
between-groups = {"؛ "}
quoted = «{ $title }»
version = الإصدار { $version }
version-in-sentence = الإصدار { $version }
draft = مسودة
draft-in-sentence = مسودة
edition-of-volume = { $edition }، الجزء { $number } من { $count }
edition-marked = { $edition }، مع بيان التغييرات
volume-title = الجزء { $number } من { $count }: { $title }
title-of-volume = { $title }، الجزء { $number }
size = { $width } × { $height } مم

## On the title page and the cover

edition-for-facilitators = للميسّرين. { $edition }
edition-for-participants = للمشاركين. { $edition }
fill-in-place = المكان
fill-in-date = التاريخ
co-brand = بالتعاون مع { $publisher }

## On the copyright page

published = { $title }. { $version }، { $date }. { $edition }، الناشر: { $publisher }.
published-for = { $title }. { $version }، { $date }. { $edition }، خاصة بالجهة الشريكة { $partner }، ومأخوذة من النص الصادر عن { $publisher }.
published-volume-for = { $title }. { $version }، { $date }. { $edition }، نسخة خاصة بالجهة الشريكة { $partner }، ومأخوذة من النص الصادر عن { $publisher }.
selection = مختارات من «{ $title }».
cite = { $publisher }، { $title } ({ $version }، { $date }، { $edition }) { $address }
cite-authors = { $authors }، { $title } ({ $publisher }، { $version }، { $date }، { $edition }) { $address }
how-to-cite = كيفية الاستشهاد بهذا النص
online-copy = النسخة المتاحة على الإنترنت والإصدارات الأحدث
corrections = لإرسال التصويبات
isbn = رقم ISBN
isbn-of-volumes = رقم ISBN لمجموعة الأجزاء كاملةً
licensed = حقوق النص: © { $publisher } والمساهمون فيه. والنص متاح بموجب ترخيص { $licence }.
rights-given-up = تنازل الناشر، { $publisher }، والمساهمون في النص عن حقوقهم فيه: { $licence }.
# In place of the name of a licence.
all-rights-reserved = جميع الحقوق محفوظة
rights-reserved = حقوق النص: © { $publisher } والمساهمون فيه. { $licence }. { $terms } وأسماء المنظمات وشعاراتها ملك لها.
names-not-covered = أسماء المنظمات وشعاراتها ملك لها، ولا يشملها الترخيص.
contact-helpline = خط المساعدة
contact-email = البريد الإلكتروني
contact-telephone = الهاتف
contact-website = الموقع الإلكتروني
contact-address = العنوان

## What the licences of Creative Commons allow

may-by = يجوز لكم نسخ النص ومشاركته وتعديله، حتى لأغراض تجارية، بشرط ذكر المصدر وبيان ما أجريتموه من تغييرات.
may-by-sa = يجوز لكم نسخ النص ومشاركته وتعديله، حتى لأغراض تجارية، بشرط ذكر المصدر، وبيان ما أجريتموه من تغييرات، وإتاحته للآخرين بموجب الترخيص نفسه.
may-by-nc = يجوز لكم نسخ النص ومشاركته وتعديله، لغير الأغراض التجارية، بشرط ذكر المصدر وبيان ما أجريتموه من تغييرات.
may-by-nc-sa = يجوز لكم نسخ النص ومشاركته وتعديله، لغير الأغراض التجارية، بشرط ذكر المصدر، وبيان ما أجريتموه من تغييرات، وإتاحته للآخرين بموجب الترخيص نفسه.
may-by-nd = يجوز لكم نسخ النص ومشاركته، حتى لأغراض تجارية، بشرط ذكر المصدر. ولا يجوز لكم مشاركة نسخة معدّلة منه.
may-by-nc-nd = يجوز لكم نسخ النص ومشاركته، لغير الأغراض التجارية، بشرط ذكر المصدر. ولا يجوز لكم مشاركة نسخة معدّلة منه.
may-do-nothing = لا يجوز لكم نسخ النص أو مشاركته أو تعديله دون إذن، إلا إذا كان القانون يسمح بذلك.
may-do-anything = يجوز لكم نسخ النص ومشاركته وتعديله لأي غرض، دون طلب إذن.

## Who made the book

credit-author = تأليف: { $names }
credit-editor = تحرير: { $names }
credit-compiler = جمع وإعداد: { $names }
credit-translator = ترجمة: { $names }
credit-illustrator = رسوم: { $names }
credit-photographer = تصوير: { $names }
credit-designer = تصميم: { $names }
credit-researcher = بحث: { $names }
credit-consultant = استشارة: { $names }
credit-reviewer = مراجعة: { $names }
credit-proofreader = تدقيق لغوي: { $names }
credit-funder = تمويل: { $names }
credit-contributor = بمساهمة من: { $names }

## Facts below the title of a section

fact-covers = النطاق الجغرافي
fact-law-as-at = الوضع القانوني بتاريخ
fact-status = حالة القضية
fact-parties = أطراف القضية
fact-reviewed = تاريخ آخر مراجعة
fact-review-due = موعد المراجعة المقبلة
fact-last-changed = آخر تغيير
fact-thanks = مع الشكر إلى
status-open = قيد النظر
status-decided = صدر الحكم فيها
version-of-date = الإصدار { $version }، { $date }

## In packs: what they leave out

in-full = (في النص الكامل: { $noun })
see-in-full = (راجعوا { $title } في النص الكامل: { $noun })
from-full = من { $kind } «{ $title }» في النص الكامل ({ $noun }).
elsewhere-intro = هذه الحزمة مختارات من «{ $title }». ويتوفر النص الكامل وأي إصدار أحدث على الرابط { $address }.

## In books of several volumes

volumes-heading = أجزاء هذه الطبعة
volumes-entry = الجزء { $number }: { $title }
volumes-entry-this = الجزء { $number }: { $title } (هذا الجزء)
volumes-range = { $kinds } من { $first } إلى { $last }: { $titles }
in-volume = (في الجزء { $number })
place-in-volume = ({ $place } في الجزء { $number })

## In the table of authorities and the index

authorities-cases = القضايا
authorities-legislation = التشريعات
authorities-other = مصادر أخرى
cited-on = ورد ذكره في { $pages }
cited-in = ورد ذكره في { $sections }
index-bold = تؤدي الإحالات المكتوبة بخط عريض إلى التعريفات في مسرد المصطلحات.
index-see = راجعوا { $entries }
index-see-also = راجعوا أيضًا { $entries }
moved-to = راجعوا { $title }.

## What has changed since an earlier release

changes-none = لم يتغيّر شيء في هذه الطبعة منذ الإصدار { $version }.
changes-no-passage = لم يتغيّر أي مقطع في هذه الطبعة منذ الإصدار { $version }.
changes-unmarked = ليس في هذه الطبعة أي مقطع مميَّز بعلامة تغيير منذ الإصدار { $version }، لكن أمورًا أخرى فيها تغيّرت.
changes-on-paper = تبيّن هذه الطبعة ما تغيّر منذ الإصدار { $version }. ويدل خط عمودي في الهامش الخارجي على كل مقطع جديد أو تغيّر موضعه أو أُعيدت صياغته. أما المقاطع المحذوفة فلا تظهر.
changes-in-ebook = تبيّن هذه الطبعة ما تغيّر منذ الإصدار { $version }. ويدل خط بجانب النص على كل مقطع جديد أو تغيّر موضعه أو أُعيدت صياغته، وتنبّه إليه برامج قراءة الشاشة. أما المقاطع المحذوفة فلا تظهر.
changes-new = { $name } (جديد)
changes-removed = { $name } (محذوف)
changes-moved = { $name } (تغيّر موضعه)
changes-extent = { $change }: { $passages }.
passages-reworded =
    { $count ->
        [one] إعادة صياغة مقطع واحد
        [two] إعادة صياغة مقطعين
        [few] إعادة صياغة { $count } مقاطع
        [many] إعادة صياغة { $count } مقطعًا
       *[other] إعادة صياغة { $count } مقطع
    }
passages-added =
    { $count ->
        [one] إضافة مقطع واحد
        [two] إضافة مقطعين
        [few] إضافة { $count } مقاطع
        [many] إضافة { $count } مقطعًا
       *[other] إضافة { $count } مقطع
    }
passages-moved =
    { $count ->
        [one] نقل مقطع واحد
        [two] نقل مقطعين
        [few] نقل { $count } مقاطع
        [many] نقل { $count } مقطعًا
       *[other] نقل { $count } مقطع
    }
passages-gone =
    { $count ->
        [one] حذف مقطع واحد
        [two] حذف مقطعين
        [few] حذف { $count } مقاطع
        [many] حذف { $count } مقطعًا
       *[other] حذف { $count } مقطع
    }
more-reworded = إعادة صياغة { $count }
more-added = إضافة { $count }
more-moved = نقل { $count }
more-gone = حذف { $count }
passages-gone-too =
    { $count ->
        [one] حُذف مقطع واحد.
        [two] حُذف مقطعان.
        [few] حُذفت { $count } مقاطع.
        [many] حُذف { $count } مقطعًا.
       *[other] حُذف { $count } مقطع.
    }
changes-see = راجعوا { $places }.
changed-since = تغيّر منذ الإصدار { $version }

## In the colophon

colophon-work = العنوان
colophon-pack = الحزمة
colophon-volume = الجزء
colophon-volume-of = { $number } من { $count }: { $title }
colophon-edition = الطبعة
colophon-edition-of = { $edition }، { $partner }
colophon-version = الإصدار
colophon-date = التاريخ
colophon-fingerprint = بصمة المحتوى
colophon-made-with = أُنتج باستخدام
colophon-tools = Bindery { $version } مع Typst { $engine }
colophon-fonts = الخطوط
# Fonts and their licence. $names is "Noto Emoji and Noto Sans Symbols".
font-credit = { $names } ({ $licence })
font-licence-vera = ترخيص Bitstream Vera
colophon-language = اللغة
fingerprint-explained = تُحسب البصمة من كل كلمة وكل صورة في هذه الطبعة. وإذا تطابقت بصمتا نسختين، فمحتواهما واحد. والتواريخ الواردة في هذه الطبعة هي تواريخ نصها وإصدارها، وليست أبدًا تواريخ الحاسوب الذي أنتجها، ولذلك يستطيع أي شخص أن يُنتج الملف نفسه من جديد انطلاقًا من المصادر نفسها.
is-it-current = هل ما زالت هذه النسخة سارية؟
currency-at = يبيّن الرابط { $address } ما إذا كان هناك إصدار أحدث، وما تغيّر منذ هذا الإصدار، وما إذا كان أي جزء منه قد سُحب.
draft-warning = هذه مسودة، فلا تعتمدوا عليها. تجدون الإصدارات المنشورة على الرابط { $address }.

## In PDF files

title-of-cover = الغلاف
title-of-sheets = { $title }: أوراق معدّة للطباعة، لا للقراءة على الشاشة
which-edition = بيان بالطبعة التي يحتوي عليها هذا الملف
footnote = الملاحظة { $number }
link-email = البريد الإلكتروني { $address }
link-telephone = الهاتف { $address }
note-before = الملاحظة السابقة
cover-spine = الغلاف، الكعب { $width } مم

## How to print a file: facts

print-paper = الورق
print-sides = الأوجه
print-pages = الصفحات
print-finished = المقاس النهائي
print-cards = البطاقات
print-bleed = زيادة القص (bleed)
print-profile = ملف الألوان
print-binding = التجليد
print-spine = الكعب
print-standard = المعيار
print-inks = الأحبار
print-ink = إجمالي الحبر
print-pictures = الصور
print-fonts = الخطوط
print-left = عناصر لا تصلح للطباعة
print-paper-of =
    { $count ->
        [one] ورقة واحدة من مقاس { $paper }
        [two] ورقتان من مقاس { $paper }
        [few] { $count } أوراق من مقاس { $paper }
        [many] { $count } ورقة من مقاس { $paper }
       *[other] { $count } ورقة من مقاس { $paper }
    }
print-sides-short-edge = { $count }، طباعة على الوجهين، القلب على الحافة القصيرة
print-sides-long-edge = { $count }، طباعة على الوجهين، القلب على الحافة الطويلة
print-pages-added = { $count }، إضافةً إلى { $added } لإكمال الورقة الأخيرة
print-cards-on-sheet =
    { $count ->
        [one] بطاقة واحدة، بواقع { $each } في كل ورقة
        [two] بطاقتان، بواقع { $each } في كل ورقة
        [few] { $count } بطاقات، بواقع { $each } في كل ورقة
        [many] { $count } بطاقة، بواقع { $each } في كل ورقة
       *[other] { $count } بطاقة، بواقع { $each } في كل ورقة
    }
print-bleed-of = { $width } مم من كل جهة
print-spine-of = { $width } مم
print-glued =
    { $count ->
        [one] بالغراء (perfect binding)، صفحة واحدة داخل الغلاف
        [two] بالغراء (perfect binding)، صفحتان داخل الغلاف
        [few] بالغراء (perfect binding)، { $count } صفحات داخل الغلاف
        [many] بالغراء (perfect binding)، { $count } صفحة داخل الغلاف
       *[other] بالغراء (perfect binding)، { $count } صفحة داخل الغلاف
    }
print-stapled =
    { $count ->
        [one] بالتدبيس عند خط الطي، صفحة واحدة داخل الغلاف
        [two] بالتدبيس عند خط الطي، صفحتان داخل الغلاف
        [few] بالتدبيس عند خط الطي، { $count } صفحات داخل الغلاف
        [many] بالتدبيس عند خط الطي، { $count } صفحة داخل الغلاف
       *[other] بالتدبيس عند خط الطي، { $count } صفحة داخل الغلاف
    }
print-some-blank =
    { $blank ->
        [one] { $pages }، منها صفحة واحدة فارغة في النهاية
        [two] { $pages }، منها صفحتان فارغتان في النهاية
        [few] { $pages }، منها { $blank } صفحات فارغة في النهاية
        [many] { $pages }، منها { $blank } صفحة فارغة في النهاية
       *[other] { $pages }، منها { $blank } صفحة فارغة في النهاية
    }
print-no-inks = لا يوجد
print-ink-most = يصل إلى { $most } في المئة (صفحة { $page })
print-ink-within = يصل إلى { $most } في المئة (صفحة { $page })، ضمن الحد المسموح به وهو { $limit } في المئة
print-ink-over =
    { $count ->
        [one] يصل إلى { $most } في المئة (صفحة { $page })، ويتجاوز الحد المسموح به وهو { $limit } في المئة في الصفحة { $pages }
        [two] يصل إلى { $most } في المئة (صفحة { $page })، ويتجاوز الحد المسموح به وهو { $limit } في المئة في الصفحتين { $pages }
       *[other] يصل إلى { $most } في المئة (صفحة { $page })، ويتجاوز الحد المسموح به وهو { $limit } في المئة في الصفحات { $pages }
    }
print-and-more = { $pages } وغيرها
print-no-pictures = لا صور فوتوغرافية ولا صور أخرى مكوّنة من بكسلات
print-pictures-fine = { $least } بكسل في البوصة على الأقل (صفحة { $page })
print-pictures-coarse = { $least } بكسل في البوصة على الأقل (صفحة { $page })، أي أقل مما تتطلبه المطبعة وهو { $wanted }
print-fonts-all = كلها مضمّنة في الملف
print-fonts-missing = غير مضمّنة في الملف: { $fonts }
print-left-nothing = لا ألوان شاشة ولا روابط ولا ملاحظات
print-left-colours =
    { $count ->
        [zero] لا عناصر بألوان الشاشة
        [one] عنصر واحد بألوان الشاشة
        [two] عنصران بألوان الشاشة
        [few] { $count } عناصر بألوان الشاشة
        [many] { $count } عنصرًا بألوان الشاشة
       *[other] { $count } عنصر بألوان الشاشة
    }
print-left-notes =
    { $count ->
        [zero] لا روابط ولا ملاحظات
        [one] رابط واحد أو ملاحظة واحدة
        [two] رابطان أو ملاحظتان
        [few] { $count } روابط أو ملاحظات
        [many] { $count } رابطًا أو ملاحظة
       *[other] { $count } رابط أو ملاحظة
    }

## How to print, fold and cut a booklet: steps

booklet-set-short-edge = اضبطوا الطابعة على مقاس الورق { $paper }، والطباعة على الوجهين، والقلب على الحافة القصيرة، وعلى نسبة 100% أو «الحجم الفعلي». ولا تفعّلوا خيار «ملاءمة للصفحة» ولا خيار طباعة الكتيبات في الطابعة، فالصفحات مرتبة مسبقًا بترتيب الكتيب.
booklet-set-long-edge = اضبطوا الطابعة على مقاس الورق { $paper }، والطباعة على الوجهين، والقلب على الحافة الطويلة، وعلى نسبة 100% أو «الحجم الفعلي». ولا تفعّلوا خيار «ملاءمة للصفحة» ولا خيار طباعة الكتيبات في الطابعة، فالصفحات مرتبة مسبقًا بترتيب الكتيب.
booklet-test = اطبعوا الوجهين 1 و2 أولًا على سبيل التجربة. أمسكوا الورقة بحيث يكون الغلاف الأمامي مواجهًا لكم، واقلبوها كما تقلبون صفحة كتاب: يجب أن يكون الوجه الخلفي في وضعه الصحيح. وإذا كان مقلوبًا رأسًا على عقب، فاختاروا الحافة الأخرى في إعدادات الطابعة.
booklet-rest = اطبعوا بقية الأوراق. تجدون رقم الورقة مطبوعًا بخط صغير في أسفل كل وجه.
booklet-stack-left = كدّسوا الأوراق بالترتيب، بحيث تكون الورقة 1 في الأسفل ووجهها الأمامي متجهًا إلى أسفل. اطووا الأوراق معًا من المنتصف، عند العلامات المتقطعة. يصبح الغلاف الأمامي عندئذ في الخارج، وخط الطي إلى يساره.
booklet-stack-right = كدّسوا الأوراق بالترتيب، بحيث تكون الورقة 1 في الأسفل ووجهها الأمامي متجهًا إلى أسفل. اطووا الأوراق معًا من المنتصف، عند العلامات المتقطعة. يصبح الغلاف الأمامي عندئذ في الخارج، وخط الطي إلى يمينه.
booklet-sew = دبّسوا الأوراق أو خيطوها عند خط الطي من الخارج. عدد الأوراق ({ $count }) أكبر مما تتحمله دباسة مكتبية: خيطوها أو استعينوا بمطبعة.
booklet-staple = دبّسوا الأوراق مرتين عند خط الطي من الخارج، بدباسة ذراعها طويلة بما يكفي.
booklet-signatures =
    { $count ->
        [two] يتكون هذا الكتاب من ملزمتين. اطووا كل ملزمة على حدة من المنتصف، عند العلامات المتقطعة، بحيث تكون ورقتها الأولى في الخارج: الأوراق { $ranges }.
        [few] يتكون هذا الكتاب من { $count } ملازم. اطووا كل ملزمة على حدة من المنتصف، عند العلامات المتقطعة، بحيث تكون ورقتها الأولى في الخارج: الأوراق { $ranges }.
       *[other] يتكون هذا الكتاب من { $count } ملزمة. اطووا كل ملزمة على حدة من المنتصف، عند العلامات المتقطعة، بحيث تكون ورقتها الأولى في الخارج: الأوراق { $ranges }.
    }
booklet-range = { $first } إلى { $last }
booklet-bind-left = كدّسوا الملازم بالترتيب، بحيث تكون الأولى في الأعلى وخطوط الطي إلى اليسار. خيطوها معًا عند خطوط الطي، أو ثبّتوها بمشابك قوية وألصقوا الكعب بالغراء.
booklet-bind-right = كدّسوا الملازم بالترتيب، بحيث تكون الأولى في الأعلى وخطوط الطي إلى اليمين. خيطوها معًا عند خطوط الطي، أو ثبّتوها بمشابك قوية وألصقوا الكعب بالغراء.
booklet-cut = قصّوا عند العلامات المتصلة: { $trim } مم من الأعلى ومن الأسفل ومن الحافة المقابلة للكعب. المقاس النهائي { $size }. ويمكنكم أيضًا ترك الكتيب دون قص: لا تتأثر قراءته بذلك، لكن العلامات تبقى ظاهرة.
booklet-cut-to-size = قصّوا عند العلامات المتصلة: { $head } مم من الأعلى ومن الأسفل، و{ $edge } مم من الحافة المقابلة للكعب. المقاس النهائي { $size }. ويمكنكم أيضًا ترك الكتيب دون قص: لا تتأثر قراءته بذلك، لكن العلامات تبقى ظاهرة.
booklet-cut-fore-edge = قصّوا عند العلامات المتصلة: { $edge } مم من الحافة المقابلة للكعب. المقاس النهائي { $size }. ويمكنكم أيضًا ترك الكتيب دون قص: لا تتأثر قراءته بذلك، لكن العلامات تبقى ظاهرة.
booklet-no-cut = لا حاجة إلى قص أي شيء.

## How to print and cut cards: steps

cards-set-short-edge = اضبطوا الطابعة على مقاس الورق { $paper }، والطباعة على الوجهين، والقلب على الحافة القصيرة، وعلى نسبة 100% أو «الحجم الفعلي»، لا «ملاءمة للصفحة». استخدموا ورقًا مقوّى بوزن 200 غ/م² أو أكثر، فهو أطول عمرًا، أو غلّفوا الورق العادي حراريًا بالبلاستيك.
cards-set-long-edge = اضبطوا الطابعة على مقاس الورق { $paper }، والطباعة على الوجهين، والقلب على الحافة الطويلة، وعلى نسبة 100% أو «الحجم الفعلي»، لا «ملاءمة للصفحة». استخدموا ورقًا مقوّى بوزن 200 غ/م² أو أكثر، فهو أطول عمرًا، أو غلّفوا الورق العادي حراريًا بالبلاستيك.
cards-test = اطبعوا الوجهين 1 و2 أولًا على سبيل التجربة. أمسكوا الورقة مقابل الضوء: يجب أن تتطابق العلامات على الوجهين. وإذا كان ظهر إحدى البطاقات يخص بطاقة أخرى، فاختاروا الحافة الأخرى في إعدادات الطابعة.
cards-cut = قصّوا عند العلامات بمقصلة ورق، أو بسكين ومسطرة. ابدؤوا بالقصات الطويلة ثم القصيرة.

## What to tell a print shop: steps

shop-order-both-sides = أرسلوا هذا الملف إلى المطبعة كما هو. اطلبوا ما يلي: عدد الصفحات { $pages }، طباعة على الوجهين، القص إلى المقاس { $size }.
shop-order-one-side = أرسلوا هذا الملف إلى المطبعة كما هو. اطلبوا ما يلي: عدد الصفحات { $pages }، طباعة على وجه واحد، القص إلى المقاس { $size }.
shop-order-bound-both-sides = أرسلوا هذا الملف إلى المطبعة كما هو، مع ملف الغلاف. اطلبوا ما يلي: عدد الصفحات { $pages }، طباعة على الوجهين، القص إلى المقاس { $size }.
shop-order-bound-one-side = أرسلوا هذا الملف إلى المطبعة كما هو، مع ملف الغلاف. اطلبوا ما يلي: عدد الصفحات { $pages }، طباعة على وجه واحد، القص إلى المقاس { $size }.
shop-cover = أرسلوا هذا الملف إلى المطبعة مع ملف الصفحات. هذا هو الغلاف قطعةً واحدة، ومقاسه بعد القص { $size }: الغلاف الخلفي والغلاف الأمامي.
shop-cover-with-spine = أرسلوا هذا الملف إلى المطبعة مع ملف الصفحات. هذا هو الغلاف قطعةً واحدة، ومقاسه بعد القص { $size }: الغلاف الخلفي، وكعب عرضه { $spine } مم، والغلاف الأمامي.
shop-tell-press = أبلغوا المطبعة بما يلي: PDF/X-4 لظروف الطباعة { $condition }، مع TrimBox وBleedBox، وزيادة القص (bleed) { $bleed } مم، والنص بالحبر الأسود وحده، دون تحويل أي شيء، وجميع الخطوط مضمّنة.
shop-tell = أبلغوا المطبعة بما يلي: PDF مع TrimBox وBleedBox، وزيادة القص (bleed) { $bleed } مم، والألوان RGB مع ملف الألوان sRGB وينبغي تحويلها لتناسب آلة الطباعة، وجميع الخطوط مضمّنة.
shop-thickness =
    اسألوا المطبعة عن سُمك الورق الذي تستخدمه. حُسب عرض الكعب على أساس { $count ->
        [one] صفحة واحدة
        [two] صفحتين
        [few] { $count } صفحات
        [many] { $count } صفحة
       *[other] { $count } صفحة
    } وأوراق سُمك كل منها { $thickness } مم: إذا كان الورق مختلفًا، فغيّروا `paper-thickness` وأعيدوا إنتاج الملفات.
shop-thin-spine = عرض الكعب { $spine } مم، وهو أقل من { $least } مم، أي الحد الأدنى الذي تستطيع معظم المطابع تجليده بالغراء: اطلبوا التدبيس (`binding = "saddle"`).
shop-thick = عدد الصفحات { $count }، وهو أكبر من { $most }، أي الحد الأقصى الذي تستطيع معظم المطابع تدبيسه: اطلبوا التجليد بالغراء (`binding = "perfect"`).
shop-marks = تقع علامات القص وعلامات ضبط التطابق خارج منطقة زيادة القص (bleed). والمطبعة التي تضيف علاماتها الخاصة يمكنها إدراج الملف وفق BleedBox الخاص به.

## In translations

unreviewed-translation = ترجمة لم تُراجَع
about-translation = عن هذه الترجمة
translation-of-release = هذه ترجمة للإصدار { $version } من النص الأصلي، بتاريخ { $date }.
translation-of-draft = هذه ترجمة لمسودة من النص الأصلي، بتاريخ { $date }.
translated-by = الترجمة: { $names }.
translation-reviewed-by = المراجعة: { $names }.
translation-changed = تغيّر النص الأصلي في بعض المواضع منذ ترجمته. هذه المواضع مكتوبة باللغة الأصلية.
translation-unreviewed = لم يراجع أحد هذه الترجمة بعد، وقد تكون فيها أخطاء. قبل الاعتماد عليها، اطلبوا المساعدة ممن يستطيع قراءة النص الأصلي.
section-outdated = تغيّر النص الأصلي لهذا القسم منذ ترجمته. الأجزاء التي تغيّرت مكتوبة باللغة الأصلية.
section-untranslated = بعض أجزاء هذا القسم غير مترجمة، وهي مكتوبة باللغة الأصلية.
section-left-out = بعض أجزاء القسم الأصلي غير مترجمة، ولذلك لا تظهر هنا.

## Of places and of partial translations

# Places are listed after a label: "Covers: England and Wales".
place-england = إنجلترا
place-wales = ويلز
place-scotland = اسكتلندا
place-northern-ireland = أيرلندا الشمالية
place-uk = المملكة المتحدة
section-partly-left-out = لم يُترجم القسم الأصلي كله. الأجزاء التي لم يُترجم منها شيء لا تظهر هنا، وما سواها مما لم يُترجم مكتوب باللغة الأصلية.

## The index: what comes between the places of an entry and "See also"

index-before-see-also = {". "}

## لمن لديه نسخة قديمة، في الصفحات التي تبيّن ما إذا كانت النسخة سارية

# اسم الروابط المؤدية إلى الصفحة نفسها بلغات أخرى.
currency-languages = اللغات
currency-cannot-find = إذا لم تجدوا إصداركم
currency-drafts = المسودات غير واردة في هذه القائمة. لا تعتمدوا على نسخة مكتوب فيها أنها مسودة، واحصلوا على إصدار منشور.
currency-by-date = إذا لم يكن رقم الإصدار مذكورًا في نسختكم، فاختاروا الفترة التي حصلتم فيها عليها.
currency-got-since = { $from } أو بعد ذلك
currency-got-between = من { $from } إلى { $to }
currency-or-older = الإصدار { $version } أو إصدار أقدم
currency-to-do = ما ينبغي فعله الآن
currency-stop-using = توقفوا عن استخدام هذه النسخة. وإذا أعطيتموها لأشخاص آخرين فأخبروهم بذلك.
currency-stop-using-section = توقفوا عن استخدام هذا القسم. وإذا أعطيتموه لأشخاص آخرين فأخبروهم بذلك.
# ‏$language اسم لغة الصفحة.
currency-not-in-language = لم يُنشر الإصدار { $version } بهذه اللغة ({ $language }).
currency-read-law = قبل أن تعتمدوا على أي شيء في نسختكم، اقرؤوا التغييرات في القانون المذكورة أدناه.
currency-nothing-the-same = لا تعتمدوا على نسختكم: فقد تغيّر كل قسم فيها أو حُذف في أحدث إصدار.
currency-all-the-same = نصوص جميع الأقسام هي نفسها في أحدث إصدار.
# ‏$number أقل من عدد الأقسام كلها.
currency-the-same =
    { $number ->
        [one] إلى أن تحصلوا على إصدار أحدث، اعتمدوا فقط على القسم الموسوم أدناه بكلمة «ساري المفعول». فنصه هو نفسه في أحدث إصدار.
        [two] إلى أن تحصلوا على إصدار أحدث، اعتمدوا فقط على القسمين الموسومين أدناه بكلمة «ساري المفعول». فنصهما هو نفسه في أحدث إصدار.
        [few] إلى أن تحصلوا على إصدار أحدث، اعتمدوا فقط على الأقسام الموسومة أدناه بكلمة «ساري المفعول»، وعددها { $number }. فنصوصها هي نفسها في أحدث إصدار.
        [many] إلى أن تحصلوا على إصدار أحدث، اعتمدوا فقط على الأقسام الموسومة أدناه بكلمة «ساري المفعول»، وعددها { $number }. فنصوصها هي نفسها في أحدث إصدار.
       *[other] إلى أن تحصلوا على إصدار أحدث، اعتمدوا فقط على الأقسام الموسومة أدناه بكلمة «ساري المفعول»، وعددها { $number }. فنصوصها هي نفسها في أحدث إصدار.
    }
# تليها قائمة بقسم واحد أو أكثر.
currency-replaced-by = اقرؤوا ما حلّ محل هذا القسم:
currency-replacement-recalled = سُحب ما حلّ محل هذا القسم. لا تستخدموه:
currency-nothing-replaces = لم يحلّ شيء محل هذا القسم.
# فوق نص باللغة الأصلية. ‏$language اسم تلك اللغة.
currency-original-text = النص أدناه هو النص الأصلي، ولغته: { $language }.
currency-translated-text = هذا النص ترجمة. لغة النص الأصلي: { $language }.

# The site: what every page has around its text.
site-page-title = { $page } – { $work }
site-skip = الانتقال إلى المحتوى الرئيسي
site-menu = القائمة الرئيسية
site-menu-read = القراءة على الإنترنت
site-menu-editions = الطبعات
site-menu-packs = الحزم
site-menu-history = الإصدارات
site-menu-current = هل ما زالت نسختي سارية؟
site-menu-help = المساعدة
site-menu-partners = الجهات الشريكة
site-search = البحث
site-search-go = بحث
site-feed-releases = الإصدارات الجديدة
site-feed-law = التغييرات في القانون
site-feed-catalogue = كتالوج لأجهزة القراءة الإلكترونية
site-version-of = الإصدار { $version }، { $date }.
site-published-by = الناشر: { $publisher }.
site-follow = تابعوا الجديد دون إعطاء عنوان بريدكم الإلكتروني:
site-no-tracking = لا يستخدم هذا الموقع ملفات تعريف الارتباط (cookies)، ولا يتتبعكم، ولا يحمّل أي شيء من مواقع أخرى.

# The front page.
site-read-online = القراءة على الإنترنت
site-get-a-copy = الحصول على نسخة
site-new-in = الجديد في الإصدار { $version }، { $date }
site-law-changes = تغييرات في القانون
site-changes = التغييرات
site-other-changes = تغييرات أخرى
site-small-changes =
    { $number ->
        [zero] لا توجد تصويبات طفيفة في أقسام أخرى.
        [one] في قسم واحد آخر تصويبات طفيفة لا تغيّر شيئًا مما ينبغي لكم فعله.
        [two] في قسمين آخرين تصويبات طفيفة لا تغيّر شيئًا مما ينبغي لكم فعله.
        [few] في { $number } أقسام أخرى تصويبات طفيفة لا تغيّر شيئًا مما ينبغي لكم فعله.
        [many] في { $number } قسمًا آخر تصويبات طفيفة لا تغيّر شيئًا مما ينبغي لكم فعله.
       *[other] في { $number } قسم آخر تصويبات طفيفة لا تغيّر شيئًا مما ينبغي لكم فعله.
    }
site-change-new = جديد
site-change-removed = محذوف
site-all-notes = الملاحظات الكاملة عن هذا الإصدار
site-newer-was-recalled = سُحب الإصدار { $version }. لا تستخدموا أي نسخة منه. يعرض هذا الموقع إصدارًا سابقًا.
site-sign-up = تلقّي رسائل بريد إلكتروني عن الإصدارات الجديدة
site-sign-up-about = سنرسل إليكم رسالة بريد إلكتروني عند صدور إصدار جديد، ونخبركم بما تغيّر.
site-email = عنوان البريد الإلكتروني
site-sign-up-go = اشتراك
site-privacy = لا يصل عنوان بريدكم الإلكتروني إلا إلى خدمة البريد التي يستخدمها الناشر. وتبيّن كل رسالة طريقة إلغاء الاشتراك.
site-privacy-more = ما تفعله هذه الخدمة بعنوانكم
site-partners-about = تنشر هذه المنظمات طبعات بأسمائها.
site-not-found = الصفحة غير موجودة
site-not-found-about = إذا كتبتم الرابط بأنفسكم، فتأكدوا من صحته. وإذا وصلتم عبر رابط آخر، فربما جرى نقل الصفحة أو الملف أو سحبهما. للعثور على ما تبحثون عنه، استخدموا القائمة أو البحث.

# Pages to read.
site-contents = المحتويات
site-on-this-page = في هذه الصفحة
site-reading-time = مدة القراءة
site-minutes =
    { $number ->
        [zero] أقل من دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $number } دقائق
        [many] { $number } دقيقة
       *[other] { $number } دقيقة
    }
site-hours =
    { $number ->
        [zero] { $number } ساعة
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $number } ساعات
        [many] { $number } ساعة
       *[other] { $number } ساعة
    }
site-review-overdue = كان ينبغي أن يُراجَع هذا القسم في موعد أقصاه { $date }. وربما تغيّر القانون منذ ذلك الحين.
# For those who read without scripts: the page cannot know what day it is.
site-review-after = إذا كنتم تقرؤون هذا بعد { $date }، فقد فات موعد مراجعة هذا القسم وربما تغيّر القانون.
site-about-page = عن هذه الصفحة
site-last-changed = آخر تغيير
site-dated-version = الإصدار { $version }، { $date }.
site-all-versions = جميع إصدارات هذا القسم
site-permanent = الرابط الدائم
site-cite = كيفية الاستشهاد بهذا النص
site-citation = { $publisher }، «{ $title }»، { $work } (الإصدار { $version }، { $date }) <{ $address }>
site-contained-in = يرد أيضًا في
site-neighbours = القسم السابق والقسم التالي
site-before = السابق
site-after = التالي

# Editions and packs.
site-editions-about = النص الكامل، بالصيغة التي تناسبكم.
site-packs-about = صفحات مختارة لغرض معيّن، مثل ورشة عمل، جاهزة للطباعة أو القراءة.
site-files =
    { $number ->
        [zero] لا ملفات
        [one] ملف واحد
        [two] ملفان
        [few] { $number } ملفات
        [many] { $number } ملفًا
       *[other] { $number } ملف
    }
site-kilobytes = { $number } كيلوبايت
site-megabytes = { $number } ميغابايت
site-was-recalled = مسحوب: لا تستخدموه.
site-all-recalled = سُحبت جميع الإصدارات. لا يوجد الآن ما يمكن تنزيله.
site-changes-left-out = لا توصف تغييرات هذا الإصدار لأنه سُحب.
site-recalled-on = سُحب بتاريخ { $date }: { $reason }
site-for-ebook = للهواتف والأجهزة اللوحية وأجهزة القراءة الإلكترونية. يتكيف النص مع شاشتكم وإعداداتكم، ويعمل مع برامج قراءة الشاشة.
site-for-word = للكتابة على الحاسوب باستخدام Word أو LibreOffice أو برنامج مشابه. املأ الفراغات وضع علامة في المربعات على الشاشة.
site-for-press = للمطبعة: الصفحات والغلاف، مع زيادة القص (bleed) وعلامات القص.
site-for-booklet = كتيب يُطبع بطابعة مكتبية ثم يُطوى ويُدبَّس.
site-for-cards = بطاقات للطباعة والقص.
site-for-large-print = حروف كبيرة في النص كله، للقراء الذين يحتاجون إليها.
site-for-binders = للحفظ في مصنّف ذي حلقات: يمكنكم استبدال كل ورقة على حدة.
site-for-low-ink = أسود على أبيض، لتوفير الحبر.
site-for-screens = ملف PDF للقراءة على الشاشة، وفيه روابط.
site-for-printing = للطباعة بطابعة مكتبية، على وجهي الورق.
site-for-leaders = لمن يديرون ورش العمل
site-always-newest = تعرض هذه الصفحة دائمًا أحدث إصدار: { $version } ({ $date }). الإصدارات الأقدم:
site-volume = الجزء { $number }
site-volume-titled = الجزء { $number }: { $title }
site-form-sheets = أوراق معدّة للطباعة
site-form-cover = الغلاف
site-file-missing = هذا الملف غير موجود على هذا الموقع. اطلبوه من الناشر.
site-file-not-online = هذا الملف غير متاح على الإنترنت لأنه يتضمن قصة شخص لم يوافق على نشرها على الإنترنت. اطلبوا نسخة من { $publisher }.
site-file-ended = لم يعد هذا الملف متاحًا لأنه يتضمن قصة شخص لم يعد يجوز عرضها. إذا كانت لديكم نسخة منه فلا تستخدموها ولا تعطوها لأحد. اطلبوا نسخة جديدة من { $publisher }.
site-use-newer = استخدموا الإصدار { $version } بدلًا منه.
site-use-older = استخدموا الإصدار { $version } بدلًا منه. لم يُسحب هذا الإصدار، لكنه قد يكون قديمًا.
site-no-safe-file = لا يوجد إصدار من هذا الملف يمكنكم استخدامه. اختاروا طبعة أخرى، أو اطلبوا إصدارًا مصححًا من { $publisher }.
site-file-dropped = هذا ليس جزءًا من الإصدار { $version }، وهو أحدث إصدار. اختاروا طبعة أخرى.
site-download = تنزيل { $format }، { $size }
site-length = عدد الصفحات
site-pages =
    { $number ->
        [zero] لا صفحات
        [one] صفحة واحدة
        [two] صفحتان
        [few] { $number } صفحات
        [many] { $number } صفحة
       *[other] { $number } صفحة
    }
site-paper-label = الورق
site-paper = صفحات من مقاس { $paper }
site-sheets-paper = أوراق من مقاس { $paper }
site-how-to-print = طريقة الطباعة
site-how-to-print-more = خطوة بخطوة
site-accessibility = إمكانية الوصول
site-accessible-sheets = للطباعة فقط: الصفحات مرتبة لأجل الطي أو القص. لقراءة النص، استخدموا الملف الآخر في هذه الصفحة.
site-accessible-press = للمطبعة فقط. هذا الملف غير موسوم لبرامج قراءة الشاشة وليست فيه روابط. لقراءة النص، استخدموا طبعة أخرى.
site-accessible-ebook = يمكن قراءته باستخدام برنامج لقراءة الشاشة، وبأي حجم للحروف.
site-accessible-word = مُعلَّم لبرامج قراءة الشاشة، وفيه عناوين ونصوص بديلة وحقول لها أسماء.
site-accessible-pdf = موسوم لبرامج قراءة الشاشة، وفيه عناوين وترتيب للقراءة وإشارات مرجعية وأوصاف للصور. وهو مطابق للمعيار PDF/UA-1.
site-same-address = الرابط الدائم
site-digest = البصمة الرقمية SHA-256
site-how-to-verify = طريقة التحقق من ملف بعد تنزيله
site-how-to-read-ebooks = طريقة وضع كتاب إلكتروني على هاتف أو حاسوب أو جهاز قراءة إلكترونية

# Releases, and texts that are gone.
site-history-about = جميع الإصدارات، من الأحدث إلى الأقدم، وما تغيّر في كل منها. وتأتي التغييرات في القانون أولًا.
site-version = الإصدار { $version }
site-recalled = مسحوب
site-newest = الأحدث
site-first-release = الإصدار الأول.
site-compared = كل جملة تغيّرت، إلى جانب صياغتها السابقة
site-sections-recalled = لا تستخدموا هذه الأقسام من هذا الإصدار:
site-is-copy-current = تحققوا مما إذا كانت نسخ هذا الإصدار لا تزال سارية
site-section-recalled = سُحب هذا القسم. لا تستخدموا أي نسخة منه.
site-section-recalled-do = توقفوا عن استخدام أي نسخ لديكم، وأبلغوا كل من أعطيتموه نسخة. وإذا تصرفتم بناءً على هذا القسم، فاطلبوا المشورة من مستشار مؤهل.
site-section-moved =
    { $number ->
        [one] انتقل هذا النص إلى موضع آخر. اقرؤوا بدلًا منه:
        [two] قُسّم هذا النص. اقرؤوا بدلًا منه:
       *[other] قُسّم هذا النص. اقرؤوا بدلًا منه:
    }
site-section-gone = حُذف هذا القسم. آخر إصدار يتضمنه هو { $version }، { $date }.
site-part-moved = انتقل الجزء الذي تبحثون عنه في هذه الصفحة إلى:
site-part-gone = حُذف الجزء الذي تبحثون عنه في هذه الصفحة.
# A list that is too long for one page. What it was divided into: names, and the first and last entry.
site-list-pages = صفحات هذه القائمة
site-list-range = { $title }: { $first } إلى { $last }
site-list-entry = المدخل الذي تبحثون عنه في هذه الصفحة من القائمة:
site-read-current = اقرؤوا هذا القسم بصيغته الحالية
site-section-history = ما تغيّر في هذا القسم، إصدارًا بعد إصدار

## In the search of a site

search-label = كلمات البحث
search-without = يحتاج البحث إلى JavaScript. إذا لم يبدأ البحث بعد بضع ثوانٍ، فشغّلوا JavaScript في متصفحكم، أو استخدموا هذه الصفحات بدلًا منه:
search-results =
    { $count ->
        [one] نتيجة واحدة
        [two] نتيجتان
        [few] { $count } نتائج
       *[other] { $count } نتيجة
    }
search-in-sections =
    { $count ->
        [one] في قسم واحد
        [two] في قسمين
        [few] في { $count } أقسام
        [many] في { $count } قسمًا
       *[other] في { $count } قسم
    }
search-more-here =
    { $count ->
        [one] عرض نتيجة أخرى في هذا القسم
        [two] عرض نتيجتين أخريين في هذا القسم
        [few] عرض { $count } نتائج أخرى في هذا القسم
       *[other] عرض { $count } نتيجة أخرى في هذا القسم
    }
search-more-sections = عرض أقسام أخرى
search-nothing = لا توجد نتائج للبحث عن «{ $query }».
search-advice = تحققوا من الإملاء، أو جرّبوا كلمات أقل أو كلمات أخرى.
search-some-words = لا توجد نتيجة تحتوي على كل كلماتكم. تحتوي هذه النتائج على أكبر عدد منها.
search-spelt = لم يُعثر على بعض الكلمات. هذه نتائج البحث عن كلمات مشابهة: { $words }.
search-also = تشمل النتائج أسماء أخرى للشيء نفسه: { $words }.
search-loading = ما زال تحميل النص جاريًا (اكتمل { $done } من أصل { $count }). وإلى أن يكتمل التحميل، لا يمكنكم البحث إلا في العناوين.
search-failed = تعذّر تحميل جزء من النص، ولذلك قد تنقص بعض النتائج. أعيدوا تحميل الصفحة للمحاولة مرة أخرى.
search-arrived = اكتمل تحميل بقية النص. أعيدوا البحث ليشملها.

# Help pages of the site.
help-verify = طريقة التحقق من ملف بعد تنزيله
help-verify-summary = للتأكد من أن الملف نُزّل كاملًا، وأنه هو بالضبط الملف الذي صدر.
help-ebooks = طريقة قراءة الكتاب الإلكتروني
help-ebooks-summary = ضعوا الكتاب الإلكتروني على هاتف أو حاسوب أو جهاز قراءة إلكترونية، أو كبّروا الحروف، أو استمعوا إلى النص.
help-printing = طريقة الطباعة
help-printing-summary = طباعة كل طبعة وطيها وتدبيسها وقصها وحفظها في مصنّف، خطوة بخطوة.
# $date is when somebody compared the steps with what devices and programs do.
help-checked = تتغيّر الأجهزة والبرامج. كان آخر تحقق لنا من هذه الخطوات بتاريخ { $date }.
# Questions on the first help page.
help-which-edition = أي طبعة أختار؟
help-which-edition-about = نص جميع الطبعات واحد. اختاروا بحسب ما تريدون فعله به:
help-packs = إذا كنتم تحتاجون إلى صفحات لغرض واحد فقط، مثل ورشة عمل، فاختاروا إحدى الحزم.
help-old-copy = أعطاني أحدهم نسخة قديمة. هل ما زال بإمكاني استخدامها؟
help-old-copy-find = ابحثوا عن الإصدار والتاريخ في صفحة العنوان من نسختكم أو في نهايتها. وقد يكون في النسخة المطبوعة أيضًا رمز مربع يمكنكم مسحه بالهاتف.
help-old-copy-look = ابحثوا عن ذلك الإصدار في قائمة الإصدارات. تبيّن لكم القائمة ما تغيّر منذ ذلك الحين، وما إذا كان أي جزء منه قد سُحب.
help-old-copy-replace = إذا تغيّر أي شيء تحتاجون إليه، فاحصلوا على أحدث إصدار.
help-old-copy-recalled = لا تستخدموا نسخة مسحوبة ولا تعطوها لأحد. وإذا تصرفتم بناءً عليها، فاطلبوا المشورة من مستشار مؤهل.
help-new-versions = كيف أعلم بصدور إصدارات جديدة؟
help-new-versions-email = بالبريد الإلكتروني:
help-new-versions-feed = في قارئ خلاصات، دون إعطاء عنوان بريدكم الإلكتروني:
help-new-versions-look = على هذا الموقع، في أي وقت:
help-link = كيف أضع رابطًا إلى طبعة أو قسم؟
help-link-about = ضعوا رابطًا إلى صفحة الطبعة أو الحزمة أو القسم: يؤدي رابطها دائمًا إلى أحدث نص. ولوضع رابط إلى ملف مباشرةً، انسخوا «الرابط الدائم» للملف. لا تضعوا رابطًا إلى ملف يتضمن اسمه رقم إصدار، لأنه سيصبح قديمًا. وإذا وضعتم نسخة على موقعكم، فاستبدلوها عند صدور كل إصدار جديد.
help-offline = هل يمكنني استخدام هذا الموقع دون إنترنت؟
help-offline-about = نعم. انسخوا مجلد الموقع كله إلى حاسوب أو إلى ذاكرة USB، وافتحوا الملف index.html في متصفح. يعمل كل شيء عدا الخلاصات والاشتراك والروابط إلى مواقع أخرى.
help-copying = هل يجوز لي نسخه وإعطاؤه لغيري؟
help-copying-about = يبيّن الترخيص ما يجوز لكم:
help-mistake = وجدت خطأ. من أخبر؟
help-mistake-about = أخبروا { $publisher } في أي إصدار وفي أي قسم يوجد الخطأ. وإذا كان قد يضر بأحد، فابدؤوا بذلك.
# Checking a download.
help-verify-why = لكل ملف بصمة رقمية، وهي 64 حرفًا ورقمًا تُحسب من محتواه. إذا تغيّر أي شيء في الملف، تغيّرت بصمته الرقمية. وإذا كانت بصمة نسختكم مطابقة للبصمة الواردة في هذه الصفحة، فالملفان متطابقان.
help-check = تحققوا من ملف هنا
help-check-about = يحسب متصفحكم البصمة الرقمية ويقارنها بالقائمة أدناه. ولا يغادر الملف جهازكم.
help-check-choose = اختاروا الملف الذي نزّلتموه
# The name of a file follows.
help-check-good = الملف كامل ولم يتغيّر. وهو الملف:
help-check-bad = لا يطابق هذا الملف أيًا من الملفات المذكورة أدناه. ربما كان تالفًا أو معدّلًا أو من إصدار آخر. اقرؤوا «إذا اختلفت البصمتان».
help-check-busy = يجري حساب البصمة الرقمية…
help-check-failed = لم يتمكن المتصفح من قراءة الملف. استخدموا إحدى الطرق الأخرى أدناه.
help-compare = قارنوا البصمة الرقمية بأنفسكم
help-compare-about = تُظهر كل طريقة من هذه الطرق البصمة الرقمية لملف. قارنوها بالقائمة أدناه، ولا فرق بين الحروف اللاتينية الكبيرة والصغيرة. اكتبوا اسم ملفكم بدلًا من اسم الملف الوارد في المثال.
help-compare-windows = افتحوا المجلد الذي فيه الملف، وانقروا في شريط العنوان، واكتبوا powershell ثم اضغطوا Enter. وبعد ذلك اكتبوا:
help-compare-windows-cmd = في موجه الأوامر القديم (Command Prompt)، اكتبوا ما يلي بدلًا من ذلك:
help-compare-mac = افتحوا نافذة الأوامر (Terminal)، وانتقلوا إلى المجلد الذي فيه الملف، واكتبوا ما يلي. وبدلًا من كتابة الاسم الموضوع بين علامتي اقتباس، يمكنكم سحب الملف إلى النافذة:
help-compare-linux = افتحوا نافذة الأوامر (Terminal) في المجلد الذي فيه الملف واكتبوا:
help-compare-android = ليس في نظام Android أمر لذلك. إذا ظهرت في هذه الصفحة فقرة «تحققوا من ملف هنا»، فاستخدموها. وإلا فانسخوا الملف إلى حاسوب وتحققوا منه هناك.
help-compare-iphone = إذا ظهرت في هذه الصفحة فقرة «تحققوا من ملف هنا»، فاستخدموها. ويمكنكم أيضًا إنشاء اختصار في تطبيق «الاختصارات»: أضيفوا إجراء إنشاء التجزئة (Generate Hash)، واختاروا SHA256، وحددوا له الملف.
help-all = تحققوا من جميع ملفاتكم دفعةً واحدة
help-all-about = احفظوا قائمة البصمات الرقمية في المجلد الذي فيه الملفات التي نزّلتموها. لا تتضمن القائمة إلا ملفات هذا الموقع، وفيها ملفات أحدث إصدار باسميها: مع رقم الإصدار ومن دونه. ولكل ملف لديكم سطر ينتهي بعبارة «OK» أو «FAILED». أما الملفات غير الموجودة لديكم فلا يجري التحقق منها. وإذا كان الجواب «no file was verified»، فليس في القائمة أي ملف من ملفات المجلد.
help-all-download = قائمة البصمات الرقمية، الإصدار { $version }
help-all-windows = في نظام Windows، افتحوا PowerShell في ذلك المجلد واكتبوا:
help-all-mac = على أجهزة Mac، افتحوا نافذة الأوامر (Terminal) في ذلك المجلد واكتبوا:
help-all-linux = في نظام Linux، افتحوا نافذة الأوامر (Terminal) في ذلك المجلد واكتبوا:
help-seal = التحقق من الختم: هل المصدر هو الناشر حقًا؟
help-seal-about = كل من يستطيع تغيير الملفات على موقع يستطيع أيضًا تغيير البصمات الرقمية. ولذلك تُختم البصمات الرقمية لكل إصدار بمفتاح لا يملكه إلا { $publisher }. ويستغرق التحقق من الختم بضع دقائق إضافية.
help-seal-install = ثبّتوا برنامج minisign، وهو مجاني:
help-seal-files = احفظوا هذه الملفات في مجلد واحد:
help-seal-key = تأكدوا من أن المفتاح أصلي. قارنوه بمفتاح { $publisher } المنشور في مكان آخر، أو اسألوا الناشر. معرّف المفتاح هو { $id }:
help-seal-no-key = اطلبوا من { $publisher } الملف minisign.pub، واحفظوه في المجلد نفسه.
help-seal-check = افتحوا نافذة الأوامر (Terminal) في ذلك المجلد واكتبوا السطر التالي. إذا كان الختم أصليًا، بدأ الجواب بعبارة «Signature and comment signature verified»:
help-seal-compare = احسبوا البصمة الرقمية لملفكم كما هو موضح أعلاه، وابحثوا عنها في الملف SHA256SUMS. إذا وجدتموها، فالملف هو الملف الذي صدر بالضبط. وتذكر القائمة أيضًا ملفات الجهات الشريكة الأخرى.
help-bindery = التحقق باستخدام Bindery، الأداة التي أنتجت الملفات
help-bindery-record = إذا كانت لديكم أداة Bindery، فاحفظوا سجل الإصدار في المجلد الذي فيه الملفات المذكورة أعلاه:
help-bindery-about = إذا كانت لديكم أداة Bindery ومجلد المشروع، فانتقلوا إلى ذلك المجلد واكتبوا:
help-bindery-says = تبيّن الأداة ما إذا كانت النسخة أصلية أو معدّلة أو غير معروفة، وما إذا حلّ محلها إصدار أحدث أو سُحبت. وهي تعمل دون إنترنت.
help-different = إذا اختلفت البصمتان
help-different-about = تأكدوا أولًا من أن لديكم الإصدار الصحيح: رقمه مذكور في اسم الملف. والملف الذي لا رقم في اسمه قد يكون من إصدار أقدم. ثم نزّلوا الملف مرة أخرى. وإذا ظلت البصمة الرقمية مختلفة، فلا تستخدموا الملف. وأخبروا الناشر من أين حصلتم عليه.
help-digests = البصمات الرقمية للإصدار { $version }
# Reading ebooks.
help-ebooks-what = الكتاب الإلكتروني ملف EPUB. وهو غير محمي من النسخ، لذلك يمكنكم قراءته على أي عدد تريدونه من الأجهزة.
help-iphone = iPhone وiPad
help-iphone-download = افتحوا هذا الموقع في Safari واضغطوا على رابط تنزيل الكتاب الإلكتروني. يُحفظ الملف في مجلد «التنزيلات» في تطبيق «الملفات».
help-iphone-open = افتحوا الملف في تطبيق «الملفات». وإذا لم يُفتح تلقائيًا، فاضغطوا على زر المشاركة واختاروا «الكتب».
help-iphone-read = أصبح الكتاب الآن في مكتبتكم في تطبيق «الكتب»، ويمكن قراءته دون إنترنت.
help-android = هاتف أو جهاز لوحي بنظام Android
help-android-download = اضغطوا على رابط تنزيل الكتاب الإلكتروني. يُحفظ الملف في مجلد التنزيلات على هاتفكم أو جهازكم اللوحي.
help-android-open = افتحوا تطبيق الملفات واضغطوا على الملف. يعرض هاتفكم قائمة بالتطبيقات التي يمكنها فتحه.
help-android-choose = إذا لم يظهر أي تطبيق في القائمة، فثبّتوا تطبيقًا للقراءة مثل Google Play Books أو Cantook أو Librera. ثم اضغطوا على الملف مرة أخرى.
help-android-private = ينسخ تطبيق Google Play Books الملف إلى حسابكم على Google. وإذا كنتم لا تريدون أن يعرف أحد أن الكتاب لديكم، فاختاروا تطبيقًا يحفظ الملفات على الهاتف.
help-computer = حاسوب بنظام Windows أو Mac أو Linux
help-computer-install = ثبّتوا Thorium Reader. وهو برنامج مجاني يعمل مع برامج قراءة الشاشة ولا يحتاج إلى حساب:
help-computer-open = افتحوا Thorium Reader، واختاروا استيراد منشور، وحددوا الملف الذي نزّلتموه.
help-computer-mac = على أجهزة Mac يمكنكم أيضًا النقر مرتين على الملف، فيُفتح في تطبيق «الكتب».
help-kindle = Kindle
help-kindle-about = لا تستطيع أجهزة Kindle فتح ملفات EPUB المنسوخة إليها بكابل. أرسلوا الملف عن طريق Amazon، فتحوّله إلى صيغة مناسبة:
help-kindle-web = في المتصفح، سجّلوا الدخول بحسابكم على Amazon وارفعوا الملف:
help-kindle-email = أو أرسلوه مرفقًا برسالة بريد إلكتروني إلى عنوان جهاز Kindle المذكور في إعدادات الجهاز. أرسلوه من عنوان وافقتم عليه في حسابكم على Amazon.
help-kindle-wait = وصّلوا جهاز Kindle بشبكة Wi-Fi. يظهر الكتاب في مكتبة الجهاز بعد بضع دقائق.
help-kindle-private = تحتفظ Amazon بنسخة في حسابكم. وإذا كنتم لا تريدون أن يعرف أحد أن الكتاب لديكم، فاقرؤوه بطريقة أخرى.
help-e-readers = Kobo وPocketBook وTolino وأجهزة القراءة الإلكترونية الأخرى
help-e-readers-connect = وصّلوا جهاز القراءة بحاسوب بكابل USB الخاص به. وإذا سأل الجهاز عن الاتصال، فوافقوا. يظهر الجهاز على الحاسوب كأنه قرص.
help-e-readers-copy = انسخوا الملف إلى هذا القرص. وإذا كان فيه مجلد للكتب، فضعوا الملف فيه.
help-e-readers-eject = أخرجوا القرص من الحاسوب (Eject)، ثم افصلوا الكابل. يظهر الكتاب في المكتبة.
help-type = حروف أكبر وألوان أخرى ومسافات أوسع
help-type-about = افتحوا الكتاب واضغطوا في وسط الصفحة. تُظهر معظم التطبيقات عندئذ زرًا عليه الحرفان Aa، أو قائمة فيها إعدادات النص. وفيها يمكنكم تغيير حجم الحروف ونوعها والمسافة بين السطور، واختيار صفحات داكنة أو فاتحة. يُعاد ترتيب النص ليناسب الشاشة، فلا يُقتطع منه شيء.
help-screen-readers = برامج قراءة الشاشة والقراءة بصوت عالٍ
help-screen-readers-about = في الكتاب الإلكتروني عناوين وقائمة محتويات وأوصاف للصور، بترتيب مفهوم عند القراءة بصوت عالٍ.
help-screen-readers-iphone = على iPhone أو iPad، استخدموا VoiceOver في تطبيق «الكتب». وللاستماع إلى صفحة دون VoiceOver، فعّلوا نطق الشاشة (Speak Screen) في إعدادات إمكانية الوصول، ثم اسحبوا بإصبعين من أعلى الشاشة إلى أسفل.
help-screen-readers-android = في نظام Android، استخدموا TalkBack، أو أمر القراءة بصوت عالٍ في التطبيق نفسه.
help-screen-readers-computer = على الحاسوب، يعمل Thorium Reader مع NVDA وJAWS وNarrator في نظام Windows، ومع VoiceOver على أجهزة Mac. فعّلوا دعم برامج قراءة الشاشة في إعداداته. ويمكنه أيضًا القراءة بصوت عالٍ بنفسه.
help-catalogue = الحصول على الإصدارات الجديدة داخل تطبيق القراءة
help-catalogue-about = تستطيع بعض التطبيقات عرض كتالوج للكتب يُسمى OPDS. ابحثوا في التطبيق عن «الكتالوجات»، وأضيفوا كتالوجًا، وأدخلوا هذا الرابط:
help-catalogue-apps = يستطيع ذلك Thorium Reader على الحواسيب، وCantook على الهواتف، وKOReader على أجهزة القراءة الإلكترونية. وعندئذ تجدون أحدث إصدار في الكتالوج دائمًا.
# Printing.
help-printing-size = اطبعوا بنسبة 100% أو «الحجم الفعلي». وعطّلوا خياري «ملاءمة للصفحة» و«تصغير»: فهما يصغّران النص ويجعلان الطي والقص في غير مكانهما الصحيح.
help-printing-first = اطبعوا ورقة واحدة أولًا. وعندما تكون صحيحة، اطبعوا الباقي.
help-printing-program = احفظوا الملف واطبعوه من برنامج PDF. فقد يغيّر المتصفح حجمه.
help-printing-sheets = هذه الملفات للطباعة فقط: صفحاتها مرتبة لأجل الطي أو القص. وتتوفر بجانب كل منها نسخة للقراءة.
help-printing-files =
    { $number ->
        [one] الملف
        [two] الملفان
       *[other] الملفات
    }
help-printing-steps = خطوة بخطوة
# Before the names of the files that one way of doing a step is for.
help-printing-for = للملفات:
help-print-booklet = كتيبات على { $paper }
help-print-cards = بطاقات على { $paper }
help-print-binder = للمصنّفات ذات الحلقات، على { $paper }
help-print-large = حروف كبيرة على { $paper }
help-print-pages = صفحات على { $paper }
help-print-shop = في مطبعة
help-print-cover = في مطبعة: الغلاف
# How the printer turns the paper over, after the name of what is printed: “Booklets on A4: flip on the short edge”.
help-print-turned-short-edge = القلب على الحافة القصيرة
help-print-turned-long-edge = القلب على الحافة الطويلة
help-print-not-turned = وجه واحد
help-print-both-sides = اضبطوا الطابعة على مقاس الورق { $paper }، والطباعة على الوجهين، والقلب على الحافة الطويلة، وعلى نسبة 100% أو «الحجم الفعلي».
help-print-one-side = اضبطوا الطابعة على مقاس الورق { $paper }، والطباعة على وجه واحد، وعلى نسبة 100% أو «الحجم الفعلي».
help-print-test = اطبعوا الصفحتين الأوليين على سبيل التجربة، وتأكدوا من أنه لا ينقص شيء عند الحواف. ثم اطبعوا الباقي.
help-print-staple-left = دبّسوا في الزاوية العليا اليسرى، أو مرتين على طول الحافة اليسرى. ومن الأفضل وضع النسخ السميكة في ملف ورقي.
help-print-staple-right = دبّسوا في الزاوية العليا اليمنى، أو مرتين على طول الحافة اليمنى. ومن الأفضل وضع النسخ السميكة في ملف ورقي.
help-print-punch = اثقبوا الأوراق على طول الحافة الداخلية، حيث الهامش أعرض.
help-print-file = رتبوا الأوراق في المصنّف وفق الأرقام في أسفل الصفحة: 3-1 هي الصفحة الأولى من الفصل 3.
help-print-replace = عند صدور إصدار جديد، استبدلوا الأوراق التي تغيّرت فقط. يُذكر على كل ورقة الإصدار الذي تغيّرت فيه آخر مرة. تخلصوا من الأوراق القديمة لكي لا يستخدمها أحد.
help-print-large-paper = استخدموا ورقًا غير لامع لا يعكس الضوء. وإذا ظهرت الطباعة من الوجه الآخر، فاستخدموا ورقًا أثقل أو اطبعوا على وجه واحد.
help-print-larger = للحصول على حروف أكبر من ذلك، اطبعوا على A3 بنسبة 141%: يصبح حجم الحروف { $larger } نقطة بدلًا من { $size }.
help-print-large-bind = ضعوا الأوراق في مصنّف ذي حلقات، أو جلّدوها بسلك معدني، لكي تبقى منبسطة وتبقى اليدان حرتين.
# What drawings show, for those who do not see them.
help-drawing-turn-short-edge = ورقة موضوعة بالعرض. تُقلب حول حافتها القصيرة، مثل صفحة كتاب.
help-drawing-turn-long-edge = ورقة موضوعة بالطول. تُقلب حول حافتها الطويلة، مثل صفحة كتاب.
help-drawing-fold = مجموعة أوراق تُطوى من المنتصف، نصفها فوق نصفها الآخر.
help-drawing-staple = كتيب مطوي موضوع مفتوحًا ووجهه الخارجي إلى أعلى. يمر دبّوسان عبر خط الطي.
help-drawing-sew = كتيب مطوي موضوع مفتوحًا ووجهه الخارجي إلى أعلى. تمر إبرة فيها خيط عبر خط الطي.
help-drawing-fold-each = ثلاث مجموعات صغيرة من الأوراق. تُطوى كل منها من المنتصف على حدة.
help-drawing-bind = مجموعات مطوية من الأوراق موضوعة بعضها فوق بعض، وجميع خطوط الطي على جانب واحد، حيث تُجمع معًا.
help-drawing-trim = كتيب مطوي. تبيّن ثلاثة خطوط مواضع القص: في الأعلى وفي الأسفل وعند الجانب المقابل لخط الطي.
help-drawing-cut-cards = ورقة فيها ثماني بطاقات. تبيّن خطوط تمتد عبر الورقة كلها مواضع القص.
help-drawing-punch = ورقة فيها ثقبان قرب حافتها الداخلية. تمر حلقات عبر الثقبين.

# Feeds and announcements.
# $work is the title of the work.
feed-releases = { $work }: الإصدارات الجديدة
feed-releases-about = كل إصدار جديد من { $work } مع ما تغيّر فيه، وكل إشعار سحب.
feed-law = { $work }: التغييرات في القانون
feed-law-about = كل تغيير في القانون يرد شرحه في { $work }، وكل إشعار سحب.
feed-release = الإصدار { $version }
feed-release-law = الإصدار { $version }، وفيه تغييرات في القانون
# $section is the title of a section.
feed-law-change = تغيير في القانون: { $section }
feed-in-release = ورد شرحه في الإصدار { $version }، { $date }
feed-recall = إشعار سحب: الإصدار { $version }
feed-recall-section = إشعار سحب: «{ $section }» في الإصدار { $version }
feed-recall-do = توقفوا عن استخدام أي نسخة، وأبلغوا كل من أعطيتموه نسخة.
opds-title = { $work }، من { $partner }
opds-all = الكل
opds-all-about = جميع الطبعات وجميع الحزم.
# $language is what a language calls itself.
opds-language-about = كل ما يتوفر بهذه اللغة: { $language }
opds-partners = كتالوجات جميع الجهات الشريكة
opds-kind = النوع
opds-language = اللغة
opds-format = الصيغة
opds-any-language = جميع اللغات
opds-any-format = جميع الصيغ
announcement-subject = { $work }: الإصدار { $version }
announcement-published = صدر الإصدار { $version } من { $work } عن { $publisher } بتاريخ { $date }.
announcement-new = جديد: { $title }
announcement-removed = محذوف: { $title }
announcement-changed = مُعدَّل: { $title }
announcement-editions = طبعاتكم
announcement-packs = حزمكم
# $sections is a list of titles in quotation marks.
announcement-product-changed = ما تغيّر: { $sections }.
announcement-product-same = لم يتغيّر شيء يؤثر فيما ينبغي للقراء معرفته أو فعله.
announcement-product-missing = هذا غير متوفر في الإصدار الجديد.
announcement-replace = يُرجى استخدام الملفات الجديدة من الآن فصاعدًا، وإزالة الملفات القديمة من مواقعكم الإلكترونية ومن رفوفكم. تؤدي الروابط أعلاه دائمًا إلى أحدث إصدار.
