### The tool's own words in Persian.

catalogue = فارسی

## On pages

label-continued = ادامه
label-cover = جلد
label-back-cover = پشت جلد
label-title-page = صفحهٔ عنوان
label-notes = یادداشت‌ها
label-online = جدیدترین ویرایش را در اینترنت بخوانید
label-to-do = برای انجام:
label-done = انجام‌شده:
label-option = خانهٔ انتخاب:
label-ticked-option = خانهٔ علامت‌خورده:
label-page = صفحهٔ { $number }
label-pack = بسته
label-published-by = ناشر: { $publisher }

## On printer's sheets

label-for-printer = ورق‌های مخصوص چاپ، نه برای خواندن روی صفحهٔ نمایش
label-sheet-front = ورق { $number } از { $count }، رو
label-sheet-back = ورق { $number } از { $count }، پشت
label-signature = فرم چاپ { $number } از { $count }
label-printer-short-edge = { $paper }، دورو، برگردان از لبهٔ کوتاه، 100%، بدون متناسب‌سازی با صفحه
label-printer-long-edge = { $paper }، دورو، برگردان از لبهٔ بلند، 100%، بدون متناسب‌سازی با صفحه

## On pages and in ebooks

label-blank = جای خالی برای پر کردن
field-blank = جای خالی { $number }
field-cell = { $column }، ردیف { $row }
label-checklist = چک‌لیست
label-letter = نمونهٔ نامه
label-card = کارت
label-back-of-card = پشت کارت
label-heading = بخش
label-figure = شکل
label-table = جدول
in-this-chapter = در این فصل
in-this-section = در این بخش

## In ebooks

ebook-illustrative = نمونهٔ فرضی
# The title of a section that is a testimony, where its own must not be kept.
testimony-section = روایت
# In place of a testimony. $digest is a long code.
testimony-not-kept = متن این روایت فقط در نسخه‌هایی نگه داشته می‌شود که گوینده با آن‌ها موافقت کرده است ({ $reference }، { $digest }).
# Below a testimony, for the person who gave it. $first is an address or a telephone number.
testimony-withdraw = آیا این داستان شماست؟ هر زمان که بخواهید می‌توانید آن را پس بگیرید: { $first }. لطفاً شمارهٔ { $reference } را بگویید.
# As above. $first is an address, and $second is a telephone number.
testimony-withdraw-either = آیا این داستان شماست؟ هر زمان که بخواهید می‌توانید آن را پس بگیرید: { $first } یا { $second }. لطفاً شمارهٔ { $reference } را بگویید.
# In place of a testimony, a title or a name that somebody took back.
testimony-withdrawn = پس گرفته شد.
ebook-contents = فهرست مطالب
ebook-figures = شکل‌ها
ebook-start-of-text = آغاز متن
ebook-landmarks = نقطه‌های راهنما
ebook-pages = صفحه‌های نسخهٔ چاپی
ebook-page = صفحهٔ { $number }.
ebook-cover-of = جلد: { $words }
ebook-picture = تصویر
ebook-picture-of = تصویر { $figure }
ebook-description-of-this = توضیح این شکل
ebook-description-of = توضیح { $figure }
ebook-room-to-write = جا برای پاسخ شما، { $lines } سطر
ebook-note = یادداشت { $number }
ebook-back = بازگشت
ebook-back-to-place = بازگشت { $place }
ebook-back-to-note = بازگشت به یادداشت { $number } در متن
ebook-back-to-one-place = بازگشت به یادداشت { $number } در متن، جای { $place } از { $places }
ebook-before-change = { $change }:
ebook-end-of-change = پایان تغییر.

## The statement about accessibility in ebooks

accessibility-contents = این کتاب الکترونیکی فهرست مطالبی دارد که به همهٔ بخش‌ها پیوند می‌دهد.
accessibility-page-list = فهرست صفحه‌های آن شما را به جاهایی می‌برد که صفحه‌های نسخهٔ چاپی آغاز می‌شوند.
accessibility-headings = هر بخش با یک عنوان آغاز می‌شود و سطح‌بندی عنوان‌ها منظم است.
accessibility-text = اندازه، قلم و رنگ متن از تنظیمات خواننده پیروی می‌کند.
accessibility-notes = یادداشت‌ها و جاهای ارجاع به آن‌ها در متن به یکدیگر پیوند دارند.
accessibility-terms = اصطلاحات تخصصی به توضیح خود در واژه‌نامه پیوند دارند.
accessibility-tables = خانه‌های عنوان در جدول‌ها مشخص شده‌اند.
accessibility-formulas = فرمول‌ها به زبان MathML نوشته شده‌اند و هر کدام متن جایگزین دارد.
accessibility-pictures = هر تصویر متن جایگزین دارد.
accessibility-descriptions = شکل‌هایی که داده‌ها را نشان می‌دهند توضیح مفصل‌تری نیز دارند.
accessibility-still = صدا، ویدیو یا تصویر متحرک ندارد.
accessibility-checked = این اطلاعات نتیجهٔ بررسی‌های خودکار هنگام تولید فایل است. این کتاب الکترونیکی گواهی مطابقت با هیچ استاندارد دسترس‌پذیری را ندارد.

## In sentences

sentence = { $words }.

## Groups of changes

changes-law = تغییرات در قانون
changes-substance = تغییرات محتوایی
changes-clarity = بیان روشن‌تر
changes-typography = اصلاحات جزئی
changes-other = تغییرات دیگر

## Parts of a book outside its sections

detail-pack = بستهٔ «{ $name }»
detail-other = متن‌ها و تصویرهای دیگر
detail-reviews = تاریخ‌های بازبینی
detail-book-title = عنوان
detail-book-subtitle = عنوان فرعی
detail-book-publisher = ناشر
detail-book-language = زبان
detail-book-licence = مجوز
detail-book-contact = تماس برای اعلام اشتباه‌ها
detail-book-homepage = نشانی نسخهٔ اینترنتی
detail-book-short-address = نشانی کوتاه
detail-book-notice = اطلاعیه برای خوانندگان
detail-book-blurb = متن پشت جلد
detail-book-description = توضیح
detail-book-subjects = موضوع‌ها
detail-book-contributors = مشارکت‌کنندگان
detail-partner-name = نام
detail-partner-short-name = نام کوتاه
detail-partner-logo = لوگو
detail-partner-legal = مشخصات حقوقی
detail-partner-co-brand-publisher = ذکر ناشر در کنار نام
detail-edition-format = قالب
detail-edition-links = روش چاپ نشانی‌ها
detail-edition-references = شمارهٔ صفحه‌ها پس از پیوندها
detail-edition-qr-code = کد QR روی جلد
detail-book-noun = واژه‌ای که متن برای نامیدن کتاب به کار می‌برد
detail-of-partner = { $name } ({ $partner })
detail-of-edition = { $name } ({ $edition })
detail-isbn-of-edition = شمارهٔ ISBN ({ $edition })
detail-title-of-edition = عنوان نسخه («{ $edition }»)
detail-editions-for = نسخه‌های ویژهٔ { $partner }
detail-source = منبع «{ $text }»
detail-quotes = علامت‌های نقل قول
detail-sheets = ورق‌های چاپ ({ $edition })
detail-layout = صفحه‌آرایی { $name }
detail-part = عنوان باب { $number }
detail-order = ترتیب مطالب
detail-title-of-pack = عنوان بستهٔ «{ $pack }»
detail-purpose-of-pack = هدف بستهٔ «{ $pack }»
detail-readers-of-pack = خوانندگان بستهٔ «{ $pack }»
detail-contents-of-pack = محتوای بستهٔ «{ $pack }»
detail-editions-of-pack = نسخه‌های بستهٔ «{ $pack }»
detail-partners-of-pack = شرکای بستهٔ «{ $pack }»
detail-partner-packs = بسته‌ها
detail-partner-editions = نسخه‌ها
detail-translation = ترجمه ({ $language })
detail-links-of-pack = پیوندها به بخش‌هایی که در بستهٔ «{ $pack }» نیست
detail-none = هیچ
detail-yes = بله
detail-field-name = نام
detail-field-role = نقش
detail-field-text = متن
detail-field-title = عنوان
detail-field-terms = شرایط
detail-field-url = نشانی
detail-field-alt = توضیح
detail-field-path = پرونده

## In release notes

notes-title = { $work }: ویرایش { $version }
notes-published = { $publisher }، { $date }
notes-what-to-do-differently = آنچه باید بدانید یا به شکل دیگری انجام دهید
notes-what-has-moved = آنچه جابه‌جا شده است
notes-what-is-new = آنچه جدید است
notes-packs = بسته‌ها
notes-your-files = فایل‌های شما
notes-first-release = این نخستین ویرایش منتشرشده است و بنابراین فایلی نیست که جایگزین شود.
notes-same-text = متن همان متن ویرایش { $version } است.
notes-new = { $title } (جدید)
notes-new-with-summary = { $title } (جدید): { $summary }
notes-removed = { $title } (حذف‌شده)
notes-removed-with-summary = { $title } (حذف‌شده): { $summary }
notes-changed = { $title }
notes-changed-with-summary = { $title }: { $summary }
notes-moved-after = { $title } اکنون پس از «{ $before }» می‌آید.
notes-moved-to-start = { $title } اکنون پیش از همه می‌آید.
notes-pack-new = { $title } (جدید)
notes-pack-new-with = { $title } (جدید) شامل { $sections } است.
notes-pack-gone = { $title } دیگر منتشر نمی‌شود.
notes-pack-more = { $title } اکنون شامل { $added } نیز هست.
notes-pack-less = { $title } دیگر شامل { $removed } نیست.
notes-pack-changed = { $title } اکنون شامل { $added } نیز هست، اما دیگر شامل { $removed } نیست.
notes-files = { $title }: { $files }.
notes-what-it-contains = محتوای این ویرایش
notes-with-new-text = با متن جدید
notes-with-same-text = با همان متن پیشین
notes-new-files = جدید
notes-no-longer-published = دیگر منتشر نمی‌شود
notes-the-edition = { $edition }
notes-the-pack = بستهٔ «{ $pack }»
notes-only-for = { $file } (برای { $partners })
notes-replaces =
    این ویرایش جایگزین ویرایش { $version } است. لطفاً از این پس فایل‌های این ویرایش را به کار ببرید و فایل‌های ویرایش { $version } را از وب‌سایت‌ها و قفسه‌های خود بردارید. { $same ->
        [0] هیچ بخشی بدون تغییر نمانده است.
        [one] یک بخش بدون تغییر مانده است.
       *[other] { $same } بخش بدون تغییر مانده است.
    }
notes-is-it-current = برای اینکه بدانید نسخه‌ای از این ویرایش هنوز به‌روز است یا نه، این نشانی را ببینید: { $address }
notes-whom-to-ask = اگر دربارهٔ نسخه‌ای پرسشی دارید یا مطمئن نیستید که از کجا آمده است، از { $publisher } بپرسید: { $address }

## In the wording of a section

wording-release = { $work }، ویرایش { $version } به تاریخ { $date }
wording-release-for-partner = { $work }، ویرایش { $version } به تاریخ { $date }، به شکلی که در نسخه‌های { $partner } آمده است
wording-do-not-use = استفاده نکنید
wording-recalled = { $warning }: این متن در تاریخ { $date } پس گرفته شد: { $reason }
wording-struck-out = [خط‌خورده: { $words }]
wording-figure = شکل

## On the pages that say whether a copy is current

currency-page-title = { $heading }: { $work }
currency-question = آیا نسخهٔ من به‌روز است؟
currency-dated = { "\u200F" }{ $version } ({ $date })
currency-version = ویرایش { $version }
currency-choose = جدیدترین ویرایش { $newest } است. شمارهٔ ویرایش نسخهٔ خود را در صفحهٔ عنوان آن پیدا کنید و سپس در زیر همان ویرایش را انتخاب کنید.
currency-choose-newest-recalled = جدیدترین ویرایش، یعنی { $newest }، پس گرفته شده است. شمارهٔ ویرایش نسخهٔ خود را در صفحهٔ عنوان آن پیدا کنید و سپس در زیر همان ویرایش را انتخاب کنید.
currency-state-current = به‌روز
currency-state-replaced = ویرایش جدیدتری جایگزین آن شده است
currency-state-removed = حذف شده است
currency-state-recalled = پس گرفته شده است: استفاده نکنید
currency-state-changed = از آن زمان تغییر کرده است
currency-state-with-recalls =
    { $number ->
        [one] { $state }؛ یک بخش پس گرفته شده است
       *[other] { $state }؛ { $number } بخش پس گرفته شده است
    }
currency-recalled = پس‌گرفته‌شده
currency-recalled-section = «{ $section }» در ویرایش { $version }
currency-recalled-on = { $recalled }، پس‌گرفته‌شده در تاریخ { $date }: { $reason }
currency-check-copy = پیش از استفاده، نسخهٔ خود را بررسی کنید
currency-testimonies = داستانی که پس گرفته شده است
currency-testimony = در بعضی نسخه‌های ویرایش { $version } داستانی هست که گویندهٔ آن در تاریخ { $date } آن را پس گرفته است. شمارهٔ آن { $reference } است. اگر این داستان در نسخهٔ شما هست، از آن نسخه استفاده نکنید و آن را به کسی ندهید.
currency-get-newest = جدیدترین ویرایش را از { $publisher } دریافت کنید
currency-ask-for-corrected = از { $publisher } ویرایش اصلاح‌شده را بخواهید
currency-what-it-contains = محتوای ویرایش { $version }
currency-last-changed = محتوای این بخش آخرین بار در ویرایش { $version } تغییر کرده است.
currency-as-data = این صفحه به صورت داده (JSON)
currency-all-versions = همهٔ ویرایش‌ها
currency-published-by = ناشر: { $publisher }، { $address }
currency-titled-new = { $title } (جدید)
currency-titled-law-new = { $title } (تغییر در قانون، بخش جدید)
currency-new = بخش جدید
currency-law-new = تغییر در قانون، بخش جدید
currency-titled-removed = { $title } (حذف‌شده)
currency-titled-law-removed = { $title } (تغییر در قانون، بخش حذف‌شده)
currency-removed = بخش حذف‌شده
currency-law-removed = تغییر در قانون، بخش حذف‌شده
currency-titled-substance = { $title } (تغییر محتوایی)
currency-titled-law-substance = { $title } (تغییر در قانون، تغییر محتوایی)
currency-substance = تغییر محتوایی
currency-law-substance = تغییر در قانون، تغییر محتوایی
currency-titled-clarity = { $title } (بیان روشن‌تر)
currency-titled-law-clarity = { $title } (تغییر در قانون، بیان روشن‌تر)
currency-clarity = بیان روشن‌تر
currency-law-clarity = تغییر در قانون، بیان روشن‌تر
currency-titled-typography = { $title } (اصلاحات جزئی)
currency-titled-law-typography = { $title } (تغییر در قانون، اصلاحات جزئی)
currency-typography = اصلاحات جزئی
currency-law-typography = تغییر در قانون، اصلاحات جزئی
currency-change-and-summary = { $change }: { $summary }
currency-changes = تغییرات
currency-changes-since = تغییرات پس از ویرایش { $version }
currency-sections = بخش‌های این ویرایش
currency-do-not-use = استفاده نکنید: پس گرفته شده است
currency-is-newest = این جدیدترین ویرایش است
currency-is-current = ویرایش { $version } به‌روز است.
currency-newest-partly-recalled = این جدیدترین ویرایش است، اما قسمتی از آن پس گرفته شده است
currency-do-not-use-sections = از بخش‌هایی که در زیر نام برده شده‌اند استفاده نکنید.
currency-was-recalled = ویرایش { $version } پس گرفته شده است.
currency-there-is-newer = ویرایش جدیدتری وجود دارد
currency-was-replaced = ویرایش جدیدتری جایگزین ویرایش { $version } شده است.
currency-was-replaced-partly-recalled = قسمتی از ویرایش { $version } پس گرفته شده و ویرایش جدیدتری جایگزین آن شده است.
currency-section-of-version = { $section } (ویرایش { $version })
currency-section-is-current = این بخش به‌روز است
currency-section-has-changed = این بخش پس از ویرایش { $version } تغییر کرده است
currency-section-was-removed = این بخش حذف شده است
currency-section-was-recalled = این بخش پس گرفته شده است.
currency-newest-is = ویرایش { $newest } جدیدترین ویرایش است.
currency-newest-was-recalled = جدیدترین ویرایش پس گرفته شده است
currency-same-text-in-recalled = متن این بخش در جدیدترین ویرایش، یعنی { $newest }، همین است.
currency-same-text-in-newest = متن آن در جدیدترین ویرایش، یعنی { $newest }، همین است.
currency-not-in-newest = این بخش در جدیدترین ویرایش، یعنی { $newest }، وجود ندارد.
currency-what-it-says = متن این بخش در ویرایش { $version }
currency-text-not-shown = متن این بخش پس گرفته شده است و به همین دلیل دیگر در اینجا نشان داده نمی‌شود.
currency-all-sections = همهٔ بخش‌های ویرایش { $version }
currency-where-to-read = جدیدترین متن این بخش را بخوانید
currency-newest-with-section = جدیدترین ویرایشی که این بخش را دارد { $version } است.
currency-last-with-section = آخرین ویرایشی که این بخش را دارد { $version } است.
currency-recalled-in = متن ویرایش { $version } پس گرفته شده است.
currency-recalled-but-not = متن ویرایش { $version } پس گرفته شده است. متن ویرایش { $safe } پس گرفته نشده، اما ممکن است قدیمی باشد.
currency-section-in-version = این بخش در ویرایش { $version }
currency-no-newer = هنوز ویرایش جدیدتری وجود ندارد.
currency-its-text-in-newest-recalled = متن آن در جدیدترین ویرایش، یعنی { $newest }، پس گرفته شده است.
currency-the-newest-recalled = جدیدترین ویرایش، یعنی { $newest }، پس گرفته شده است.
currency-the-newest-is = جدیدترین ویرایش { $newest } است.
currency-the-newest-partly-recalled =
    { $number ->
        [one] جدیدترین ویرایش { $newest } است، اما یک بخش آن پس گرفته شده است.
       *[other] جدیدترین ویرایش { $newest } است، اما { $number } بخش آن پس گرفته شده است.
    }
currency-its-older-text-not-recalled = متن آن در ویرایش { $version } پس گرفته نشده، اما ممکن است قدیمی باشد.
currency-older-not-recalled = ویرایش { $version } پس گرفته نشده، اما ممکن است قدیمی باشد.
currency-text-of-version = { $section } (متن ویرایش { $version })
currency-more-about-section = اطلاعات بیشتر دربارهٔ این بخش و تغییرات آن از آن زمان
currency-text-is-same-in =
    { $number ->
        [one] متن در ویرایش { $versions } نیز همین است.
       *[other] متن در ویرایش‌های { $versions } نیز همین است.
    }
currency-copies-differ = این متن ناشر است. در نسخه‌های برخی از سازمان‌های همکار، بعضی عبارت‌ها متفاوت است، مثلاً شماره تلفن‌های خودشان آمده است.
currency-text-is-current = این متن به‌روز است
currency-is-text-of-newest = این متن جدیدترین ویرایش، یعنی { $newest }، است.
currency-old-text = این متن دیگر به‌روز نیست
currency-section-not-in-newest = جدیدترین ویرایش، یعنی { $newest }، این بخش را ندارد.
currency-text-has-changed = این متن از آن زمان تغییر کرده است.

## In descriptions of a change

change-new = جدید
change-removed = حذف شد
change-changed = تغییر کرد
change-moved-in-book = در کتاب جابه‌جا شد
change-title = عنوان تغییر کرد
change-summary = خلاصه تغییر کرد
change-fact = «{ $label }» تغییر کرد
change-blocks-reworded = { $number } قطعه بازنویسی شد
change-blocks-added = { $number } قطعه افزوده شد
change-blocks-removed = { $number } قطعه حذف شد
change-blocks-moved = { $number } قطعه جابه‌جا شد
change-blocks-moved-reworded = { $number } قطعه جابه‌جا و بازنویسی شد
change-blocks-moved-away = { $number } قطعه به بخش دیگری منتقل شد
change-and-reworded = { $number } قطعه بازنویسی شد
change-and-added = { $number } قطعه افزوده شد
change-and-removed = { $number } قطعه حذف شد
change-and-moved = { $number } قطعه جابه‌جا شد
change-and-moved-reworded = { $number } قطعه جابه‌جا و بازنویسی شد
change-from-to = «{ $before }» به «{ $after }» تغییر کرد
change-and-more-files = { $file } و { $number } فایل دیگر
change-and-in-sections = { $change }، و نیز در { $number } بخش
change-now-available = اکنون در دسترس است: { $name }.
change-reviewed = بازبینی‌شده بدون تغییر دیگر: { $sections }.
change-sections-reviewed = { $number } بخش بازبینی شد

## In comparisons of two versions

comparison-title = { $work }: { $before } ← { $after }
comparison-working-tree = متن در دست کار
comparison-the-working-tree = متن در دست کار
comparison-version = ویرایش { $version } ({ $date })
comparison-between = تفاوت‌های { $before } و { $after }.
comparison-key = نشانه‌ها: { $removed } { $added }
comparison-removed-words = واژه‌های حذف‌شده
comparison-added-words = واژه‌های افزوده‌شده
comparison-read-removed = [حذف‌شده: { $words }]
comparison-read-added = [افزوده‌شده: { $words }]
comparison-skip = رفتن به تغییرات
comparison-sections = بخش‌هایی که تغییر دارند
comparison-show-new = نشان دادن متن جدید
comparison-show-removed = نشان دادن متن حذف‌شده
comparison-added = افزوده‌شده
comparison-removed = حذف‌شده
comparison-moved = جابه‌جاشده
comparison-reworded = بازنویسی‌شده
comparison-moved-and-reworded = جابه‌جا و بازنویسی‌شده
comparison-moved-away = منتقل‌شده به جای دیگر
comparison-marked-differently = با قالب‌بندی متفاوت
comparison-kind = { $kind }
comparison-kind-was = { $kind } (پیش‌تر: { $before })
comparison-under = { $kind } زیر عنوان «{ $heading }»
comparison-from-to = { $kind } از { $from } به { $to }
comparison-heading-in-section = «{ $heading }» در { $section }
comparison-start-of-section = آغاز بخش
comparison-place-on-page = { $place } (صفحهٔ { $page })
comparison-page = صفحهٔ { $page }
comparison-page-was = صفحهٔ { $page } (پیش‌تر: صفحهٔ { $before })
comparison-was-on-page = پیش‌تر در صفحهٔ { $page }
comparison-only-for = فقط برای { $partners }
comparison-with-marks = با نشانه‌های قالب‌بندی
comparison-note = یادداشت
comparison-link = پیوند
comparison-picture = تصویر
comparison-different-picture = تصویری متفاوت
comparison-title-of-section = عنوان
comparison-summary = خلاصه
comparison-blocks = { $number } قطعه
comparison-no-differences = هیچ تفاوتی وجود ندارد.
comparison-sections-changed = { $number } بخش تغییر کرد
comparison-sections-added = { $number } بخش افزوده شد
comparison-sections-removed = { $number } بخش حذف شد
comparison-and-changed = { $number } بخش تغییر کرد
comparison-and-added = { $number } بخش افزوده شد
comparison-and-removed = { $number } بخش حذف شد
comparison-in-changed-sections =
    { $number ->
        [one] در بخش تغییریافته: { $blocks }.
       *[other] در بخش‌های تغییریافته: { $blocks }.
    }
comparison-outside = { $number } مورد بیرون از بخش‌ها تغییر کرده است.

## Kinds of blocks in a text

block-box = کادر
block-caption = شرح
block-checklist = چک‌لیست
block-code = کد
block-definition = تعریف
block-figure = شکل
block-form = فرم
block-heading = عنوان
block-letter = نامه
block-list = فهرست
block-list-item = مورد فهرست
block-paragraph = پاراگراف
block-question = پرسش
block-quotation = نقل قول
block-table = جدول
block-testimony = روایت شخصی

## In notices that something was recalled

recall-to = به: { $partner }
recall-title =
    { $number ->
        [one] پس گرفته شد: { $work }، ویرایش { $versions }
       *[other] پس گرفته شد: { $work }، ویرایش‌های { $versions }
    }
recall-title-of-section =
    { $number ->
        [one] پس گرفته شد: بخش «{ $section }» از { $work }، ویرایش { $versions }
       *[other] پس گرفته شد: بخش «{ $section }» از { $work }، ویرایش‌های { $versions }
    }
recall-title-of-testimony =
    { $number ->
        [one] پس گرفته شد: روایتی در { $work }، ویرایش { $versions }
       *[other] پس گرفته شد: روایتی در { $work }، ویرایش‌های { $versions }
    }
recall-of-version =
    { $number ->
        [one] در تاریخ { $date }، ویرایش { $versions } از { $work } را پس گرفتیم.
       *[other] در تاریخ { $date }، ویرایش‌های { $versions } از { $work } را پس گرفتیم.
    }
recall-of-section =
    { $number ->
        [one] در تاریخ { $date }، بخش «{ $section }» از { $work }، ویرایش { $versions }، را پس گرفتیم.
       *[other] در تاریخ { $date }، بخش «{ $section }» از { $work }، ویرایش‌های { $versions }، را پس گرفتیم.
    }
recall-of-testimony =
    { $number ->
        [one] در تاریخ { $date }، روایتی در ویرایش { $versions } از { $work } پس گرفته شد.
       *[other] در تاریخ { $date }، روایتی در ویرایش‌های { $versions } از { $work } پس گرفته شد.
    }
recall-reason = دلیل: { $reason }
recall-do-not-use = لطفاً دیگر از آن استفاده نکنید. فایل‌های زیر را از وب‌سایت‌ها و قفسه‌های خود بردارید و به کسانی که این فایل‌ها را به آن‌ها داده‌اید خبر دهید.
recall-do-not-use-section = لطفاً دیگر از این بخش استفاده نکنید. فایل‌های زیر را تا زمانی که ویرایش اصلاح‌شده به دستتان برسد از وب‌سایت‌ها و قفسه‌های خود بردارید و به کسانی که این فایل‌ها را به آن‌ها داده‌اید خبر دهید. از بخش‌های دیگر همچنان می‌توان استفاده کرد.
recall-do-not-use-testimony = لطفاً از امروز دیگر از فایل‌های زیر استفاده نکنید. آن‌ها را از وب‌سایت‌ها و قفسه‌های خود بردارید، همهٔ نسخه‌هایی را که دارید پاک کنید و از کسانی که این فایل‌ها را به آن‌ها داده‌اید بخواهید همین کار را بکنند. لطفاً این روایت را نقل نکنید و به کسی ندهید.
# Why a testimony must not be used. It says nothing about the person.
recall-reason-of-testimony = کسی که این روایت از اوست آن را پس گرفته است.
# In lists of what was recalled.
recall-testimony = روایتی در ویرایش { $version }
recall-your-files = فایل‌های شما که این متن در آن‌هاست
recall-files-of-version = ویرایش { $version }:
recall-newest = ویرایش { $version } جدیدترین ویرایش است. به شما خبر خواهیم داد که آیا می‌توانید آن را به جای فایل‌های بالا به کار ببرید یا نه.
recall-use-instead = متن پس‌گرفته‌شده در ویرایش { $version } وجود ندارد. لطفاً این ویرایش را به همهٔ کسانی که یکی از فایل‌های بالا را دارند بدهید.
recall-correction-to-come = در حال آماده کردن ویرایش اصلاح‌شده هستیم و آن را برای شما خواهیم فرستاد. لطفاً تا آن زمان فایل‌های بالا را به هیچ‌کس ندهید.
recall-is-it-current = برای اینکه بدانید نسخه‌ای هنوز به‌روز است یا نه، این نشانی را ببینید: { $address }

## In START-HERE.txt, the instructions for a partner

bundle-start-here = از اینجا شروع کنید
bundle-version = { $work }، ویرایش { $version }، برای { $partner }
bundle-from = از { $publisher }، { $date }
bundle-about = در این پوشه فقط فایل‌های خود شما از این ویرایش قرار دارد. اگر ویرایش قدیمی‌تری دارید، لطفاً به جای آن از این فایل‌ها استفاده کنید و فایل‌های قدیمی‌تر را از وب‌سایت و قفسه‌های خود بردارید. برای دیدن آنچه جدید است، فایل { $notes } را باز کنید. همان متن در فایل { $text } نیز هست و می‌توانید آن را در ایمیل بچسبانید.
bundle-recalls = اول بخوانید: متن‌های پس‌گرفته‌شده
bundle-read-notices = متن‌هایی را که پیش‌تر برای شما فرستاده بودیم پس گرفته‌ایم. این اطلاعیه‌ها می‌گویند کدام متن‌ها پس گرفته شده‌اند و چه باید کرد:
bundle-left-out = فایل‌هایی که در اینجا نیستند
bundle-why-left-out = این فایل‌ها نباید استفاده شوند و به همین دلیل آن‌ها را در اینجا نگذاشته‌ایم:
bundle-version-recalled = ویرایش { $version } در تاریخ { $date } پس گرفته شد: { $reason }
bundle-shared-text-recalled = متن آن همان متن ویرایش { $version } است که در تاریخ { $date } پس گرفته شد: { $reason }
bundle-section-recalled = بخش «{ $section }» از آن در تاریخ { $date } پس گرفته شد: { $reason }
bundle-testimony-withdrawn = روایتی در آن است که در تاریخ { $date } پس گرفته شد
bundle-testimony-outlived = روایت { $reference } در آن است که دیگر نباید به کسی داده شود
bundle-your-files = فایل‌های شما
bundle-pack = { $pack }، { $edition }
bundle-volume = جلد { $number }
bundle-pages = { $number } صفحه
bundle-sides = { $number } روی چاپ‌شده
bundle-for-printer = برای مسئول چاپ، نه برای خواندن
bundle-for-screens = برای تلفن همراه، کتاب‌خوان الکترونیکی و نرم‌افزار صفحه‌خوان
bundle-for-word = برای نوشتن نامه با رایانه
bundle-for-print-shop = برای چاپخانه
bundle-for-reading = برای خواندن؛ برای چاپ از ورق‌های مخصوص چاپ آن استفاده کنید
bundle-for-binder = برای کلاسور حلقه‌دار
bundle-for-little-ink = برای چاپ با جوهر کم
bundle-printing = روش چاپ
bundle-how-to-print = با مقیاس 100% یا «اندازهٔ واقعی» چاپ کنید و هرگز «متناسب با صفحه» را انتخاب نکنید. بیشتر فایل‌های PDF مانند هر سند دیگری روی هر دو طرف کاغذ چاپ می‌شوند.
bundle-how-to-print-these = برای چاپ، تا کردن یا برش این فایل‌ها:
bundle-check = روش بررسی یک نسخه
bundle-is-it-current = آیا هنوز به‌روز است؟ این صفحه دربارهٔ کل این ویرایش و هر یک از بخش‌ها پاسخ می‌دهد:
bundle-is-it-undamaged = آیا همهٔ فایل‌ها سالم رسیده‌اند؟ در Linux ترمینال را در این پوشه باز کنید و نخستین سطر زیر را تایپ کنید؛ در Mac سطر دوم را تایپ کنید. در Windows برنامهٔ PowerShell را در این پوشه باز کنید و سطر سوم را تایپ کنید که نام همهٔ فایل‌های آسیب‌دیده را نشان می‌دهد.
bundle-is-it-genuine = آیا واقعاً از { $publisher } آمده است؟ فایل minisign.pub را جداگانه، نه همراه با این پوشه، از { $publisher } بگیرید و در اینجا ذخیره کنید. برنامهٔ minisign ({ $address }) را نصب کنید و سپس این دو سطر را تایپ کنید. سطر نخست بررسی می‌کند که فهرست فایل‌ها از { $publisher } آمده باشد و سطر دوم فایل‌های شما را با آن فهرست مقایسه می‌کند:
bundle-whom-to-ask = اگر چیزی روشن نیست، از { $publisher } بپرسید:

## In the changelog

changelog-title = فهرست تغییرات
changelog-about = آنچه برای خوانندگان تغییر کرده است، از جدیدترین به قدیمی‌ترین.
changelog-unreleased = منتشرنشده
changelog-first-release = نخستین ویرایش منتشرشده.
changelog-law-changed = تغییر در قانون
changelog-added = افزوده‌شده
changelog-changed = تغییریافته
changelog-fixed = اصلاح‌شده
changelog-removed = حذف‌شده
changelog-withdrawn = پس‌گرفته‌شده
changelog-version = ویرایش { $version }
changelog-section-in-version = { $section } در ویرایش { $version }

## In updates for ring binders

update-instructions = دستور به‌روز کردن کلاسور
update-about = این به‌روزرسانی برای کلاسورهای «{ $edition }» ویژهٔ { $partner } است که ویرایش { $from } در آن‌هاست و آن‌ها را به ویرایش { $to } می‌رساند: { $out } بیرون بیاورید و { $put } بگذارید.
update-about-draft = این به‌روزرسانی برای کلاسورهای «{ $edition }» ویژهٔ { $partner } است که ویرایش { $from } در آن‌هاست و آن‌ها را به پیش‌نویس می‌رساند: { $out } بیرون بیاورید و { $put } بگذارید.
update-leaves = { $number } برگ
update-print-both-sides = این فایل را روی هر دو طرف کاغذ چاپ کنید (برگردان از لبهٔ بلند) و برگ‌ها را سوراخ کنید.
update-print-one-side = این فایل را روی یک طرف کاغذ چاپ کنید و برگ‌ها را سوراخ کنید.
update-work-through = کارهای جدول را از بالا به پایین انجام دهید. در پای هر برگ، شمارهٔ صفحه‌ها و ویرایش آن آمده است.
update-new-order = ترتیب فصل‌ها تغییر کرده است: آن‌ها را به ترتیب فهرست صفحه‌های جاری بگذارید.
update-compare = کلاسور خود را صفحه به صفحه با فهرست صفحه‌های جاری مقایسه کنید. اگر صفحه‌ای کم است، آن را از نسخهٔ کامل این ویرایش بردارید.
update-keep-list = فهرست صفحه‌های جاری را به جای فهرست پیشین در ابتدای کلاسور نگه دارید. این دستور و همهٔ برگ‌هایی را که بیرون آورده‌اید به بازیافت بسپارید.
update-take-out-put-in = بیرون بیاورید، بگذارید
update-section = بخش
update-take-out = صفحه‌هایی که باید بیرون بیاورید
update-put-in = صفحه‌هایی که باید بگذارید
update-nothing = هیچ
update-range = { $first } تا { $last }
update-live-pages = صفحه‌های جاری
update-all-pages = این‌ها همهٔ صفحه‌هایی است که پس از این به‌روزرسانی باید در کلاسور باشد، همراه با ویرایشی که در پای هر کدام آمده است: در مجموع { $leaves }.
update-column-pages = صفحه‌ها
update-version = ویرایش
update-no-longer-in-book = { $title } (دیگر جزو کتاب نیست)
update-cover-and-title-page = جلد و صفحهٔ عنوان
update-pages = صفحه‌های { $pages }
update-title = به‌روزرسانی از ویرایش { $version }

## On pages, by layouts

label-labelled = { $label }: { $title }
label-fact = { $label }: { $value }.
figure = شکل { $number }
table = جدول { $number }
label-left-blank = این صفحه عمداً خالی گذاشته شده است.
label-on-page = (صفحهٔ { $number })
label-one-page = صفحهٔ { $pages }
label-several-pages = صفحه‌های { $pages }
label-range = { $first } تا { $last }
label-pointer = ({ $place })
label-framed-letter = نامه
label-illustrative = فرضی
label-blank-for = جای خالی برای پر کردن:
label-qr-code = کد QR برای { $address }
label-bleed = بلید { $width } میلی‌متر

## Callouts: boxes in the text

label-callout-note = نکته
label-callout-tip = توصیه
label-callout-key-point = نکتهٔ کلیدی
label-callout-warning = هشدار
label-callout-legal = نکتهٔ حقوقی
label-callout-unsettled = مسائل حل‌نشده
not-settled-at = آنچه در تاریخ { $date } هنوز مشخص نیست
for-facilitators = برای تسهیلگران
for-participants = برای شرکت‌کنندگان

## Kinds of sections and their numbers

numbered = { $name } { $number }
kind-chapter = فصل
kind-case-study = مطالعهٔ موردی
kind-worksheet = کاربرگ
kind-front-matter = بخش
kind-chapter-in-sentence = فصل
kind-case-study-in-sentence = مطالعهٔ موردی
kind-worksheet-in-sentence = کاربرگ
kind-front-matter-in-sentence = بخش
kind-front-matter-several = بخش‌های
kind-chapter-several = فصل‌های
kind-case-study-several = مطالعه‌های موردی
kind-worksheet-several = کاربرگ‌های
part = باب { $number }
part-in-sentence = باب { $number }
part-continued = { $part } (ادامه)
heading-in-sentence = بخش { $number }
figure-in-sentence = شکل { $number }
table-in-sentence = جدول { $number }

## Sections that the tool writes

title-copyright = دربارهٔ این نسخه
title-finder = کجا را ببینید
title-contents = فهرست مطالب
title-figures = شکل‌ها
title-changes = آنچه تغییر کرده است
title-foreword = پیش‌گفتار
title-foreword-by = پیش‌گفتار از { $partner }
title-glossary = واژه‌نامه
title-authorities = فهرست منابع حقوقی
# The same for a citation style that does not divide its sources by kind.
title-sources = منابع
title-index = نمایه
title-colophon = شناسنامهٔ فنی
title-elsewhere = در متن کامل { $noun }
# What the text calls a book whose author has no other word for it.
noun = کتاب
foreword-in-sentence = پیش‌گفتار از { $partner }
glossary-in-sentence = واژه‌نامه
authorities-in-sentence = فهرست منابع حقوقی

## Inside sentences

label-between-items = {"، "}
between-groups = {"؛ "}
quoted = «{ $title }»
version = ویرایش { $version }
version-in-sentence = ویرایش { $version }
draft = پیش‌نویس
draft-in-sentence = پیش‌نویس
edition-of-volume = { $edition }، جلد { $number } از { $count }
edition-marked = { $edition }، با تغییرات مشخص‌شده
volume-title = جلد { $number } از { $count }: { $title }
title-of-volume = { $title }، جلد { $number }
size = { $width } در { $height } میلی‌متر

## On the title page and the cover

edition-for-facilitators = برای تسهیلگران. { $edition }
edition-for-participants = برای شرکت‌کنندگان. { $edition }
fill-in-place = مکان
fill-in-date = تاریخ
co-brand = با همکاری { $publisher }

## On the copyright page

published = { $title }. { $version }، { $date }. { $edition }، ناشر: { $publisher }.
published-for = { $title }. { $version }، { $date }. { $edition } برای { $partner }، بر پایهٔ متنی که { $publisher } منتشر کرده است.
published-volume-for = { $title }. { $version }، { $date }. { $edition }، برای { $partner }، بر پایهٔ متنی که { $publisher } منتشر کرده است.
selection = گزیده‌ای از «{ $title }».
cite = { $publisher }، { $title } ({ $version }، { $date }، { $edition }) { $address }
cite-authors = { $authors }، { $title } ({ $publisher }، { $version }، { $date }، { $edition }) { $address }
how-to-cite = شیوهٔ ارجاع
online-copy = نسخهٔ اینترنتی و ویرایش‌های جدیدتر
corrections = اعلام اشتباه‌ها
isbn = ISBN
isbn-of-volumes = ISBN دوره (همهٔ جلدها)
licensed = © حق نشر متن از آنِ { $publisher } و مشارکت‌کنندگان آن است. متن با مجوز { $licence } منتشر شده است.
rights-given-up = { $publisher } و مشارکت‌کنندگان از حقوق خود در این متن صرف‌نظر کرده‌اند: { $licence }.
# In place of the name of a licence.
all-rights-reserved = همهٔ حقوق محفوظ است
rights-reserved = © حق نشر متن از آنِ { $publisher } و مشارکت‌کنندگان آن است. { $licence }. { $terms } نام و لوگوی سازمان‌ها به خود آن‌ها تعلق دارد.
names-not-covered = نام و لوگوی سازمان‌ها به خود آن‌ها تعلق دارد و مشمول این مجوز نیست.
contact-helpline = خط تلفنی مشاوره
contact-email = ایمیل
contact-telephone = تلفن
contact-website = وب‌سایت
contact-address = نشانی

## What the licences of Creative Commons allow

may-by = می‌توانید آن را تکثیر کنید، به اشتراک بگذارید و در آن تغییر دهید، حتی برای مقاصد تجاری، به شرط آنکه منبع را ذکر کنید و بگویید چه چیزی را تغییر داده‌اید.
may-by-sa = می‌توانید آن را تکثیر کنید، به اشتراک بگذارید و در آن تغییر دهید، حتی برای مقاصد تجاری، به شرط آنکه منبع را ذکر کنید، بگویید چه چیزی را تغییر داده‌اید و آن را با همین مجوز در اختیار دیگران بگذارید.
may-by-nc = می‌توانید آن را تکثیر کنید، به اشتراک بگذارید و در آن تغییر دهید، اما نه برای مقاصد تجاری، به شرط آنکه منبع را ذکر کنید و بگویید چه چیزی را تغییر داده‌اید.
may-by-nc-sa = می‌توانید آن را تکثیر کنید، به اشتراک بگذارید و در آن تغییر دهید، اما نه برای مقاصد تجاری، به شرط آنکه منبع را ذکر کنید، بگویید چه چیزی را تغییر داده‌اید و آن را با همین مجوز در اختیار دیگران بگذارید.
may-by-nd = می‌توانید آن را تکثیر کنید و به اشتراک بگذارید، حتی برای مقاصد تجاری، به شرط آنکه منبع را ذکر کنید. اجازه ندارید نسخهٔ تغییریافتهٔ آن را به اشتراک بگذارید.
may-by-nc-nd = می‌توانید آن را تکثیر کنید و به اشتراک بگذارید، اما نه برای مقاصد تجاری، به شرط آنکه منبع را ذکر کنید. اجازه ندارید نسخهٔ تغییریافتهٔ آن را به اشتراک بگذارید.
may-do-nothing = بدون کسب اجازه نمی‌توانید آن را تکثیر کنید، به اشتراک بگذارید یا در آن تغییر دهید، مگر در مواردی که قانون اجازه می‌دهد.
may-do-anything = می‌توانید آن را برای هر منظوری و بدون کسب اجازه تکثیر کنید، به اشتراک بگذارید و در آن تغییر دهید.

## Who made the book

credit-author = نوشتهٔ { $names }
credit-editor = ویراستهٔ { $names }
credit-compiler = گردآوردهٔ { $names }
credit-translator = ترجمهٔ { $names }
credit-illustrator = تصویرگری از { $names }
credit-photographer = عکس‌ها از { $names }
credit-designer = طراحی از { $names }
credit-researcher = پژوهش از { $names }
credit-consultant = با مشاورهٔ { $names }
credit-reviewer = بازبینی از { $names }
credit-proofreader = نمونه‌خوانی از { $names }
credit-funder = با حمایت مالی { $names }
credit-contributor = با مشارکت { $names }

## Facts below the title of a section

fact-covers = قلمرو قانون
fact-law-as-at = وضعیت قانون در تاریخ
fact-status = وضعیت
fact-parties = طرف‌های دعوا
fact-reviewed = تاریخ بازبینی
fact-review-due = موعد بازبینی بعدی
fact-last-changed = آخرین تغییر
fact-thanks = با سپاس از
status-open = در حال رسیدگی
status-decided = رأی صادر شده است
version-of-date = ویرایش { $version }، { $date }

## In packs: what they leave out

in-full = (در متن کامل { $noun })
see-in-full = (نگاه کنید به { $title } در متن کامل { $noun })
from-full = از { $kind } «{ $title }» در متن کامل { $noun }.
elsewhere-intro = این بسته گزیده‌ای از «{ $title }» است. متن کامل و هر ویرایش جدیدتر آن در این نشانی در دسترس است: { $address }

## In books of several volumes

volumes-heading = جلدهای این نسخه
volumes-entry = جلد { $number }: { $title }
volumes-entry-this = جلد { $number }: { $title } (همین جلد)
volumes-range = { $kinds } { $first } تا { $last }: { $titles }
in-volume = (در جلد { $number })
place-in-volume = ({ $place } در جلد { $number })

## In the table of authorities and the index

authorities-cases = پرونده‌های قضایی
authorities-legislation = قوانین و مقررات
authorities-other = منابع دیگر
cited-on = ذکرشده در { $pages }
cited-in = ذکرشده در { $sections }
index-bold = ارجاع‌های پررنگ به تعریف‌های واژه‌نامه راه می‌برند.
index-see = نگاه کنید به { $entries }
index-see-also = همچنین نگاه کنید به { $entries }
moved-to = نگاه کنید به { $title }.

## What has changed since an earlier release

changes-none = پس از ویرایش { $version } هیچ چیز در این نسخه تغییر نکرده است.
changes-no-passage = هیچ قطعه‌ای از متن این نسخه پس از ویرایش { $version } تغییر نکرده است.
changes-unmarked = در این نسخه هیچ قطعه‌ای از متن به عنوان تغییریافته پس از ویرایش { $version } علامت نخورده است، اما چیزهای دیگری در آن تغییر کرده است.
changes-on-paper = این نسخه نشان می‌دهد که پس از ویرایش { $version } چه چیزی تغییر کرده است. خطی در حاشیهٔ بیرونی کنار هر قطعه‌ای آمده است که جدید است، جابه‌جا شده یا بازنویسی شده است. قطعه‌های حذف‌شده نشان داده نمی‌شوند.
changes-in-ebook = این نسخه نشان می‌دهد که پس از ویرایش { $version } چه چیزی تغییر کرده است. خطی در کنار متن، هر قطعه‌ای را که جدید است، جابه‌جا شده یا بازنویسی شده است مشخص می‌کند و نرم‌افزارهای صفحه‌خوان نیز آن را اعلام می‌کنند. قطعه‌های حذف‌شده نشان داده نمی‌شوند.
changes-new = { $name } (جدید)
changes-removed = { $name } (حذف‌شده)
changes-moved = { $name } (جابه‌جاشده)
changes-extent = { $change }: { $passages }.
passages-reworded = { $count } قطعه بازنویسی شد
passages-added = { $count } قطعه افزوده شد
passages-moved = { $count } قطعه جابه‌جا شد
passages-gone = { $count } قطعه حذف شد
more-reworded = { $count } قطعه بازنویسی شد
more-added = { $count } قطعه افزوده شد
more-moved = { $count } قطعه جابه‌جا شد
more-gone = { $count } قطعه حذف شد
passages-gone-too = { $count } قطعه حذف شده است.
changes-see = نگاه کنید به { $places }.
changed-since = تغییریافته پس از ویرایش { $version }

## In the colophon

colophon-work = اثر
colophon-pack = بسته
colophon-volume = جلد
colophon-volume-of = { $number } از { $count }: { $title }
colophon-edition = نسخه
colophon-edition-of = { $edition }، { $partner }
colophon-version = ویرایش
colophon-date = تاریخ
colophon-fingerprint = اثر انگشت محتوا
colophon-made-with = تولیدشده با
colophon-tools = Bindery { $version } با Typst { $engine }
colophon-fonts = قلم‌ها
# Fonts and their licence. $names is "Noto Emoji and Noto Sans Symbols".
font-credit = { $names } ({ $licence })
font-licence-vera = مجوز Bitstream Vera
colophon-language = زبان
fingerprint-explained = اثر انگشت از روی همهٔ واژه‌ها و تصویرهای این نسخه محاسبه می‌شود. اگر اثر انگشت دو نسخه یکی باشد، محتوای آن‌ها نیز یکی است. تاریخ‌های این نسخه تاریخ‌های متن و انتشار آن است و هرگز تاریخ رایانه‌ای نیست که آن را تولید کرده است؛ بنابراین هر کسی می‌تواند همین فایل را از همان منابع دوباره تولید کند.
is-it-current = آیا این نسخه به‌روز است؟
currency-at = { $address } نشان می‌دهد که آیا ویرایش جدیدتری وجود دارد، پس از این ویرایش چه چیزی تغییر کرده است و آیا قسمتی از آن پس گرفته شده است یا نه.
draft-warning = این متن پیش‌نویس است. به آن اتکا نکنید. ویرایش‌های منتشرشده در این نشانی در دسترس است: { $address }

## In PDF files

title-of-cover = جلد
title-of-sheets = { $title }: ورق‌های مخصوص چاپ، نه برای خواندن روی صفحهٔ نمایش
which-edition = مشخصات این نسخه
footnote = پانویس { $number }
link-email = ایمیل { $address }
link-telephone = تلفن { $address }
note-before = پانویس پیشین
cover-spine = جلد، عطف { $width } میلی‌متر

## How to print a file: facts

print-paper = کاغذ
print-sides = روهای چاپ
print-pages = صفحه‌ها
print-finished = اندازهٔ نهایی
print-cards = کارت‌ها
print-bleed = بلید
print-profile = پروفایل رنگ
print-binding = صحافی
print-spine = عطف
print-standard = استاندارد
print-inks = مرکب‌ها
print-ink = مجموع مرکب
print-pictures = تصویرها
print-fonts = قلم‌ها
print-left = نامناسب برای چاپخانه
print-paper-of = { $count } ورق { $paper }
print-sides-short-edge = { $count }، دورو، برگردان از لبهٔ کوتاه
print-sides-long-edge = { $count }، دورو، برگردان از لبهٔ بلند
print-pages-added = { $count }، به‌علاوهٔ { $added } صفحهٔ دیگر برای پر کردن ورق آخر
print-cards-on-sheet = { $count } کارت، در هر ورق { $each } کارت
print-bleed-of = { $width } میلی‌متر از هر طرف
print-spine-of = { $width } میلی‌متر
print-glued = چسب گرم، { $count } صفحه درون جلد
print-stapled = منگنه از محل تا، { $count } صفحه درون جلد
print-some-blank = { $pages }، شامل { $blank } صفحهٔ سفید در پایان
print-no-inks = هیچ
print-ink-most = حداکثر { $most } درصد (صفحهٔ { $page })
print-ink-within = حداکثر { $most } درصد (صفحهٔ { $page })، در محدودهٔ مجاز { $limit } درصد
print-ink-over =
    { $count ->
        [one] حداکثر { $most } درصد (صفحهٔ { $page })، بیش از حد مجاز { $limit } درصد در صفحهٔ { $pages }
       *[other] حداکثر { $most } درصد (صفحهٔ { $page })، بیش از حد مجاز { $limit } درصد در صفحه‌های { $pages }
    }
print-and-more = { $pages } و صفحه‌های دیگر
print-no-pictures = بدون عکس یا تصویر پیکسلی دیگر
print-pictures-fine = دست‌کم { $least } پیکسل در اینچ (صفحهٔ { $page })
print-pictures-coarse = دست‌کم { $least } پیکسل در اینچ (صفحهٔ { $page })، کمتر از { $wanted } پیکسل که برای چاپخانه لازم است
print-fonts-all = همه در فایل هست
print-fonts-missing = در فایل نیست: { $fonts }
print-left-nothing = بدون رنگ‌های ویژهٔ صفحهٔ نمایش، بدون پیوند، بدون یادداشت
print-left-colours = { $count } مورد با رنگ‌های ویژهٔ صفحهٔ نمایش
print-left-notes = { $count } پیوند یا یادداشت

## How to print, fold and cut a booklet: steps

booklet-set-short-edge = چاپگر را روی { $paper }، چاپ دورو، برگردان از لبهٔ کوتاه و مقیاس 100% یا «اندازهٔ واقعی» تنظیم کنید. گزینهٔ «متناسب با صفحه» و تنظیم کتابچه در خود چاپگر را فعال نکنید: صفحه‌ها از پیش به ترتیب کتابچه چیده شده‌اند.
booklet-set-long-edge = چاپگر را روی { $paper }، چاپ دورو، برگردان از لبهٔ بلند و مقیاس 100% یا «اندازهٔ واقعی» تنظیم کنید. گزینهٔ «متناسب با صفحه» و تنظیم کتابچه در خود چاپگر را فعال نکنید: صفحه‌ها از پیش به ترتیب کتابچه چیده شده‌اند.
booklet-test = نخست فقط روهای شمارهٔ 1 و 2 را به صورت آزمایشی چاپ کنید. ورق را طوری بگیرید که روی جلد به طرف شما باشد و آن را مانند صفحهٔ کتاب ورق بزنید: پشت آن نباید وارونه باشد. اگر وارونه است، در تنظیمات چاپگر لبهٔ دیگر را انتخاب کنید.
booklet-rest = بقیه را چاپ کنید. نوشتهٔ ریز در پای هر رو، شمارهٔ ورق را نشان می‌دهد.
booklet-stack-left = ورق‌ها را به ترتیب روی هم بگذارید، به طوری که ورق 1 در زیر و طرف «رو» به پایین باشد. دسته را از وسط، در امتداد علامت‌های خط‌چین، تا کنید. اکنون روی جلد در بیرون دیده می‌شود و محل تا در سمت چپ آن است.
booklet-stack-right = ورق‌ها را به ترتیب روی هم بگذارید، به طوری که ورق 1 در زیر و طرف «رو» به پایین باشد. دسته را از وسط، در امتداد علامت‌های خط‌چین، تا کنید. اکنون روی جلد در بیرون دیده می‌شود و محل تا در سمت راست آن است.
booklet-sew = محل تا را از بیرون منگنه کنید یا بدوزید. { $count } ورق برای منگنهٔ اداری زیاد است: آن‌ها را بدوزید یا از چاپخانه کمک بگیرید.
booklet-staple = محل تا را از بیرون در دو جا منگنه کنید. منگنه باید آن‌قدر بلند باشد که به محل تا برسد.
booklet-signatures = این کتاب { $count } فرم چاپ دارد. هر فرم را جداگانه، از وسط و در امتداد علامت‌های خط‌چین تا کنید، به طوری که نخستین ورق آن در بیرون باشد: ورق‌های { $ranges }.
booklet-range = { $first } تا { $last }
booklet-bind-left = فرم‌ها را به ترتیب روی هم بگذارید، به طوری که نخستین فرم در بالا و تاها در سمت چپ باشد. آن‌ها را از محل تا به هم بدوزید، یا با گیره محکم کنید و عطف را چسب بزنید.
booklet-bind-right = فرم‌ها را به ترتیب روی هم بگذارید، به طوری که نخستین فرم در بالا و تاها در سمت راست باشد. آن‌ها را از محل تا به هم بدوزید، یا با گیره محکم کنید و عطف را چسب بزنید.
booklet-cut = در امتداد علامت‌های خط پیوسته ببرید: { $trim } میلی‌متر از بالا، پایین و لبهٔ بیرونی. اندازهٔ نهایی { $size } است. می‌توانید کتابچه را نبریده نیز بگذارید: خواندن آن به همان آسانی است، اما علامت‌ها باقی می‌ماند.
booklet-cut-to-size = در امتداد علامت‌های خط پیوسته ببرید: { $head } میلی‌متر از بالا و پایین و { $edge } میلی‌متر از لبهٔ بیرونی. اندازهٔ نهایی { $size } است. می‌توانید کتابچه را نبریده نیز بگذارید: خواندن آن به همان آسانی است، اما علامت‌ها باقی می‌ماند.
booklet-cut-fore-edge = در امتداد علامت‌های خط پیوسته ببرید: { $edge } میلی‌متر از لبهٔ بیرونی. اندازهٔ نهایی { $size } است. می‌توانید کتابچه را نبریده نیز بگذارید: خواندن آن به همان آسانی است، اما علامت‌ها باقی می‌ماند.
booklet-no-cut = لازم نیست چیزی بریده شود.

## How to print and cut cards: steps

cards-set-short-edge = چاپگر را روی { $paper }، چاپ دورو، برگردان از لبهٔ کوتاه و مقیاس 100% یا «اندازهٔ واقعی» تنظیم کنید، نه «متناسب با صفحه». از مقوای 200 گرم بر متر مربع یا سنگین‌تر استفاده کنید که دوام بیشتری دارد، یا کاغذ را پرس (لمینت) کنید.
cards-set-long-edge = چاپگر را روی { $paper }، چاپ دورو، برگردان از لبهٔ بلند و مقیاس 100% یا «اندازهٔ واقعی» تنظیم کنید، نه «متناسب با صفحه». از مقوای 200 گرم بر متر مربع یا سنگین‌تر استفاده کنید که دوام بیشتری دارد، یا کاغذ را پرس (لمینت) کنید.
cards-test = نخست فقط روهای شمارهٔ 1 و 2 را به صورت آزمایشی چاپ کنید. ورق را جلو نور بگیرید: علامت‌های دو رو باید روی هم بیفتند. اگر پشت کارتی متعلق به کارت دیگری است، در تنظیمات چاپگر لبهٔ دیگر را انتخاب کنید.
cards-cut = در امتداد علامت‌ها با دستگاه برش کاغذ، یا با کاتر و خط‌کش، ببرید. نخست برش‌های بلند و سپس برش‌های کوتاه را انجام دهید.

## What to tell a print shop: steps

shop-order-both-sides = این فایل را همان‌طور که هست برای چاپخانه بفرستید. { $pages } صفحه سفارش دهید، با چاپ دورو و برش به اندازهٔ { $size }.
shop-order-one-side = این فایل را همان‌طور که هست برای چاپخانه بفرستید. { $pages } صفحه سفارش دهید، با چاپ یک‌رو و برش به اندازهٔ { $size }.
shop-order-bound-both-sides = این فایل را همان‌طور که هست، همراه با فایل جلد، برای چاپخانه بفرستید. { $pages } صفحه سفارش دهید، با چاپ دورو و برش به اندازهٔ { $size }.
shop-order-bound-one-side = این فایل را همان‌طور که هست، همراه با فایل جلد، برای چاپخانه بفرستید. { $pages } صفحه سفارش دهید، با چاپ یک‌رو و برش به اندازهٔ { $size }.
shop-cover = این فایل را همراه با فایل صفحه‌ها برای چاپخانه بفرستید. این فایل جلد یک‌تکه است که اندازهٔ آن پس از برش { $size } است: پشت جلد و روی جلد.
shop-cover-with-spine = این فایل را همراه با فایل صفحه‌ها برای چاپخانه بفرستید. این فایل جلد یک‌تکه است که اندازهٔ آن پس از برش { $size } است: پشت جلد، عطف { $spine } میلی‌متری و روی جلد.
shop-tell-press = به چاپخانه بگویید: PDF/X-4 برای { $condition }، با TrimBox و BleedBox، بلید { $bleed } میلی‌متر، متن فقط با مرکب مشکی، بدون نیاز به هیچ تبدیلی، و همهٔ قلم‌ها درون فایل گنجانده شده است.
shop-tell = به چاپخانه بگویید: PDF با TrimBox و BleedBox، بلید { $bleed } میلی‌متر، رنگ‌های RGB با پروفایل sRGB که باید برای دستگاه چاپ تبدیل شود، و همهٔ قلم‌ها درون فایل گنجانده شده است.
shop-thickness = از چاپخانه بپرسید که ضخامت کاغذش چقدر است. عطف برای { $count } صفحه و برگ‌هایی به ضخامت { $thickness } میلی‌متر محاسبه شده است: اگر کاغذ متفاوت است، مقدار `paper-thickness` را تغییر دهید و فایل را دوباره بسازید.
shop-thin-spine = عطف { $spine } میلی‌متری نازک‌تر از { $least } میلی‌متری است که بیشتر چاپخانه‌ها می‌توانند چسب بزنند: بخواهید که منگنه کنند (`binding = "saddle"`).
shop-thick = { $count } صفحه بیشتر از { $most } صفحه‌ای است که بیشتر چاپخانه‌ها می‌توانند منگنه کنند: بخواهید که چسب بزنند (`binding = "perfect"`).
shop-marks = علامت‌های برش و انطباق بیرون از ناحیهٔ بلید است. چاپخانه‌ای که علامت‌های خود را می‌افزاید می‌تواند فایل را بر اساس BleedBox آن جاگذاری کند.

## In translations

unreviewed-translation = ترجمهٔ بازبینی‌نشده
about-translation = دربارهٔ این ترجمه
translation-of-release = این متن ترجمهٔ ویرایش { $version } متن اصلی، به تاریخ { $date } است.
translation-of-draft = این متن ترجمهٔ پیش‌نویسی از متن اصلی، به تاریخ { $date } است.
translated-by = ترجمه: { $names }.
translation-reviewed-by = بازبینی: { $names }.
translation-changed = متن اصلی پس از ترجمه در بعضی جاها تغییر کرده است. این جاها به زبان اصلی آمده است.
translation-unreviewed = هنوز کسی این ترجمه را بازبینی نکرده است و ممکن است نادرست باشد. پیش از تکیه بر آن، از کسی که می‌تواند متن اصلی را بخواند کمک بگیرید.
section-outdated = متن اصلی این بخش پس از ترجمه تغییر کرده است. قسمت‌های تغییرکرده به زبان اصلی آمده است.
section-untranslated = قسمت‌هایی از این بخش ترجمه نشده است و به زبان اصلی آمده است.
section-left-out = قسمت‌هایی از بخش اصلی ترجمه نشده است و در اینجا نیامده است.

## Of places and of partial translations

# Places are listed after a label: "Covers: England and Wales".
place-england = انگلستان
place-wales = ولز
place-scotland = اسکاتلند
place-northern-ireland = ایرلند شمالی
place-uk = بریتانیا
section-partly-left-out = همهٔ بخش اصلی ترجمه نشده است. قسمت‌هایی که هیچ چیزی از آن‌ها ترجمه نشده در اینجا نیامده است. هر چیز دیگری که ترجمه نشده به زبان اصلی آمده است.

## The index: what comes between the places of an entry and "See also"

index-before-see-also = {". "}

## برای کسانی که نسخهٔ قدیمی دارند، در صفحه‌هایی که نشان می‌دهند نسخه به‌روز است یا نه

# نام پیوندها به همین صفحه به زبان‌های دیگر.
currency-languages = زبان‌ها
currency-cannot-find = اگر ویرایش خود را پیدا نمی‌کنید
currency-drafts = پیش‌نویس‌ها در این فهرست نیستند. به نسخه‌ای که در آن نوشته شده پیش‌نویس است تکیه نکنید و یک ویرایش منتشرشده تهیه کنید.
currency-by-date = اگر شمارهٔ ویرایش در نسخهٔ شما نیامده است، زمانی را که آن را دریافت کرده‌اید انتخاب کنید.
currency-got-since = { $from } یا پس از آن
currency-got-between = از { $from } تا { $to }
currency-or-older = ویرایش { $version } یا ویرایشی قدیمی‌تر
currency-to-do = اکنون چه باید کرد
currency-stop-using = دیگر از این نسخه استفاده نکنید. اگر آن را به دیگران داده‌اید، به آن‌ها خبر دهید.
currency-stop-using-section = دیگر از این بخش استفاده نکنید. اگر آن را به دیگران داده‌اید، به آن‌ها خبر دهید.
# ‏$language نام زبان صفحه است.
currency-not-in-language = ویرایش { $version } به این زبان ({ $language }) منتشر نشده است.
currency-read-law = پیش از آنکه به چیزی در نسخهٔ خود تکیه کنید، تغییرات قانون را که در زیر آمده است بخوانید.
currency-nothing-the-same = به نسخهٔ خود تکیه نکنید: در جدیدترین ویرایش، همهٔ بخش‌های آن تغییر کرده یا حذف شده است.
currency-all-the-same = متن همهٔ بخش‌ها در جدیدترین ویرایش همان است.
# ‏$number کمتر از تعداد همهٔ بخش‌هاست.
currency-the-same =
    { $number ->
        [one] تا زمانی که ویرایش جدیدتری به دست آورید، فقط به بخشی تکیه کنید که در زیر با «به‌روز» مشخص شده است. متن آن در جدیدترین ویرایش همان است.
       *[other] تا زمانی که ویرایش جدیدتری به دست آورید، فقط به { $number } بخشی تکیه کنید که در زیر با «به‌روز» مشخص شده‌اند. متن آن‌ها در جدیدترین ویرایش همان است.
    }
# پس از آن فهرستی از یک یا چند بخش می‌آید.
currency-replaced-by = آنچه را جایگزین این بخش شده است بخوانید:
currency-replacement-recalled = آنچه جایگزین این بخش شده بود پس گرفته شده است. از آن استفاده نکنید:
currency-nothing-replaces = چیزی جایگزین این بخش نشده است.
# بالای متنی به زبان اصلی. ‏$language نام آن زبان است.
currency-original-text = متن زیر متن اصلی است و زبان آن { $language } است.
currency-translated-text = این متن ترجمه است. زبان متن اصلی: { $language }.

# The site: what every page has around its text.
site-page-title = { $page } – { $work }
site-skip = رفتن به محتوای اصلی
site-menu = منوی اصلی
site-menu-read = خواندن در اینترنت
site-menu-editions = نسخه‌ها
site-menu-packs = بسته‌ها
site-menu-history = ویرایش‌ها
site-menu-current = آیا نسخهٔ من به‌روز است؟
site-menu-help = راهنما
site-menu-partners = سازمان‌های همکار
site-search = جستجو
site-search-go = جستجو
site-feed-releases = ویرایش‌های جدید
site-feed-law = تغییرات در قانون
site-feed-catalogue = فهرست کتاب برای کتاب‌خوان‌های الکترونیکی
site-version-of = ویرایش { $version }، { $date }.
site-published-by = ناشر: { $publisher }.
site-follow = دنبال کردن خبرها بدون دادن نشانی ایمیل:
site-no-tracking = این وب‌سایت کوکی نمی‌گذارد، شما را ردیابی نمی‌کند و چیزی از وب‌سایت‌های دیگر بارگیری نمی‌کند.

# The front page.
site-read-online = خواندن در اینترنت
site-get-a-copy = دریافت نسخه
site-new-in = تازه‌های ویرایش { $version }، { $date }
site-law-changes = تغییرات در قانون
site-changes = تغییرات
site-other-changes = تغییرات دیگر
site-small-changes =
    { $number ->
        [one] در یک بخش دیگر اصلاحاتی جزئی انجام شده است که در کاری که باید بکنید تفاوتی ایجاد نمی‌کند.
       *[other] در { $number } بخش دیگر اصلاحاتی جزئی انجام شده است که در کاری که باید بکنید تفاوتی ایجاد نمی‌کند.
    }
site-change-new = جدید
site-change-removed = حذف‌شده
site-all-notes = یادداشت‌های کامل این ویرایش
site-newer-was-recalled = ویرایش { $version } پس گرفته شده است. از هیچ نسخهٔ آن استفاده نکنید. این وب‌سایت ویرایشی قدیمی‌تر را نشان می‌دهد.
site-sign-up = دریافت ایمیل دربارهٔ ویرایش‌های جدید
site-sign-up-about = هر بار که ویرایش جدیدی منتشر شود، به شما ایمیل می‌زنیم و می‌گوییم چه چیزی تغییر کرده است.
site-email = نشانی ایمیل
site-sign-up-go = عضویت
site-privacy = نشانی ایمیل شما فقط به سرویس ارسال ایمیلِ ناشر داده می‌شود. در هر ایمیل نوشته شده است که چگونه می‌توانید اشتراک خود را لغو کنید.
site-privacy-more = این سرویس با نشانی شما چه می‌کند
site-partners-about = این سازمان‌ها نسخه‌هایی را به نام خود منتشر می‌کنند.
site-not-found = صفحه پیدا نشد
site-not-found-about = اگر نشانی را خودتان تایپ کرده‌اید، درستی آن را بررسی کنید. اگر از پیوندی آمده‌اید، شاید صفحه یا فایل جابه‌جا یا پس گرفته شده باشد. برای پیدا کردن آنچه می‌خواهید، از منو یا جستجو استفاده کنید.

# Pages to read.
site-contents = فهرست مطالب
site-on-this-page = در این صفحه
site-reading-time = زمان خواندن
site-minutes = { $number } دقیقه
site-hours =
    { $number ->
       *[other] { $number } ساعت
    }
site-review-overdue = این بخش باید تا { $date } بازبینی می‌شد. ممکن است قانون از آن زمان تغییر کرده باشد.
# For those who read without scripts: the page cannot know what day it is.
site-review-after = اگر این متن را پس از { $date } می‌خوانید، زمان بازبینی این بخش گذشته است و ممکن است قانون تغییر کرده باشد.
site-about-page = دربارهٔ این صفحه
site-last-changed = آخرین تغییر
site-dated-version = ویرایش { $version }، { $date }.
site-all-versions = همهٔ ویرایش‌های این بخش
site-permanent = نشانی دائمی
site-cite = شیوهٔ ارجاع
site-citation = { $publisher }، «{ $title }»، { $work } (ویرایش { $version }، { $date }) <{ $address }>
site-contained-in = همچنین در
site-neighbours = بخش قبلی و بخش بعدی
site-before = قبلی
site-after = بعدی

# Editions and packs.
site-editions-about = متن کامل، در قالبی که برای شما مناسب است.
site-packs-about = صفحه‌هایی برگزیده برای هدفی معین، مانند کارگاه، آمادهٔ چاپ یا خواندن.
site-files = { $number } فایل
site-kilobytes = { $number } کیلوبایت
site-megabytes = { $number } مگابایت
site-was-recalled = پس گرفته شده است: از آن استفاده نکنید.
site-all-recalled = همهٔ ویرایش‌ها پس گرفته شده‌اند. اکنون چیزی برای دریافت وجود ندارد.
site-changes-left-out = تغییرات این ویرایش شرح داده نمی‌شود، چون پس گرفته شده است.
site-recalled-on = پس‌گرفته‌شده در تاریخ { $date }: { $reason }
site-for-ebook = برای تلفن همراه، تبلت و کتاب‌خوان الکترونیکی. متن با صفحهٔ نمایش و تنظیمات شما هماهنگ می‌شود و با نرم‌افزارهای صفحه‌خوان کار می‌کند.
site-for-word = برای نوشتن با رایانه، با Word یا LibreOffice یا برنامه‌ای مشابه. جاهای خالی را پر کنید و کادرها را روی صفحه علامت بزنید.
site-for-press = برای چاپخانه: صفحه‌ها و جلد، با بلید و علامت‌های برش.
site-for-booklet = کتابچه‌ای برای چاپ با چاپگر اداری، تا کردن و منگنه کردن.
site-for-cards = کارت‌هایی برای چاپ و بریدن.
site-for-large-print = سراسر متن با حروف درشت، برای خوانندگانی که به آن نیاز دارند.
site-for-binders = برای کلاسور حلقه‌دار: می‌توانید برگ‌ها را تک‌تک عوض کنید.
site-for-low-ink = سیاه روی سفید، برای صرفه‌جویی در جوهر.
site-for-screens = فایل PDF برای خواندن روی صفحهٔ نمایش، با پیوند.
site-for-printing = برای چاپ با چاپگر اداری، روی هر دو طرف کاغذ.
site-for-leaders = برای کسانی که کارگاه برگزار می‌کنند
site-always-newest = این صفحه همیشه جدیدترین ویرایش را نشان می‌دهد: { $version } ({ $date }). ویرایش‌های قدیمی‌تر:
site-volume = جلد { $number }
site-volume-titled = جلد { $number }: { $title }
site-form-sheets = ورق‌های مخصوص چاپ
site-form-cover = جلد
site-file-missing = این فایل در این وب‌سایت نیست. آن را از ناشر بخواهید.
site-file-not-online = این فایل آنلاین نیست، چون داستان کسی در آن است که با انتشار آنلاین آن موافقت نکرده است. نسخه‌ای از آن را از { $publisher } بخواهید.
site-file-ended = این فایل دیگر ارائه نمی‌شود، چون داستان کسی در آن است که دیگر نباید نشان داده شود. اگر نسخه‌ای از آن دارید، از آن استفاده نکنید و آن را به کسی ندهید. نسخهٔ تازه‌ای از { $publisher } بخواهید.
site-use-newer = به جای آن از ویرایش { $version } استفاده کنید.
site-use-older = به جای آن از ویرایش { $version } استفاده کنید. این ویرایش پس گرفته نشده، اما ممکن است قدیمی باشد.
site-no-safe-file = هیچ ویرایشی از این فایل نیست که بتوانید از آن استفاده کنید. فایل دیگری را انتخاب کنید، یا ویرایش اصلاح‌شده را از { $publisher } بخواهید.
site-file-dropped = این در ویرایش { $version }، که جدیدترین ویرایش است، وجود ندارد. فایل دیگری را انتخاب کنید.
site-download = دانلود { $format }، { $size }
site-length = تعداد صفحه‌ها
site-pages = { $number } صفحه
site-paper-label = کاغذ
site-paper = صفحه‌های { $paper }
site-sheets-paper = ورق‌های { $paper }
site-how-to-print = روش چاپ
site-how-to-print-more = گام به گام
site-accessibility = دسترس‌پذیری
site-accessible-sheets = فقط برای چاپ: صفحه‌ها به ترتیبی چیده شده‌اند که برای تا کردن یا بریدن لازم است. برای خواندن متن، از فایل دیگر در همین صفحه استفاده کنید.
site-accessible-press = فقط برای چاپخانه. این فایل برای نرم‌افزارهای صفحه‌خوان برچسب‌گذاری نشده است و پیوند ندارد. برای خواندن متن، از نسخهٔ دیگری استفاده کنید.
site-accessible-ebook = با نرم‌افزار صفحه‌خوان و با هر اندازه‌ای از حروف خواندنی است.
site-accessible-word = برای نرم‌افزارهای صفحه‌خوان نشانه‌گذاری شده است، با عنوان‌ها، متن جایگزین و فیلدهای نام‌دار.
site-accessible-pdf = برای نرم‌افزارهای صفحه‌خوان برچسب‌گذاری شده است و عنوان‌ها، ترتیب خواندن، نشانک‌ها و توضیح تصویرها را دارد. با استاندارد PDF/UA-1 مطابق است.
site-same-address = نشانی دائمی
site-digest = چکیدهٔ SHA-256
site-how-to-verify = روش بررسی فایل دانلودشده
site-how-to-read-ebooks = روش گذاشتن کتاب الکترونیکی روی تلفن، رایانه یا کتاب‌خوان الکترونیکی

# Releases, and texts that are gone.
site-history-about = همهٔ ویرایش‌های منتشرشده، از جدیدترین به قدیمی‌ترین، و آنچه در هر کدام تغییر کرده است. تغییرات در قانون پیش از همه می‌آید.
site-version = ویرایش { $version }
site-recalled = پس‌گرفته‌شده
site-newest = جدیدترین
site-first-release = نخستین ویرایش منتشرشده.
site-compared = هر جمله‌ای که تغییر کرده است، در کنار متن پیشین آن
site-sections-recalled = از این بخش‌های این ویرایش استفاده نکنید:
site-is-copy-current = بررسی کنید که آیا نسخه‌های این ویرایش هنوز به‌روزند
site-section-recalled = این بخش پس گرفته شده است. از هیچ نسخهٔ آن استفاده نکنید.
site-section-recalled-do = دیگر از نسخه‌هایی که دارید استفاده نکنید و به هر کسی که نسخه‌ای به او داده‌اید خبر دهید. اگر بر پایهٔ این بخش کاری کرده‌اید، با مشاوری دارای صلاحیت مشورت کنید.
site-section-moved =
    { $number ->
        [one] این متن جابه‌جا شده است. به جای آن این را بخوانید:
       *[other] این متن به چند قسمت تقسیم شده است. به جای آن این‌ها را بخوانید:
    }
site-section-gone = این بخش حذف شده است. آخرین ویرایشی که این بخش را دارد { $version }، { $date } است.
site-part-moved = قسمتی از این صفحه که به دنبال آن هستید به اینجا منتقل شده است:
site-part-gone = قسمتی از این صفحه که به دنبال آن هستید حذف شده است.
# A list that is too long for one page. What it was divided into: names, and the first and last entry.
site-list-pages = صفحه‌های این فهرست
site-list-range = { $title }: { $first } تا { $last }
site-list-entry = مدخلی که به دنبال آن هستید در این صفحه از فهرست است:
site-read-current = این بخش را به شکل کنونی‌اش بخوانید
site-section-history = آنچه در این بخش تغییر کرده است، ویرایش به ویرایش

## In the search of a site

search-label = واژه‌هایی که می‌جویید
search-without = جستجو به JavaScript نیاز دارد. اگر پس از چند ثانیه آغاز نشد، JavaScript را در مرورگر خود روشن کنید یا به جای آن از این صفحه‌ها استفاده کنید:
search-results = { $count } نتیجه
search-in-sections = در { $count } بخش
search-more-here = نمایش { $count } نتیجهٔ دیگر در این بخش
search-more-sections = نمایش بخش‌های بیشتر
search-nothing = برای «{ $query }» نتیجه‌ای پیدا نشد.
search-advice = املای واژه‌ها را بررسی کنید، یا واژه‌های کمتر یا متفاوتی را امتحان کنید.
search-some-words = هیچ نتیجه‌ای همهٔ واژه‌های شما را ندارد. این نتیجه‌ها بیشترین شمار آن‌ها را دارند.
search-spelt = بعضی از واژه‌ها پیدا نشد. این‌ها نتیجه‌های واژه‌های مشابه‌اند: { $words }.
search-also = نتیجه‌ها نام‌های دیگر همان چیز را نیز در بر می‌گیرند: { $words }.
search-loading = متن هنوز در حال بارگیری است ({ $done } از { $count } قسمت). تا پایان بارگیری فقط می‌توانید در عنوان‌ها جستجو کنید.
search-failed = قسمتی از متن بارگیری نشد، پس شاید بعضی از نتیجه‌ها نیامده باشد. برای تلاش دوباره صفحه را از نو بارگیری کنید.
search-arrived = بقیهٔ متن بارگیری شد. برای در نظر گرفتن آن دوباره جستجو کنید.

# Help pages of the site.
help-verify = روش بررسی فایل دانلودشده
help-verify-summary = بررسی کنید که فایل کامل دانلود شده و دقیقاً همان فایل منتشرشده است.
help-ebooks = روش خواندن کتاب الکترونیکی
help-ebooks-summary = کتاب الکترونیکی را روی تلفن، رایانه یا کتاب‌خوان الکترونیکی بگذارید، حروف را درشت‌تر کنید یا به متن گوش دهید.
help-printing = روش چاپ
help-printing-summary = چاپ، تا کردن، منگنه کردن، بریدن و بایگانی هر نسخه، گام به گام.
# $date is when somebody compared the steps with what devices and programs do.
help-checked = دستگاه‌ها و برنامه‌ها تغییر می‌کنند. آخرین بار این گام‌ها را در تاریخ { $date } بررسی کرده‌ایم.
# Questions on the first help page.
help-which-edition = کدام نسخه را انتخاب کنم؟
help-which-edition-about = متن همهٔ نسخه‌ها یکی است. بسته به کاری که می‌خواهید با آن بکنید انتخاب کنید:
help-packs = اگر فقط صفحه‌های لازم برای یک هدف، مانند یک کارگاه، را می‌خواهید، یک بسته انتخاب کنید.
help-old-copy = کسی نسخه‌ای قدیمی به من داده است. آیا هنوز می‌توانم از آن استفاده کنم؟
help-old-copy-find = شمارهٔ ویرایش و تاریخ را در صفحهٔ عنوان نسخهٔ خود یا در پایان آن پیدا کنید. نسخهٔ چاپی ممکن است کد مربع‌شکلی نیز داشته باشد که می‌توانید آن را با تلفن اسکن کنید.
help-old-copy-look = آن ویرایش را در فهرست ویرایش‌ها پیدا کنید. در آنجا می‌بینید که از آن زمان چه چیزی تغییر کرده و آیا قسمتی از آن پس گرفته شده است یا نه.
help-old-copy-replace = اگر چیزی که لازم دارید تغییر کرده است، جدیدترین ویرایش را بگیرید.
help-old-copy-recalled = از نسخهٔ پس‌گرفته‌شده استفاده نکنید و آن را به کسی ندهید. اگر بر پایهٔ آن کاری کرده‌اید، با مشاوری دارای صلاحیت مشورت کنید.
help-new-versions = چگونه از ویرایش‌های جدید باخبر شوم؟
help-new-versions-email = با ایمیل:
help-new-versions-feed = بدون دادن نشانی ایمیل، در برنامهٔ خبرخوان:
help-new-versions-look = در همین وب‌سایت، هر زمان که بخواهید:
help-link = چگونه به یک نسخه یا یک بخش پیوند بدهم؟
help-link-about = به صفحهٔ نسخه، بسته یا بخش پیوند بدهید: نشانی آن همیشه به جدیدترین متن می‌رسد. برای پیوند مستقیم به یک فایل، «نشانی دائمی» آن را کپی کنید. به فایلی که شمارهٔ ویرایش در نام آن است پیوند ندهید، چون قدیمی خواهد شد. اگر نسخه‌ای را روی وب‌سایت خود می‌گذارید، با هر ویرایش جدید آن را عوض کنید.
help-offline = آیا می‌توانم بدون اینترنت از این وب‌سایت استفاده کنم؟
help-offline-about = بله. کل پوشهٔ وب‌سایت را روی رایانه یا حافظهٔ USB کپی کنید و فایل index.html را در مرورگر باز کنید. همه چیز کار می‌کند، جز خوراک‌های خبری، عضویت و پیوندها به وب‌سایت‌های دیگر.
help-copying = آیا اجازه دارم آن را تکثیر کنم و به دیگران بدهم؟
help-copying-about = مجوز می‌گوید چه کارهایی می‌توانید بکنید:
help-mistake = اشتباهی پیدا کرده‌ام. به چه کسی خبر دهم؟
help-mistake-about = به { $publisher } بگویید اشتباه در کدام ویرایش و کدام بخش است. اگر ممکن است به کسی آسیب برساند، اول همین را بگویید.
# Checking a download.
help-verify-why = هر فایل یک چکیده دارد: 64 حرف و رقم که از محتوای آن محاسبه می‌شود. اگر چیزی در فایل تغییر کند، چکیدهٔ آن نیز تغییر می‌کند. اگر چکیدهٔ نسخهٔ شما با چکیدهٔ این صفحه یکی باشد، دو فایل یکسان‌اند.
help-check = یک فایل را همین‌جا بررسی کنید
help-check-about = مرورگر شما چکیده را محاسبه و آن را با فهرست زیر مقایسه می‌کند. فایل از دستگاه شما بیرون نمی‌رود.
help-check-choose = فایلی را که دانلود کرده‌اید انتخاب کنید
# The name of a file follows.
help-check-good = فایل کامل است و تغییری نکرده است. این همان فایل است:
help-check-bad = این فایل با هیچ‌یک از فایل‌های فهرست زیر مطابقت ندارد. ممکن است آسیب دیده باشد، تغییر کرده باشد یا از ویرایش دیگری باشد. «اگر چکیده‌ها متفاوت‌اند» را بخوانید.
help-check-busy = در حال محاسبهٔ چکیده…
help-check-failed = مرورگر نتوانست فایل را بخواند. از یکی از روش‌های دیگر زیر استفاده کنید.
help-compare = چکیده را خودتان مقایسه کنید
help-compare-about = هر یک از این روش‌ها چکیدهٔ یک فایل را نشان می‌دهد. آن را با فهرست زیر مقایسه کنید؛ حروف کوچک و بزرگ لاتین فرقی ندارند. به جای نام فایل در نمونه، نام فایل خود را تایپ کنید.
help-compare-windows = پوشه‌ای را که فایل در آن است باز کنید، در نوار نشانی آن کلیک کنید، powershell را تایپ کنید و کلید Enter را بزنید. سپس تایپ کنید:
help-compare-windows-cmd = در برنامهٔ قدیمی‌تر Command Prompt به جای آن این را تایپ کنید:
help-compare-mac = برنامهٔ Terminal را باز کنید، به پوشه‌ای بروید که فایل در آن است و این را تایپ کنید. به جای تایپ نامی که میان علامت‌های نقل‌قول است، می‌توانید فایل را به درون پنجره بکشید:
help-compare-linux = ترمینال را در پوشه‌ای که فایل در آن است باز کنید و تایپ کنید:
help-compare-android = Android دستوری برای این کار ندارد. اگر این صفحه «یک فایل را همین‌جا بررسی کنید» را نشان می‌دهد، از آن استفاده کنید. در غیر این صورت فایل را روی رایانه کپی و در آنجا بررسی کنید.
help-compare-iphone = اگر این صفحه «یک فایل را همین‌جا بررسی کنید» را نشان می‌دهد، از آن استفاده کنید. همچنین می‌توانید در برنامهٔ Shortcuts میان‌بری بسازید: کنش Generate Hash را اضافه کنید، SHA256 را انتخاب کنید و فایل را به آن بدهید.
help-all = همهٔ فایل‌های خود را یک‌جا بررسی کنید
help-all-about = فهرست چکیده‌ها را در پوشه‌ای که فایل‌های دانلودشده در آن است ذخیره کنید. این فهرست فقط فایل‌های این وب‌سایت را دارد، و فایل‌های جدیدترین ویرایش با هر دو نام، با شمارهٔ ویرایش و بدون آن، در آن آمده‌اند. برای هر فایلی که دارید سطری نشان داده می‌شود که با «OK» یا «FAILED» پایان می‌یابد. فایل‌هایی که ندارید بررسی نمی‌شوند. اگر پاسخ «no file was verified» باشد، هیچ‌یک از فایل‌های پوشه در فهرست نیست.
help-all-download = فهرست چکیده‌ها، ویرایش { $version }
help-all-windows = در Windows، برنامهٔ PowerShell را در آن پوشه باز کنید و تایپ کنید:
help-all-mac = در Mac، برنامهٔ Terminal را در آن پوشه باز کنید و تایپ کنید:
help-all-linux = در Linux، ترمینال را در آن پوشه باز کنید و تایپ کنید:
help-seal = بررسی مُهر: آیا واقعاً از ناشر آمده است؟
help-seal-about = هر کسی که بتواند فایل‌های یک وب‌سایت را تغییر دهد، چکیده‌ها را نیز می‌تواند تغییر دهد. به همین دلیل { $publisher } چکیده‌های هر ویرایش را با کلیدی مُهر می‌کند که هیچ‌کس دیگری ندارد. بررسی مُهر چند دقیقه بیشتر طول می‌کشد.
help-seal-install = برنامهٔ minisign را که رایگان است نصب کنید:
help-seal-files = این فایل‌ها را در یک پوشه ذخیره کنید:
help-seal-key = مطمئن شوید که کلید اصل است. آن را با کلیدی که { $publisher } در جای دیگری منتشر کرده است مقایسه کنید، یا از خود ناشر بپرسید. شناسهٔ کلید { $id } است:
help-seal-no-key = فایل minisign.pub را از { $publisher } بخواهید و در همان پوشه ذخیره کنید.
help-seal-check = ترمینال را در آن پوشه باز کنید و سطر زیر را تایپ کنید. اگر مُهر اصل باشد، پاسخ با «Signature and comment signature verified» آغاز می‌شود:
help-seal-compare = چکیدهٔ فایل خود را به روشی که در بالا آمده است محاسبه کنید و آن را در SHA256SUMS جستجو کنید. اگر در آن باشد، فایل دقیقاً همان فایل منتشرشده است. نام فایل‌های سازمان‌های همکار دیگر نیز در این فهرست هست.
help-bindery = بررسی با Bindery، ابزاری که فایل‌ها را تولید کرده است
help-bindery-record = اگر Bindery را دارید، پروندهٔ این ویرایش را در همان پوشهٔ فایل‌های بالا ذخیره کنید:
help-bindery-about = اگر Bindery و پوشهٔ پروژه را دارید، به آن پوشه بروید و تایپ کنید:
help-bindery-says = این ابزار می‌گوید که نسخه اصل، تغییریافته یا ناشناخته است، و آیا ویرایشی جایگزین آن شده یا پس گرفته شده است. این ابزار بدون اینترنت کار می‌کند.
help-different = اگر چکیده‌ها متفاوت‌اند
help-different-about = نخست مطمئن شوید که ویرایش درست را دارید: شمارهٔ آن در نام فایل آمده است. فایلی که در نامش شماره‌ای نیست ممکن است از ویرایشی قدیمی‌تر باشد. سپس فایل را دوباره دانلود کنید. اگر چکیده هنوز متفاوت است، از فایل استفاده نکنید. به ناشر بگویید آن را از کجا گرفته‌اید.
help-digests = چکیده‌های ویرایش { $version }
# Reading ebooks.
help-ebooks-what = کتاب الکترونیکی یک فایل EPUB است. این فایل قفل کپی ندارد، پس می‌توانید آن را روی هر تعداد دستگاه که بخواهید بخوانید.
help-iphone = iPhone و iPad
help-iphone-download = این وب‌سایت را در Safari باز کنید و روی پیوند دانلود کتاب الکترونیکی بزنید. فایل در پوشهٔ Downloads در برنامهٔ Files ذخیره می‌شود.
help-iphone-open = فایل را در Files باز کنید. اگر خودبه‌خود باز نشد، دکمهٔ اشتراک‌گذاری را بزنید و Books را انتخاب کنید.
help-iphone-read = اکنون کتاب در کتابخانهٔ شما در برنامهٔ Books است و بدون اینترنت نیز باز می‌شود.
help-android = تلفن یا تبلت Android
help-android-download = روی پیوند دانلود کتاب الکترونیکی بزنید. فایل در پوشهٔ دانلودها (Downloads) در تلفن یا تبلت شما ذخیره می‌شود.
help-android-open = برنامهٔ فایل‌ها را باز کنید و روی فایل بزنید. تلفن فهرست برنامه‌هایی را نشان می‌دهد که می‌توانند آن را باز کنند.
help-android-choose = اگر برنامه‌ای در فهرست نیست، یک برنامهٔ کتاب‌خوان نصب کنید، مانند Google Play Books، Cantook یا Librera. سپس دوباره روی فایل بزنید.
help-android-private = برنامهٔ Google Play Books فایل را در حساب Google شما کپی می‌کند. اگر نمی‌خواهید کسی بداند که آن را دارید، برنامه‌ای را انتخاب کنید که فایل‌ها را روی تلفن نگه می‌دارد.
help-computer = رایانهٔ Windows، Mac یا Linux
help-computer-install = برنامهٔ Thorium Reader را نصب کنید. این برنامه رایگان است، با نرم‌افزارهای صفحه‌خوان کار می‌کند و نیازی به حساب کاربری ندارد:
help-computer-open = برنامهٔ Thorium Reader را باز کنید، وارد کردن کتاب را انتخاب کنید و فایلی را که دانلود کرده‌اید برگزینید.
help-computer-mac = در Mac می‌توانید روی فایل دو بار کلیک نیز بکنید تا در برنامهٔ Books باز شود.
help-kindle = Kindle
help-kindle-about = دستگاه‌های Kindle نمی‌توانند فایل‌های EPUB را که با کابل کپی شده‌اند باز کنند. فایل را از طریق Amazon بفرستید تا آن را تبدیل کند:
help-kindle-web = در مرورگر با حساب Amazon خود وارد شوید و فایل را بارگذاری کنید:
help-kindle-email = یا آن را به پیوست ایمیل به نشانی Kindle خود بفرستید که در تنظیمات Kindle آمده است. ایمیل را از نشانی‌ای بفرستید که در حساب Amazon خود تأیید کرده‌اید.
help-kindle-wait = دستگاه Kindle را به Wi-Fi وصل کنید. کتاب پس از چند دقیقه در کتابخانهٔ آن نشان داده می‌شود.
help-kindle-private = Amazon نسخه‌ای را در حساب شما نگه می‌دارد. اگر نمی‌خواهید کسی بداند که آن را دارید، کتاب را به روش دیگری بخوانید.
help-e-readers = Kobo، PocketBook، Tolino و کتاب‌خوان‌های الکترونیکی دیگر
help-e-readers-connect = کتاب‌خوان را با کابل USB آن به رایانه وصل کنید. اگر پرسید که وصل شود یا نه، بپذیرید. کتاب‌خوان در رایانه به صورت یک درایو نشان داده می‌شود.
help-e-readers-copy = فایل را روی آن درایو کپی کنید. اگر پوشه‌ای برای کتاب‌ها دارد، فایل را در آن بگذارید.
help-e-readers-eject = درایو را خارج کنید (Eject) و سپس کابل را جدا کنید. کتاب در کتابخانه نشان داده می‌شود.
help-type = حروف درشت‌تر، رنگ‌های دیگر، فاصلهٔ بیشتر
help-type-about = کتاب را باز کنید و روی وسط صفحه بزنید. بیشتر برنامه‌ها در این حالت دکمه‌ای با حروف Aa یا منویی با تنظیمات متن نشان می‌دهند. در آنجا می‌توانید اندازه و سبک حروف و فاصلهٔ سطرها را تغییر دهید و صفحه‌های تیره یا روشن را انتخاب کنید. متن از نو چیده می‌شود تا در صفحهٔ نمایش جا شود، پس چیزی بریده نمی‌شود.
help-screen-readers = نرم‌افزارهای صفحه‌خوان و خواندن با صدای بلند
help-screen-readers-about = کتاب الکترونیکی عنوان‌ها، فهرست مطالب و توضیح تصویرها را دارد، با ترتیبی که هنگام خواندن با صدای بلند نیز قابل فهم است.
help-screen-readers-iphone = در iPhone یا iPad، در برنامهٔ Books از VoiceOver استفاده کنید. برای شنیدن یک صفحه بدون VoiceOver، گزینهٔ Speak Screen را در تنظیمات دسترس‌پذیری روشن کنید و سپس دو انگشت را از بالای صفحهٔ نمایش به پایین بکشید.
help-screen-readers-android = در Android از TalkBack یا از دستور خود برنامه برای خواندن با صدای بلند استفاده کنید.
help-screen-readers-computer = در رایانه، Thorium Reader در Windows با NVDA، JAWS و Narrator و در Mac با VoiceOver کار می‌کند. پشتیبانی از نرم‌افزارهای صفحه‌خوان را در تنظیمات آن روشن کنید. این برنامه خودش نیز می‌تواند متن را با صدای بلند بخواند.
help-catalogue = دریافت ویرایش‌های جدید در برنامهٔ کتاب‌خوان
help-catalogue-about = بعضی از برنامه‌ها می‌توانند فهرستی از کتاب‌ها را نشان دهند که OPDS نام دارد. در برنامه «catalogues» را پیدا کنید، یکی اضافه کنید و این نشانی را وارد کنید:
help-catalogue-apps = این کار را Thorium Reader در رایانه، Cantook در تلفن و KOReader در کتاب‌خوان‌های الکترونیکی انجام می‌دهد. از آن پس جدیدترین ویرایش همیشه در آن فهرست هست.
# Printing.
help-printing-size = با مقیاس 100% یا «اندازهٔ واقعی» چاپ کنید. گزینه‌های «متناسب با صفحه» و «کوچک‌سازی» را خاموش کنید: این گزینه‌ها متن را کوچک‌تر می‌کنند و جای تاها و برش‌ها را به هم می‌زنند.
help-printing-first = نخست یک ورق چاپ کنید. وقتی درست بود، بقیه را چاپ کنید.
help-printing-program = فایل را ذخیره کنید و از یک برنامهٔ PDF چاپ کنید. مرورگر ممکن است اندازهٔ آن را تغییر دهد.
help-printing-sheets = این فایل‌ها فقط برای چاپ است: صفحه‌های آن‌ها به ترتیب تا کردن یا بریدن چیده شده است. در کنار هر کدام نسخه‌ای برای خواندن آمده است.
help-printing-files =
    { $number ->
        [one] فایل
       *[other] فایل‌ها
    }
help-printing-steps = گام به گام
# Before the names of the files that one way of doing a step is for.
help-printing-for = برای:
help-print-booklet = کتابچه روی { $paper }
help-print-cards = کارت روی { $paper }
help-print-binder = برای کلاسورهای حلقه‌دار، روی { $paper }
help-print-large = حروف درشت روی { $paper }
help-print-pages = صفحه روی { $paper }
help-print-shop = در چاپخانه
help-print-cover = در چاپخانه: جلد
# How the printer turns the paper over, after the name of what is printed: “Booklets on A4: flip on the short edge”.
help-print-turned-short-edge = برگردان از لبهٔ کوتاه
help-print-turned-long-edge = برگردان از لبهٔ بلند
help-print-not-turned = یک‌رو
help-print-both-sides = چاپگر را روی { $paper }، چاپ دورو، برگردان از لبهٔ بلند و مقیاس 100% یا «اندازهٔ واقعی» تنظیم کنید.
help-print-one-side = چاپگر را روی { $paper }، چاپ یک‌رو و مقیاس 100% یا «اندازهٔ واقعی» تنظیم کنید.
help-print-test = دو صفحهٔ نخست را به صورت آزمایشی چاپ کنید و ببینید که چیزی در لبه‌ها کم نباشد. سپس بقیه را چاپ کنید.
help-print-staple-left = گوشهٔ بالا سمت چپ را منگنه کنید، یا لبهٔ چپ را در دو جا. نسخه‌های ضخیم را بهتر است در پوشه بگذارید.
help-print-staple-right = گوشهٔ بالا سمت راست را منگنه کنید، یا لبهٔ راست را در دو جا. نسخه‌های ضخیم را بهتر است در پوشه بگذارید.
help-print-punch = برگ‌ها را در امتداد لبهٔ درونی، که حاشیهٔ آن پهن‌تر است، سوراخ کنید.
help-print-file = برگ‌ها را به ترتیب شماره‌های پای صفحه در کلاسور بگذارید: 3-1 نخستین صفحهٔ فصل 3 است.
help-print-replace = وقتی ویرایش جدیدی منتشر شد، فقط برگ‌هایی را عوض کنید که تغییر کرده‌اند. روی هر برگ نوشته شده است که آخرین بار در کدام ویرایش تغییر کرده است. برگ‌های قدیمی را دور بیندازید تا کسی از آن‌ها استفاده نکند.
help-print-large-paper = از کاغذ مات استفاده کنید که نور را بازنمی‌تاباند. اگر چاپ از طرف دیگر دیده می‌شود، از کاغذ سنگین‌تر استفاده کنید یا روی یک طرف چاپ کنید.
help-print-larger = برای حروف درشت‌تر، روی A3 با مقیاس 141% چاپ کنید: در این صورت اندازهٔ حروف به جای { $size } پوینت، { $larger } پوینت است.
help-print-large-bind = برگ‌ها را در کلاسور حلقه‌دار بگذارید یا با سیم فنری صحافی کنید تا باز و صاف بمانند و هر دو دست آزاد باشد.
# What drawings show, for those who do not see them.
help-drawing-turn-short-edge = یک ورق کاغذ به حالت افقی. ورق مانند صفحهٔ کتاب حول لبهٔ کوتاهش برمی‌گردد.
help-drawing-turn-long-edge = یک ورق کاغذ به حالت عمودی. ورق مانند صفحهٔ کتاب حول لبهٔ بلندش برمی‌گردد.
help-drawing-fold = دسته‌ای از ورق‌ها از وسط تا می‌شود، یک نیمه روی نیمهٔ دیگر.
help-drawing-staple = کتابچه‌ای تاشده باز است و بیرون آن رو به بالاست. دو منگنه از محل تا می‌گذرد.
help-drawing-sew = کتابچه‌ای تاشده باز است و بیرون آن رو به بالاست. سوزن و نخ از محل تا می‌گذرد.
help-drawing-fold-each = سه دستهٔ کوچک از ورق‌ها. هر کدام جداگانه از وسط تا می‌شود.
help-drawing-bind = دسته‌های تاشده روی هم قرار دارند و همهٔ تاها در یک سمت است، همان‌جا که به هم متصل می‌شوند.
help-drawing-trim = یک کتابچهٔ تاشده. سه خط جای برش را نشان می‌دهد: در بالا، در پایین و در سمت روبه‌روی تا.
help-drawing-cut-cards = یک ورق با هشت کارت. خط‌هایی در سراسر ورق جای برش را نشان می‌دهد.
help-drawing-punch = برگی با دو سوراخ نزدیک لبهٔ درونی آن. حلقه‌ها از سوراخ‌ها می‌گذرند.

# Feeds and announcements.
# $work is the title of the work.
feed-releases = { $work }: ویرایش‌های جدید
feed-releases-about = هر ویرایش جدید از { $work } با آنچه در آن تغییر کرده است، و هر متنی که پس گرفته می‌شود.
feed-law = { $work }: تغییرات در قانون
feed-law-about = هر تغییر در قانون که در { $work } توضیح داده شده است، و هر متنی که پس گرفته می‌شود.
feed-release = ویرایش { $version }
feed-release-law = ویرایش { $version }، با تغییرات در قانون
# $section is the title of a section.
feed-law-change = تغییر در قانون: { $section }
feed-in-release = توضیح آن در ویرایش { $version }، { $date }
feed-recall = پس گرفته شد: ویرایش { $version }
feed-recall-section = پس گرفته شد: «{ $section }» در ویرایش { $version }
feed-recall-do = دیگر از هیچ نسخهٔ آن استفاده نکنید و به هر کسی که نسخه‌ای به او داده‌اید خبر دهید.
opds-title = { $work }، از { $partner }
opds-all = همه
opds-all-about = همهٔ نسخه‌ها و همهٔ بسته‌ها.
# $language is what a language calls itself.
opds-language-about = همهٔ آنچه به این زبان موجود است: { $language }
opds-partners = فهرست کتاب‌های همهٔ سازمان‌های همکار
opds-kind = نوع
opds-language = زبان
opds-format = قالب
opds-any-language = همهٔ زبان‌ها
opds-any-format = همهٔ قالب‌ها
announcement-subject = { $work }: ویرایش { $version }
announcement-published = { $publisher } ویرایش { $version } از { $work } را در تاریخ { $date } منتشر کرد.
announcement-new = جدید: { $title }
announcement-removed = حذف‌شده: { $title }
announcement-changed = تغییریافته: { $title }
announcement-editions = نسخه‌های شما
announcement-packs = بسته‌های شما
# $sections is a list of titles in quotation marks.
announcement-product-changed = آنچه تغییر کرده است: { $sections }.
announcement-product-same = چیزی تغییر نکرده است که بر آنچه خوانندگان باید بدانند یا انجام دهند اثر بگذارد.
announcement-product-missing = این مورد در ویرایش جدید نیست.
announcement-replace = لطفاً از این پس فایل‌های جدید را به کار ببرید و فایل‌های قدیمی‌تر را از وب‌سایت‌ها و قفسه‌های خود بردارید. پیوندهای بالا همیشه به جدیدترین ویرایش می‌رسند.
