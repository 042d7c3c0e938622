### The tool's own words in English. This catalogue says which messages there are; each other
### language has the same messages with the same variables. Messages whose ids begin with
### "label-" are printed by page layouts and cannot contain choices.

catalogue = English
    .reviewer = the makers of Bindery

## On pages

label-continued = continued
label-cover = Cover
label-back-cover = Back cover
label-title-page = Title page
label-notes = Notes
label-online = Read the newest version online
# What screen readers say for the boxes of tasks and options.
label-to-do = To do:
label-done = Done:
label-option = Tick box:
label-ticked-option = Ticked box:
label-page = page { $number }
label-pack = Pack
label-published-by = Published by { $publisher }

## On printer's sheets

label-for-printer = Printer’s sheets, not for reading on screen
label-sheet-front = Sheet { $number } of { $count }, front
label-sheet-back = Sheet { $number } of { $count }, back
label-signature = signature { $number } of { $count }
label-printer-short-edge = { $paper }, both sides, flip on short edge, 100%, not fitted to the page
label-printer-long-edge = { $paper }, both sides, flip on long edge, 100%, not fitted to the page

## On pages and in ebooks

# What screen readers say for a gap in a form.
label-blank = blank to fill in
# What screen readers say for a field of a form: a blank, and a cell of a table.
field-blank = Blank { $number }
field-cell = { $column }, row { $row }
label-checklist = Checklist
label-letter = Template letter
# A card to cut out and carry.
label-card = Card
label-back-of-card = Back of the card
# What screen readers say for a link to a heading or a figure.
label-heading = Section
label-figure = Figure
# The name of a table without a caption.
label-table = Table
# Above the list of headings where a chapter opens, and where another kind of section opens.
in-this-chapter = In this chapter
in-this-section = In this section

## In ebooks

# Above invented words, which nobody has really said.
ebook-illustrative = Illustrative example
# The title of a section that is a testimony, where its own must not be kept.
testimony-section = Testimony
# In place of a testimony. $digest is a long code.
testimony-not-kept = The words of this testimony are kept only in the copies to which the person agreed ({ $reference }, { $digest }).
# Below a testimony, for the person who gave it. $first is an address or a telephone number.
testimony-withdraw = Is this your story? You can take it back at any time: { $first }. Please give the reference { $reference }.
# As above. $first is an address, and $second is a telephone number.
testimony-withdraw-either = Is this your story? You can take it back at any time: { $first } or { $second }. Please give the reference { $reference }.
# In place of a testimony, a title or a name that somebody took back.
testimony-withdrawn = Withdrawn.
ebook-contents = Contents
ebook-figures = Figures
ebook-start-of-text = Start of the text
# The heading of a list of places to which reading systems offer to jump.
ebook-landmarks = Landmarks
ebook-pages = Pages of the printed edition
# Read out where a page of the printed edition begins.
ebook-page = Page { $number }.
# The alternative text of the cover, with the words on it.
ebook-cover-of = Cover: { $words }
ebook-picture = Picture
# "Picture of Figure 3.1".
ebook-picture-of = Picture of { $figure }
ebook-description-of-this = Description of this figure
# "Description of Figure 3.1".
ebook-description-of = Description of { $figure }
# Lines to write on, for people who hear the text.
ebook-room-to-write =
    { $lines ->
        [one] Space for your answer, 1 line
       *[other] Space for your answer, { $lines } lines
    }
# The name of a link to a note.
ebook-note = note { $number }
# The link from a note back to the text, and its name for people who hear it.
ebook-back = Back
ebook-back-to-place = Back { $place }
ebook-back-to-note = Back to note { $number } in the text
ebook-back-to-one-place = Back to note { $number } in the text, place { $place } of { $places }
# Read out before words that changed: "Changed since version 2026.10:".
ebook-before-change = { $change }:
ebook-end-of-change = End of the change.

## The statement about accessibility in ebooks

accessibility-contents = This ebook has a table of contents that links to every section.
accessibility-page-list = Its page list links to the place where each page of the printed edition begins.
accessibility-headings = Each section opens with a heading, and headings are nested in order.
accessibility-text = The size, font and colour of the text follow the reader’s settings.
accessibility-notes = Each note is linked to the place in the text that refers to it, and back.
accessibility-terms = Special terms are linked to their explanations in the glossary.
accessibility-tables = Tables have marked header cells.
accessibility-formulas = Formulas are MathML, and each has a text alternative.
accessibility-pictures = Every picture has a text alternative.
accessibility-descriptions = Figures that show data also have a longer description.
accessibility-still = There is no audio, video or animation.
accessibility-checked = These statements come from automatic checks made when the file was produced. The ebook has not been certified against an accessibility standard.

## In sentences

# What makes a sentence of a few words.
sentence = { $words }.

## Groups of changes

changes-law = Changes to the law
changes-substance = Changes to the information
changes-clarity = Clearer wording
changes-typography = Small corrections
changes-other = Other changes

## Parts of a book outside its sections

detail-pack = Pack “{ $name }”
detail-other = Other words and pictures
detail-reviews = Review dates
# What a book, a partner or an edition tells its readers. In a list of changes.
detail-book-title = Title
detail-book-subtitle = Subtitle
detail-book-publisher = Publisher
detail-book-language = Language
detail-book-licence = Licence
detail-book-contact = Contact for corrections
detail-book-homepage = Address of the online copy
detail-book-short-address = Short address
detail-book-notice = Notice to readers
detail-book-blurb = Text on the back cover
detail-book-description = Description
detail-book-subjects = Subjects
detail-book-contributors = Contributors
detail-partner-name = Name
detail-partner-short-name = Short name
detail-partner-logo = Logo
detail-partner-legal = Legal line
detail-partner-co-brand-publisher = Naming the publisher beside the name
detail-edition-format = Format
detail-edition-links = How addresses are printed
detail-edition-references = Page numbers after links
detail-edition-qr-code = QR code on the cover
detail-book-noun = What the text calls the book
# "Helpline of Alder Advice": one of the names above, or a name that the partner uses.
detail-of-partner = { $name } of { $partner }
detail-of-edition = { $name } of the { $edition }
detail-isbn-of-edition = ISBN of the { $edition }
detail-title-of-edition = Title of the edition “{ $edition }”
detail-editions-for = Editions for { $partner }
detail-source = Source “{ $text }”
detail-quotes = Quotation marks
detail-sheets = Sheets of the { $edition }
# A design, in a file of this name.
detail-layout = Layout { $name }
detail-part = Title of part { $number }
detail-order = Order of the contents
detail-title-of-pack = Title of the pack “{ $pack }”
detail-purpose-of-pack = Purpose of the pack “{ $pack }”
detail-readers-of-pack = Readers of the pack “{ $pack }”
detail-contents-of-pack = Contents of the pack “{ $pack }”
detail-editions-of-pack = Editions of the pack “{ $pack }”
detail-partners-of-pack = Partners of the pack “{ $pack }”
# What a partner gets, in "Packs of Alder Advice".
detail-partner-packs = Packs
detail-partner-editions = Editions
detail-translation = Translation into { $language }
detail-links-of-pack = Links to sections left out of the pack “{ $pack }”
# The value of a detail: there is none, or the setting is switched on.
detail-none = none
detail-yes = yes
# What is given of a contributor, a licence, a notice or a logo, before a colon.
detail-field-name = name
detail-field-role = role
detail-field-text = text
detail-field-title = title
detail-field-terms = terms
detail-field-url = url
detail-field-alt = alt
detail-field-path = path

## In release notes

notes-title = { $work }: version { $version }
# Who published a version, and when.
notes-published = { $publisher }, { $date }
notes-what-to-do-differently = What to know or do differently
notes-what-has-moved = What has moved
notes-what-is-new = What is new
notes-packs = Packs
notes-your-files = Your files
notes-first-release = This is the first release, so there are no files to replace.
notes-same-text = The text is the same as in version { $version }.
# Items in a list of changes. $title is the title of a section.
notes-new = { $title } (new)
notes-new-with-summary = { $title } (new): { $summary }
notes-removed = { $title } (removed)
notes-removed-with-summary = { $title } (removed): { $summary }
notes-changed = { $title }
notes-changed-with-summary = { $title }: { $summary }
notes-moved-after = { $title } now comes after “{ $before }”.
notes-moved-to-start = { $title } now comes first.
# $title is the name of a pack, which is a selection from the book.
notes-pack-new = { $title } (new)
notes-pack-new-with = { $title } (new) contains { $sections }.
notes-pack-gone = { $title } is no longer published.
notes-pack-more = { $title } now also contains { $added }.
notes-pack-less = { $title } no longer contains { $removed }.
notes-pack-changed = { $title } now also contains { $added }. It no longer contains { $removed }.
# "With new text: the screen edition; the pack “Trees”."
notes-files = { $title }: { $files }.
notes-what-it-contains = What this version contains
notes-with-new-text = With new text
notes-with-same-text = With the same text as before
notes-new-files = New
notes-no-longer-published = No longer published
# An edition, and a pack, in a list of files.
notes-the-edition = the { $edition }
notes-the-pack = the pack “{ $pack }”
notes-only-for = { $file } (for { $partners })
notes-replaces =
    This version replaces version { $version }. Please use its files from now on, and remove those of version { $version } from your websites and shelves. { $same ->
        [0] No section is the same as before.
        [one] One section is the same as before.
       *[other] { $same } sections are the same as before.
    }
notes-is-it-current = To find out whether a copy of this version is still current, see { $address }
notes-whom-to-ask = If you have a question about a copy, or are not sure where it came from, ask { $publisher }: { $address }

## In the wording of a section

wording-release = { $work }, version { $version } of { $date }
wording-release-for-partner = { $work }, version { $version } of { $date }, as copies of { $partner } have it
wording-do-not-use = Do not use
wording-recalled = { $warning }: this text was recalled on { $date }: { $reason }
# Around words with a line through them.
wording-struck-out = [struck out: { $words }]
wording-figure = Figure

## On the pages that say whether a copy is current

currency-page-title = { $heading }: { $work }
currency-question = Is my copy current?
currency-dated = { $version } ({ $date })
# $version is "2026.11" or "2026.11 (24 November 2026)".
currency-version = Version { $version }
currency-choose = The newest version is { $newest }. Find the version of your copy on its title page, then choose it below.
currency-choose-newest-recalled = The newest version, { $newest }, was recalled. Find the version of your copy on its title page, then choose it below.
# What has become of a version or a section, after its name in a list.
currency-state-current = current
currency-state-replaced = replaced by a newer version
currency-state-removed = removed
currency-state-recalled = recalled: do not use
currency-state-changed = has changed since
currency-state-with-recalls =
    { $number ->
        [one] { $state }; one section was recalled
       *[other] { $state }; { $number } sections were recalled
    }
currency-recalled = Recalled
currency-recalled-section = “{ $section }” in version { $version }
currency-recalled-on = { $recalled }, recalled on { $date }: { $reason }
currency-check-copy = Check your copy before you use it
currency-testimonies = A person’s story was taken back
currency-testimony = Some copies of version { $version } include a story that the person who told it took back on { $date }. It has the reference { $reference }. If your copy includes it, do not use that copy or pass it on.
currency-get-newest = Get the newest version from { $publisher }
currency-ask-for-corrected = Ask { $publisher } for a corrected version
currency-what-it-contains = What version { $version } contains
currency-last-changed = The information in this section last changed in version { $version }.
currency-as-data = This page as data (JSON)
currency-all-versions = All versions
currency-published-by = Published by { $publisher }: { $address }
# What happened to the section $title.
currency-titled-new = { $title } (new)
currency-titled-law-new = { $title } (change to the law, new section)
# What happened to the section that the page is about.
currency-new = New section
currency-law-new = Change to the law, new section
currency-titled-removed = { $title } (removed)
currency-titled-law-removed = { $title } (change to the law, section removed)
currency-removed = Section removed
currency-law-removed = Change to the law, section removed
currency-titled-substance = { $title } (change to the information)
currency-titled-law-substance = { $title } (change to the law and to the information)
currency-substance = Change to the information
currency-law-substance = Change to the law and to the information
currency-titled-clarity = { $title } (clearer wording)
currency-titled-law-clarity = { $title } (change to the law, clearer wording)
currency-clarity = Clearer wording
currency-law-clarity = Change to the law, clearer wording
currency-titled-typography = { $title } (small corrections)
currency-titled-law-typography = { $title } (change to the law, small corrections)
currency-typography = Small corrections
currency-law-typography = Change to the law, small corrections
currency-change-and-summary = { $change }: { $summary }
currency-changes = Changes
currency-changes-since = Changes since version { $version }
currency-sections = Sections of this version
currency-do-not-use = Do not use: recalled
currency-is-newest = This is the newest version
currency-is-current = Version { $version } is current.
currency-newest-partly-recalled = This is the newest version, but part of it was recalled
currency-do-not-use-sections = Do not use the sections named below.
currency-was-recalled = Version { $version } was recalled.
currency-there-is-newer = There is a newer version
currency-was-replaced = Version { $version } has been replaced.
currency-was-replaced-partly-recalled = Version { $version } has been replaced, and part of it was recalled.
currency-section-of-version = { $section } (version { $version })
currency-section-is-current = This section is current
currency-section-has-changed = This section has changed since version { $version }
currency-section-was-removed = This section was removed
currency-section-was-recalled = This section was recalled.
currency-newest-is = Version { $newest } is the newest version.
currency-newest-was-recalled = The newest version was recalled
# The newest version was recalled.
currency-same-text-in-recalled = This section has the same text in the newest version, { $newest }.
currency-same-text-in-newest = Its text is the same in the newest version, { $newest }.
currency-not-in-newest = The newest version, { $newest }, does not contain it.
currency-what-it-says = What this section says in version { $version }
currency-text-not-shown = Its text was recalled, so it is no longer shown here.
currency-all-sections = All sections of version { $version }
currency-where-to-read = Read the newest text of this section
currency-newest-with-section = The newest version that contains it is { $version }.
currency-last-with-section = The last version that contains it is { $version }.
currency-recalled-in = The text in version { $version } was recalled.
currency-recalled-but-not = The text in version { $version } was recalled. The text in version { $safe } was not, but it may be out of date.
currency-section-in-version = This section in version { $version }
currency-no-newer = There is no newer version yet.
currency-its-text-in-newest-recalled = Its text in the newest version, { $newest }, was recalled.
currency-the-newest-recalled = The newest version, { $newest }, was recalled.
currency-the-newest-is = The newest version is { $newest }.
currency-the-newest-partly-recalled =
    { $number ->
        [one] The newest version is { $newest }, but one section of it was recalled.
       *[other] The newest version is { $newest }, but { $number } sections of it were recalled.
    }
currency-its-older-text-not-recalled = Its text in version { $version } was not recalled, but it may be out of date.
currency-older-not-recalled = Version { $version } was not recalled, but it may be out of date.
currency-text-of-version = { $section } (text of version { $version })
currency-more-about-section = More about this section, and what has changed since
currency-text-is-same-in =
    { $number ->
        [one] The text is the same in version { $versions }.
       *[other] The text is the same in versions { $versions }.
    }
currency-copies-differ = This is the publisher’s text. Some partners’ copies differ in places, for example because they give the partner’s own telephone number.
currency-text-is-current = This text is current
currency-is-text-of-newest = It is the text of the newest version, { $newest }.
currency-old-text = This text is out of date
currency-section-not-in-newest = The newest version, { $newest }, does not contain this section.
currency-text-has-changed = It has changed since.

## In descriptions of a change

change-new = new
change-removed = removed
change-changed = changed
change-moved-in-book = moved within the book
change-title = title changed
change-summary = summary changed
change-fact = “{ $label }” changed
# A block is a paragraph, a heading, a table or the like.
change-blocks-reworded =
    { $number ->
        [one] 1 block reworded
       *[other] { $number } blocks reworded
    }
change-blocks-added =
    { $number ->
        [one] 1 block added
       *[other] { $number } blocks added
    }
change-blocks-removed =
    { $number ->
        [one] 1 block removed
       *[other] { $number } blocks removed
    }
change-blocks-moved =
    { $number ->
        [one] 1 block moved
       *[other] { $number } blocks moved
    }
change-blocks-moved-reworded =
    { $number ->
        [one] 1 block moved and reworded
       *[other] { $number } blocks moved and reworded
    }
change-blocks-moved-away =
    { $number ->
        [one] 1 block moved to another section
       *[other] { $number } blocks moved to another section
    }
# After another number of blocks: "2 blocks reworded, 1 added".
change-and-reworded = { $number } reworded
change-and-added = { $number } added
change-and-removed = { $number } removed
change-and-moved = { $number } moved
change-and-moved-reworded = { $number } moved and reworded
change-from-to = “{ $before }” is now “{ $after }”
change-and-more-files =
    { $number ->
        [one] { $file } and 1 more file
       *[other] { $file } and { $number } more files
    }
change-and-in-sections =
    { $number ->
        [one] { $change }, and in 1 section
       *[other] { $change }, and in { $number } sections
    }
change-now-available = Now available: { $name }.
change-reviewed = Reviewed without other changes: { $sections }.
change-sections-reviewed =
    { $number ->
        [one] 1 section reviewed
       *[other] { $number } sections reviewed
    }

## In comparisons of two versions

comparison-title = { $work }: { $before } → { $after }
# The text as it is now in the project, which is no version yet.
comparison-working-tree = working tree
comparison-the-working-tree = the working tree
comparison-version = version { $version } ({ $date })
comparison-between = Differences between { $before } and { $after }.
# What the marks mean: the two names below are shown with these marks.
comparison-key = Marks: { $removed } { $added }
comparison-removed-words = removed words
comparison-added-words = added words
# Read out around words, for people who cannot see the marks.
comparison-read-removed = [removed: { $words }]
comparison-read-added = [added: { $words }]
comparison-skip = Skip to the changes
comparison-sections = Sections with changes
comparison-show-new = Show the new text
comparison-show-removed = Show the removed text
# What happened to a block.
comparison-added = Added
comparison-removed = Removed
comparison-moved = Moved
comparison-reworded = Reworded
comparison-moved-and-reworded = Moved and reworded
comparison-moved-away = Moved away
comparison-marked-differently = Marked differently
# What a block is, and where: "paragraph under “Time limits”".
comparison-kind = { $kind }
comparison-kind-was = { $kind } (was { $before })
comparison-under = { $kind } under “{ $heading }”
comparison-from-to = { $kind } from { $from }, to { $to }
comparison-heading-in-section = “{ $heading }” in { $section }
comparison-start-of-section = the start of the section
comparison-place-on-page = { $place } (page { $page })
comparison-page = page { $page }
comparison-page-was = page { $page } (was page { $before })
comparison-was-on-page = was on page { $page }
comparison-only-for = only for { $partners }
# The words with the marks for bold, links and so on.
comparison-with-marks = with marks
comparison-note = note
comparison-link = link
comparison-picture = picture
comparison-different-picture = a different picture
comparison-title-of-section = Title
comparison-summary = Summary
comparison-blocks =
    { $number ->
        [one] 1 block
       *[other] { $number } blocks
    }
comparison-no-differences = There are no differences.
comparison-sections-changed =
    { $number ->
        [one] 1 section changed
       *[other] { $number } sections changed
    }
comparison-sections-added =
    { $number ->
        [one] 1 section added
       *[other] { $number } sections added
    }
comparison-sections-removed =
    { $number ->
        [one] 1 section removed
       *[other] { $number } sections removed
    }
# After another number of sections: "2 sections changed, 1 added".
comparison-and-changed = { $number } changed
comparison-and-added = { $number } added
comparison-and-removed = { $number } removed
comparison-in-changed-sections =
    { $number ->
        [one] In the changed section: { $blocks }.
       *[other] In the changed sections: { $blocks }.
    }
comparison-outside =
    { $number ->
        [one] 1 thing has changed outside the sections.
       *[other] { $number } things have changed outside the sections.
    }

## Kinds of blocks in a text

# A box with a title.
block-box = box
block-caption = caption
block-checklist = checklist
block-code = code
block-definition = definition
block-figure = figure
block-form = form
block-heading = heading
block-letter = letter
block-list = list
block-list-item = list item
block-paragraph = paragraph
block-question = question
block-quotation = quotation
block-table = table
# What somebody tells in their own words.
block-testimony = testimony

## In notices that something was recalled

recall-to = To: { $partner }
recall-title =
    { $number ->
        [one] Recalled: { $work }, version { $versions }
       *[other] Recalled: { $work }, versions { $versions }
    }
recall-title-of-section =
    { $number ->
        [one] Recalled: the section “{ $section }” of { $work }, version { $versions }
       *[other] Recalled: the section “{ $section }” of { $work }, versions { $versions }
    }
recall-title-of-testimony =
    { $number ->
        [one] Withdrawn: a testimony in { $work }, version { $versions }
       *[other] Withdrawn: a testimony in { $work }, versions { $versions }
    }
recall-of-version =
    { $number ->
        [one] On { $date } we recalled { $work }, version { $versions }.
       *[other] On { $date } we recalled { $work }, versions { $versions }.
    }
recall-of-section =
    { $number ->
        [one] On { $date } we recalled the section “{ $section }” of { $work }, version { $versions }.
       *[other] On { $date } we recalled the section “{ $section }” of { $work }, versions { $versions }.
    }
recall-of-testimony =
    { $number ->
        [one] On { $date } a testimony in { $work }, version { $versions }, was withdrawn.
       *[other] On { $date } a testimony in { $work }, versions { $versions }, was withdrawn.
    }
recall-reason = Reason: { $reason }
recall-do-not-use = Please stop using it. Take the files below off your websites and shelves, and tell the people you gave them to.
recall-do-not-use-section = Please stop using this section. Take the files below off your websites and shelves until you have a corrected version, and tell the people you gave them to. The other sections can still be used.
recall-do-not-use-testimony = Please stop using the files below today. Take them off your websites and shelves, delete every copy you have, and ask the people you gave them to to do the same. Please do not quote or pass on the testimony.
# Why a testimony must not be used. It says nothing about the person.
recall-reason-of-testimony = The person who gave this testimony has taken it back.
# In lists of what was recalled.
recall-testimony = A testimony in version { $version }
recall-your-files = Your files that contain it
recall-files-of-version = Version { $version }:
recall-newest = Version { $version } is the newest. We will tell you whether you can use it instead of the files above.
recall-use-instead = Version { $version } does not contain the recalled text. Please give it to everybody who has one of the files above.
recall-correction-to-come = We are preparing a corrected version and will send it to you. Until then, please do not give the files above to anybody.
recall-is-it-current = To find out whether a copy is still current, see { $address }

## In START-HERE.txt, the instructions for a partner

bundle-start-here = Start here
bundle-version = { $work }, version { $version }, for { $partner }
bundle-from = From { $publisher }, { $date }
# $notes and $text are the names of files.
bundle-about = This folder contains only your own files of this version. If you have an older version, please use these files instead, and remove the older ones from your website and your shelves. To see what is new, open { $notes }. The same text is in { $text }, ready to paste into an email.
bundle-recalls = Read first: recalls
bundle-read-notices = We have recalled some text that we sent you earlier. These notices say which text it is and what to do:
bundle-left-out = Files that are not here
bundle-why-left-out = These files must not be used, so we have left them out:
# Why a file is left out.
bundle-version-recalled = version { $version } was recalled on { $date }: { $reason }
bundle-shared-text-recalled = it shares the text of version { $version }, which was recalled on { $date }: { $reason }
bundle-section-recalled = its section “{ $section }” was recalled on { $date }: { $reason }
bundle-testimony-withdrawn = it contains a testimony that was withdrawn on { $date }
bundle-testimony-outlived = it contains the testimony { $reference }, which may no longer be passed on
bundle-your-files = Your files
# The name of a pack and its edition.
bundle-pack = { $pack }, { $edition }
bundle-volume = volume { $number }
bundle-pages =
    { $number ->
        [one] { $number } page
       *[other] { $number } pages
    }
# Printed sides of paper.
bundle-sides =
    { $number ->
        [one] { $number } side
       *[other] { $number } sides
    }
# Who a file is made for.
bundle-for-printer = for the person at the printer, not for reading
bundle-for-screens = for phones, e-readers and screen readers
bundle-for-word = for writing letters on a computer
bundle-for-print-shop = for a print shop
bundle-for-reading = for reading; to print it, use its printer’s sheets
bundle-for-binder = for a ring binder
bundle-for-little-ink = for printing with little ink
bundle-printing = How to print
bundle-how-to-print = Print at 100% or “actual size”, never “fit to page”. Most PDF files print like any other document, on both sides of the paper.
# The steps follow the list of files.
bundle-how-to-print-these = To print, fold or cut these files:
bundle-check = How to check a copy
bundle-is-it-current = Is it still current? This page answers for the whole version and for each section:
bundle-is-it-undamaged = Did everything arrive undamaged? On Linux, open a terminal in this folder and type the first of these lines; on a Mac, the second one. On Windows, open PowerShell in this folder and type the third one, which names every damaged file.
bundle-is-it-genuine = Does it really come from { $publisher }? Get the file minisign.pub from { $publisher } separately, not with this folder, and save it here. Install minisign ({ $address }), then type these two lines. The first checks that the list of files comes from { $publisher }, and the second checks your files against that list:
bundle-whom-to-ask = If anything is unclear, ask { $publisher }:

## In the changelog

changelog-title = Changelog
changelog-about = What has changed for readers, newest first.
# The heading of what will be in the next version.
changelog-unreleased = Unreleased
changelog-first-release = The first release.
# Headings above changes.
changelog-law-changed = Law changed
changelog-added = Added
changelog-changed = Changed
changelog-fixed = Fixed
changelog-removed = Removed
changelog-withdrawn = Recalled
# What was recalled.
changelog-version = Version { $version }
changelog-section-in-version = { $section } in version { $version }

## In updates for ring binders

update-instructions = Filing instructions
# $out and $put are numbers of leaves: "3 leaves".
update-about = This update is for binders of the { $edition } for { $partner } that contain version { $from }. It updates them to version { $to }: take out { $out }, put in { $put }.
update-about-draft = This update is for binders of the { $edition } for { $partner } that contain version { $from }. It updates them to the draft: take out { $out }, put in { $put }.
# A leaf is a sheet of paper in a binder, printed on one side or on both.
update-leaves =
    { $number ->
        [one] 1 leaf
       *[other] { $number } leaves
    }
update-print-both-sides = Print this file on both sides of the paper (flip on the long edge) and punch holes in it.
update-print-one-side = Print this file on one side of the paper and punch holes in it.
update-work-through = Work through the table from top to bottom. At the foot of each leaf are its page numbers and its version.
update-new-order = The order of the chapters has changed: put them in the order of the list of live pages.
update-compare = Compare your binder with the list of live pages, page by page. If a page is missing, take it from the complete edition of this version.
update-keep-list = Keep the list of live pages at the front of the binder, in place of the previous list. Recycle these instructions and all the leaves that you took out.
update-take-out-put-in = Take out, put in
update-section = Section
update-take-out = Take out pages
update-put-in = Put in pages
# In a column of pages.
update-nothing = nothing
# A range of pages: "3-5 to 3-8".
update-range = { $first } to { $last }
# The pages that belong in a binder now.
update-live-pages = Live pages
update-all-pages = These are all the pages that belong in the binder after this update, with the version at the foot of each: { $leaves } in total.
update-column-pages = Pages
update-version = Version
update-no-longer-in-book = { $title } (no longer included)
update-cover-and-title-page = Cover and title page
update-pages = Pages { $pages }
# In the title of the file.
update-title = update from { $version }

## On pages, by layouts

# What comes before a title or a value: "Chapter 3: Asking", "Note: …", "Covers: UK".
label-labelled = { $label }: { $title }
# A fact as a sentence of its own: "Law as at: 30 June 2026."
label-fact = { $label }: { $value }.
figure = Figure { $number }
table = Table { $number }
label-left-blank = This page is left blank.
# After words that lead to another page.
label-on-page = (page { $number })
# In the table of authorities, after "Cited on".
label-one-page = page { $pages }
# As above. $pages is a list of numbers and of ranges: "12, 14–16".
label-several-pages = pages { $pages }
# A range of numbers that contain hyphens: "3-1 to 3-4".
label-range = { $first } to { $last }
# After words that lead to a place: "(chapter 3)".
label-pointer = ({ $place })
label-framed-letter = Letter
# On a testimony whose words are invented: nobody has really said them.
label-illustrative = Illustrative
# As above, if what to write follows.
label-blank-for = blank to fill in:
label-qr-code = QR code for { $address }
# Printer's word: how far colours go beyond the cut.
label-bleed = bleed { $width } mm

## Callouts: boxes in the text

label-callout-note = Note
label-callout-tip = Tip
label-callout-key-point = Key point
label-callout-warning = Warning
label-callout-legal = Legal note
# Legal questions that are not settled.
label-callout-unsettled = Open points
# The title of a box of open points.
not-settled-at = What is not settled at { $date }
# Above text for those who run a workshop.
for-facilitators = For facilitators
# Above text for those who come to a workshop.
for-participants = For participants

## Kinds of sections and their numbers

# "Chapter 3", "chapter 3".
numbered = { $name } { $number }
kind-chapter = Chapter
kind-case-study = Case study
kind-worksheet = Worksheet
kind-front-matter = Section
# The same inside a sentence.
kind-chapter-in-sentence = chapter
kind-case-study-in-sentence = case study
kind-worksheet-in-sentence = worksheet
# A section of a kind that has no name.
kind-front-matter-in-sentence = section
# Before a range of numbers.
kind-front-matter-several = Sections
kind-chapter-several = Chapters
kind-case-study-several = Case studies
kind-worksheet-several = Worksheets
part = Part { $number }
part-in-sentence = part { $number }
# A part that began in an earlier volume. $part is "Part 2".
part-continued = { $part } (continued)
# A numbered heading of a chapter: "section 3.2".
heading-in-sentence = section { $number }
figure-in-sentence = figure { $number }
table-in-sentence = table { $number }

## Sections that the tool writes

title-copyright = About this edition
# On the inside of the cover, for readers in a hurry.
title-finder = Where to look
title-contents = Contents
title-figures = Figures
title-changes = What has changed
title-foreword = Foreword
title-foreword-by = Foreword by { $partner }
title-glossary = Glossary
# Cases, laws and other sources that the text cites.
title-authorities = Table of authorities
# The same for a citation style that does not divide its sources by kind.
title-sources = Sources
title-index = Index
# The production note at the end of a book.
title-colophon = Colophon
# What a pack leaves out. $noun is what the text calls the whole work: "handbook".
title-elsewhere = In the full { $noun }
# What the text calls a book whose author has no other word for it.
noun = book
# Titles inside a sentence.
foreword-in-sentence = foreword by { $partner }
glossary-in-sentence = glossary
authorities-in-sentence = table of authorities

## Inside sentences

# Between the items of a list that ends without "and".
label-between-items = {", "}
# Between items that may have commas in them.
between-groups = {"; "}
# A title in quotation marks.
quoted = “{ $title }”
version = Version { $version }
version-in-sentence = version { $version }
# In place of a version.
draft = Draft
draft-in-sentence = draft
# $edition is what the book calls it: "Print edition".
edition-of-volume = { $edition }, volume { $number } of { $count }
# An edition with a mark beside everything that has changed.
edition-marked = { $edition }, changes marked
# On the cover.
volume-title = Volume { $number } of { $count }: { $title }
# At the head of pages.
title-of-volume = { $title }, volume { $number }
size = { $width } by { $height } mm

## On the title page and the cover

# For whom a pack is, and what the edition is called.
edition-for-facilitators = For facilitators. { $edition }
edition-for-participants = For participants. { $edition }
# What people write by hand on the cover of a pack.
fill-in-place = Place
fill-in-date = Date
co-brand = with { $publisher }

## On the copyright page

# $version is "Version 2026.11" or "Draft".
published = { $title }. { $version }, { $date }. { $edition }, published by { $publisher }.
published-for = { $title }. { $version }, { $date }. { $edition } for { $partner }, from the text published by { $publisher }.
# $edition ends with the number of the volume.
published-volume-for = { $title }. { $version }, { $date }. { $edition }, for { $partner }, from the text published by { $publisher }.
selection = A selection from “{ $title }”.
# How to cite the work if it names no author.
cite = { $publisher }, { $title } ({ $version }, { $date }, { $edition }) { $address }
cite-authors = { $authors }, { $title } ({ $publisher }, { $version }, { $date }, { $edition }) { $address }
how-to-cite = How to cite
online-copy = Online copy and newer versions
corrections = Corrections
isbn = ISBN
isbn-of-volumes = ISBN of all volumes
licensed = The text is © { $publisher } and its contributors, licensed under { $licence }.
rights-given-up = { $publisher } and the contributors have given up their rights in the text: { $licence }.
# In place of the name of a licence.
all-rights-reserved = All rights reserved
rights-reserved = The text is © { $publisher } and its contributors. { $licence }. { $terms } The names and logos of organisations belong to them.
names-not-covered = The names and logos of organisations belong to them, and the licence does not cover them.
contact-helpline = Helpline
contact-email = Email
contact-telephone = Telephone
contact-website = Website
contact-address = Address

## What the licences of Creative Commons allow

may-by = You may copy, share and adapt it, even commercially, if you name the source and say what you changed.
may-by-sa = You may copy, share and adapt it, even commercially, if you name the source, say what you changed, and pass it on under the same licence.
may-by-nc = You may copy, share and adapt it, but not commercially, if you name the source and say what you changed.
may-by-nc-sa = You may copy, share and adapt it, but not commercially, if you name the source, say what you changed, and pass it on under the same licence.
may-by-nd = You may copy and share it, even commercially, if you name the source. You may not share an adapted version.
may-by-nc-nd = You may copy and share it, but not commercially, if you name the source. You may not share an adapted version.
may-do-nothing = You may not copy, share or adapt it without permission, except where the law allows it.
may-do-anything = You may copy, share and adapt it for any purpose, without asking.

## Who made the book

# Sentences, to which the tool adds a full stop.
credit-author = Written by { $names }
credit-editor = Edited by { $names }
credit-compiler = Compiled by { $names }
credit-translator = Translated by { $names }
credit-illustrator = Illustrated by { $names }
credit-photographer = Photographs by { $names }
credit-designer = Designed by { $names }
credit-researcher = Research by { $names }
credit-consultant = With advice from { $names }
credit-reviewer = Reviewed by { $names }
credit-proofreader = Proofread by { $names }
credit-funder = Funded by { $names }
credit-contributor = With contributions from { $names }

## Facts below the title of a section

# The nations whose law a section is about.
fact-covers = Covers
# Before the date at which the law was as the section says.
fact-law-as-at = Law as at
# Of a court case.
fact-status = Status
# Of a court case.
fact-parties = Parties
# Before the date of the last review.
fact-reviewed = Reviewed
fact-review-due = Review due
fact-last-changed = Last changed
fact-thanks = With thanks to
# A case that is not decided yet.
status-open = Open
status-decided = Decided
version-of-date = Version { $version }, { $date }

## In packs: what they leave out

# After the title of a section that the pack leaves out.
in-full = (in the full { $noun })
see-in-full = (see { $title } in the full { $noun })
# $kind is "chapter", "case study" and so on.
from-full = From the { $kind } “{ $title }” in the full { $noun }.
elsewhere-intro = This pack is a selection from “{ $title }”. The full text, and any newer version, is at { $address }.

## In books of several volumes

volumes-heading = The volumes of this edition
volumes-entry = Volume { $number }: { $title }
volumes-entry-this = Volume { $number }: { $title } (this volume)
# "Chapters 4 to 6: Subject access; Data sharing".
volumes-range = { $kinds } { $first } to { $last }: { $titles }
# After words that lead to another volume.
in-volume = (in volume { $number })
# $place is "chapter 12", "glossary" or a title in quotation marks.
place-in-volume = ({ $place } in volume { $number })

## In the table of authorities and the index

authorities-cases = Cases
authorities-legislation = Legislation
authorities-other = Other sources
# $pages is "page 12" or "pages 12, 14–16".
cited-on = Cited on { $pages }
# $sections is "chapter 1, chapter 3".
cited-in = Cited in { $sections }
index-bold = References in bold lead to definitions in the glossary.
# An entry that only leads to others.
index-see = see { $entries }
index-see-also = See also { $entries }
# Where a table was that is now on the inside of the cover.
moved-to = See { $title }.

## What has changed since an earlier release

changes-none = Nothing in this edition has changed since version { $version }.
changes-no-passage = No passage in this edition has changed since version { $version }.
changes-unmarked = No passage in this edition is marked as changed since version { $version }, but other things in it have changed.
changes-on-paper = This edition shows what has changed since version { $version }. A bar in the outer margin marks every passage that is new, has been moved or has been reworded. Passages that have been removed are not shown.
changes-in-ebook = This edition shows what has changed since version { $version }. A line beside the text marks every passage that is new, has been moved or has been reworded, and screen readers announce it. Passages that have been removed are not shown.
# $name is the name of a section.
changes-new = { $name } (new)
changes-removed = { $name } (removed)
changes-moved = { $name } (moved)
# $change is the name of a section, $passages "2 passages reworded, 1 added".
changes-extent = { $change }: { $passages }.
# The first of a list.
passages-reworded = { $count ->
    [one] { $count } passage reworded
   *[other] { $count } passages reworded
}
passages-added = { $count ->
    [one] { $count } passage added
   *[other] { $count } passages added
}
passages-moved = { $count ->
    [one] { $count } passage moved
   *[other] { $count } passages moved
}
passages-gone = { $count ->
    [one] { $count } passage removed
   *[other] { $count } passages removed
}
# A later one of the list; it counts passages, too.
more-reworded = { $count } reworded
more-added = { $count } added
more-moved = { $count } moved
more-gone = { $count } removed
passages-gone-too = { $count ->
    [one] One passage has been removed.
   *[other] { $count } passages have been removed.
}
# $places are titles in quotation marks.
changes-see = See { $places }.
# What screen readers say for a mark.
changed-since = Changed since version { $version }

## In the colophon

# The title of the book.
colophon-work = Work
colophon-pack = Pack
colophon-volume = Volume
colophon-volume-of = { $number } of { $count }: { $title }
colophon-edition = Edition
colophon-edition-of = { $edition }, { $partner }
colophon-version = Version
colophon-date = Date
colophon-fingerprint = Content fingerprint
colophon-made-with = Made with
colophon-tools = Bindery { $version } with Typst { $engine }
colophon-fonts = Fonts
# Fonts and their licence. $names is "Noto Emoji and Noto Sans Symbols".
font-credit = { $names } ({ $licence })
font-licence-vera = Bitstream Vera licence
colophon-language = Language
fingerprint-explained = The fingerprint is calculated from every word and picture in this edition. Two copies with the same fingerprint have the same content. The dates in this edition are those of its text and its release, never those of the computer that made it, so anyone can make the same file again from the same sources.
is-it-current = Is this copy current?
currency-at = { $address } shows whether there is a newer version, what has changed since this one, and whether any part of it has been recalled.
draft-warning = This is a draft. Do not rely on it. Published versions are at { $address }.

## In PDF files

# The name of a file: "Handbook (Alder Advice, Print edition, cover)".
title-of-cover = cover
title-of-sheets = { $title }: printer’s sheets, not for reading on screen
# Describes a file that is attached.
which-edition = Which edition this is
# What screen readers say for the number of a note.
footnote = Footnote { $number }
link-email = Email { $address }
link-telephone = Telephone { $address }
note-before = The note before
# Beside the printer's marks.
cover-spine = cover, spine { $width } mm

## How to print a file: facts

# Names of facts, in a column.
print-paper = paper
print-sides = sides
print-pages = pages
# The size after cutting.
print-finished = finished
print-cards = cards
print-bleed = bleed
print-profile = profile
print-binding = binding
print-spine = spine
print-standard = standard
print-inks = inks
print-ink = total ink
print-pictures = pictures
print-fonts = fonts
# What is still in the file although a press cannot use it.
print-left = not for press
print-paper-of = { $count ->
    [one] { $count } sheet of { $paper }
   *[other] { $count } sheets of { $paper }
}
print-sides-short-edge = { $count }, both sides, flip on the short edge
print-sides-long-edge = { $count }, both sides, flip on the long edge
print-pages-added = { $count }, and { $added } more to fill the last sheet
print-cards-on-sheet = { $count ->
    [one] { $count } card, { $each } on a sheet
   *[other] { $count } cards, { $each } on a sheet
}
print-bleed-of = { $width } mm on every side
print-spine-of = { $width } mm
print-glued = { $count ->
    [one] glued (perfect binding), { $count } page inside the cover
   *[other] glued (perfect binding), { $count } pages inside the cover
}
print-stapled = { $count ->
    [one] stapled through the fold, { $count } page inside the cover
   *[other] stapled through the fold, { $count } pages inside the cover
}
# $pages is the message print-glued or print-stapled.
print-some-blank = { $pages }, including { $blank } blank at the end
print-no-inks = none
# How much ink there is on one spot.
print-ink-most = at most { $most } % (page { $page })
print-ink-within = at most { $most } % (page { $page }), within the limit of { $limit } %
print-ink-over = { $count ->
    [one] at most { $most } % (page { $page }), over the limit of { $limit } % on page { $pages }
   *[other] at most { $most } % (page { $page }), over the limit of { $limit } % on pages { $pages }
}
print-and-more = { $pages } and more
print-no-pictures = no photographs or other pixel images
print-pictures-fine = at least { $least } pixels per inch (page { $page })
print-pictures-coarse = at least { $least } pixels per inch (page { $page }), but a press needs { $wanted }
print-fonts-all = all in the file
print-fonts-missing = not in the file: { $fonts }
print-left-nothing = no screen colours, links or notes
print-left-colours = { $count ->
    [one] { $count } thing in screen colours
   *[other] { $count } things in screen colours
}
print-left-notes = { $count ->
    [one] { $count } link or note
   *[other] { $count } links or notes
}

## How to print, fold and cut a booklet: steps

booklet-set-short-edge = Set the printer to { $paper }, both sides, flip on the short edge, and to 100% or “actual size”. Leave “fit to page” and the printer’s own booklet setting off: the pages are already in booklet order.
booklet-set-long-edge = Set the printer to { $paper }, both sides, flip on the long edge, and to 100% or “actual size”. Leave “fit to page” and the printer’s own booklet setting off: the pages are already in booklet order.
booklet-test = Print sides 1 and 2 first, as a test. Hold the sheet with the front cover towards you and turn it over like the page of a book: the back must be the right way up. If it is upside down, choose the other edge in the printer’s settings.
booklet-rest = Print the rest. The small print at the foot of each side gives the number of the sheet.
booklet-stack-left = Stack the sheets in order, with sheet 1 at the bottom, front side down. Fold the stack in the middle, along the dashed marks. The front cover is now on the outside, with the fold on its left.
booklet-stack-right = Stack the sheets in order, with sheet 1 at the bottom, front side down. Fold the stack in the middle, along the dashed marks. The front cover is now on the outside, with the fold on its right.
# $count is at least 16.
booklet-sew = Staple or sew through the fold from the outside. { $count } sheets are too many for an office stapler: sew them, or ask a print shop.
booklet-staple = Staple twice through the fold from the outside, with a stapler that reaches that far.
# Signatures are sheets that are folded together; $count is at least 2. $ranges is "1 to 4; 5 to 8".
booklet-signatures = This book has { $count } signatures. Fold each one separately, in the middle, along the dashed marks, with its first sheet on the outside: sheets { $ranges }.
booklet-range = { $first } to { $last }
booklet-bind-left = Stack the signatures in order, with the first on top and the folds on the left. Sew them together through the folds, or clamp them and glue the spine.
booklet-bind-right = Stack the signatures in order, with the first on top and the folds on the right. Sew them together through the folds, or clamp them and glue the spine.
booklet-cut = Cut along the solid marks: { $trim } mm at the head, foot and fore edge. The finished size is { $size }. You can also leave the booklet uncut: it reads just as well, but keeps its marks.
booklet-cut-to-size = Cut along the solid marks: { $head } mm at the head and foot, { $edge } mm at the fore edge. The finished size is { $size }. You can also leave the booklet uncut: it reads just as well, but keeps its marks.
booklet-cut-fore-edge = Cut along the solid marks: { $edge } mm at the fore edge. The finished size is { $size }. You can also leave the booklet uncut: it reads just as well, but keeps its marks.
booklet-no-cut = Nothing needs to be cut off.

## How to print and cut cards: steps

cards-set-short-edge = Set the printer to { $paper }, both sides, flip on the short edge, and to 100% or “actual size”, not “fit to page”. Use card of 200 g/m² or more, which lasts longer, or laminate the paper.
cards-set-long-edge = Set the printer to { $paper }, both sides, flip on the long edge, and to 100% or “actual size”, not “fit to page”. Use card of 200 g/m² or more, which lasts longer, or laminate the paper.
cards-test = Print sides 1 and 2 first, as a test. Hold the sheet up to the light: the marks on the two sides must line up. If the back of a card belongs to a different card, choose the other edge in the printer’s settings.
cards-cut = Cut along the marks with a guillotine, or with a knife and a ruler. Make the long cuts first, then the short ones.

## What to tell a print shop: steps

shop-order-both-sides = Send this file to the print shop as it is. Order { $pages } pages, printed on both sides, trimmed to { $size }.
shop-order-one-side = Send this file to the print shop as it is. Order { $pages } pages, printed on one side, trimmed to { $size }.
shop-order-bound-both-sides = Send this file to the print shop as it is, together with the file of the cover. Order { $pages } pages, printed on both sides, trimmed to { $size }.
shop-order-bound-one-side = Send this file to the print shop as it is, together with the file of the cover. Order { $pages } pages, printed on one side, trimmed to { $size }.
shop-cover = Send this file to the print shop together with the file of the pages. It is the cover in one piece, { $size } when trimmed: the back and the front.
shop-cover-with-spine = Send this file to the print shop together with the file of the pages. It is the cover in one piece, { $size } when trimmed: the back, a spine of { $spine } mm, and the front.
# $condition is the name of a printing condition.
shop-tell-press = Tell the shop: PDF/X-4 for { $condition }, with TrimBox and BleedBox, { $bleed } mm bleed, text in black ink only, no colours to convert, and all fonts embedded.
shop-tell = Tell the shop: PDF with TrimBox and BleedBox, { $bleed } mm bleed, RGB colours with an sRGB profile for the shop to convert for its press, and all fonts embedded.
# Words between ` are code. Do not translate them.
shop-thickness = { $count ->
    [one] Ask the shop how thick its paper is. The spine is computed for { $count } page and leaves of { $thickness } mm: if the paper differs, change `paper-thickness` and build again.
   *[other] Ask the shop how thick its paper is. The spine is computed for { $count } pages and leaves of { $thickness } mm: if the paper differs, change `paper-thickness` and build again.
}
shop-thin-spine = A spine of { $spine } mm is thinner than the { $least } mm that most shops can glue: ask for staples (`binding = "saddle"`).
shop-thick = { $count } pages are more than the { $most } that most shops can staple: ask for glue (`binding = "perfect"`).
shop-marks = The crop and registration marks are outside the bleed. A shop that adds its own marks can place the file by its BleedBox.

## In translations

unreviewed-translation = Unreviewed translation
about-translation = About this translation
translation-of-release = This is a translation of release { $version } of the original text, dated { $date }.
translation-of-draft = This is a translation of a draft of the original text, dated { $date }.
translated-by = Translated by { $names }.
translation-reviewed-by = Reviewed by { $names }.
translation-changed = The original text has changed in some places since it was translated. These places are in the original language.
translation-unreviewed = Nobody has reviewed this translation yet. It may be wrong. Ask somebody who can read the original text before you rely on it.
section-outdated = The original text of this section has changed since it was translated. The parts that changed are in the original language.
section-untranslated = Some parts of this section have not been translated. They are in the original language.
section-left-out = Some parts of the original section have not been translated. Those parts are left out here.

## Of places and of partial translations

# Places are listed after a label: "Covers: England and Wales".
place-england = England
place-wales = Wales
place-scotland = Scotland
place-northern-ireland = Northern Ireland
place-uk = UK
section-partly-left-out = Not all of the original section has been translated. Parts with no translation at all are left out here. Anything else that was not translated is in the original language.

## The index: what stands between the places of an entry and "See also"

index-before-see-also = {". "}

## For people with an old copy, on the pages that say whether a copy is current

# The name of the links to the same page in other languages.
currency-languages = Languages
currency-cannot-find = If you cannot find your version
currency-drafts = Drafts are not in this list. Do not rely on a copy that says it is a draft: get a released version.
currency-by-date = If your copy does not say which version it is, choose when you got it.
currency-got-since = { $from } or later
currency-got-between = { $from } to { $to }
currency-or-older = Version { $version }, or an older one
currency-to-do = What to do now
currency-stop-using = Stop using this copy. If you gave it to other people, tell them.
currency-stop-using-section = Stop using this section. If you gave it to other people, tell them.
# $language is the name of the language of the page.
currency-not-in-language = Version { $version } has not been published in this language ({ $language }).
currency-read-law = Before you rely on anything in your copy, read the changes to the law below.
currency-nothing-the-same = Do not rely on your copy: every section in it has been changed or removed in the newest version.
currency-all-the-same = The text of every section is the same in the newest version.
# $number is less than the number of all sections.
currency-the-same =
    { $number ->
        [one] Until you have a newer version, rely only on the section marked “current” below. It has the same text in the newest version.
       *[other] Until you have a newer version, rely only on the { $number } sections marked “current” below. They have the same text in the newest version.
    }
# A list of one or more sections follows.
currency-replaced-by = Read what replaces this section:
currency-replacement-recalled = The text that replaced this section has been recalled. Do not use it:
currency-nothing-replaces = Nothing replaces this section.
# Above a text in the original language. $language is the name of that language.
currency-original-text = The text below is the original, in { $language }.
currency-translated-text = This is a translation. The original is in { $language }.

# The site: what every page has around its text.
site-page-title = { $page } – { $work }
site-skip = Skip to main content
site-menu = Main menu
site-menu-read = Read online
site-menu-editions = Editions
site-menu-packs = Packs
site-menu-history = Releases
site-menu-current = Is my copy current?
site-menu-help = Help
site-menu-partners = Partners
site-search = Search
site-search-go = Search
site-feed-releases = New releases
site-feed-law = Changes to the law
site-feed-catalogue = Catalogue for e-readers
site-version-of = Version { $version }, { $date }.
site-published-by = Published by { $publisher }.
site-follow = Follow without giving your email address:
site-no-tracking = This site sets no cookies, does not track you and loads nothing from other sites.

# The front page.
site-read-online = Read online
site-get-a-copy = Get a copy
site-new-in = New in version { $version }, { $date }
site-law-changes = Changes to the law
site-changes = Changes
site-other-changes = Other changes
site-small-changes = { $number ->
    [one] One other section has small corrections that do not change what you should do.
   *[other] { $number } other sections have small corrections that do not change what you should do.
}
site-change-new = New
site-change-removed = Removed
site-all-notes = Full release notes
site-newer-was-recalled = Version { $version } has been recalled. Do not use any copy of it. This site shows an earlier version.
site-sign-up = Get emails about new releases
site-sign-up-about = We will email you when there is a new release and tell you what has changed.
site-email = Email address
site-sign-up-go = Sign up
site-privacy = Your email address goes only to the publisher’s mailing service. Every email tells you how to unsubscribe.
site-privacy-more = What the service does with your address
site-partners-about = These organisations publish editions under their own name.
site-not-found = Page not found
site-not-found-about = If you typed the address, check that it is correct. If you followed a link, the page or file may have been moved or recalled. Use the menu or the search to find what you need.

# Pages to read.
site-contents = Contents
site-on-this-page = On this page
site-reading-time = Reading time
site-minutes = { $number ->
    [one] one minute
   *[other] { $number } minutes
}
site-hours =
    { $number ->
        [one] one hour
       *[other] { $number } hours
    }
site-review-overdue = This section was due for review by { $date }. The law may have changed since then.
# For those who read without scripts: the page cannot know what day it is.
site-review-after = If you are reading this after { $date }, this section is overdue for review and the law may have changed.
site-about-page = About this page
site-last-changed = Last changed
site-dated-version = Version { $version }, { $date }.
site-all-versions = All versions of this section
site-permanent = Permanent address
site-cite = How to cite
site-citation = { $publisher }, “{ $title }”, { $work } (version { $version }, { $date }) <{ $address }>
site-contained-in = Also in
site-neighbours = Previous and next section
site-before = Previous
site-after = Next

# Editions and packs.
site-editions-about = The whole text, in the format that suits you.
site-packs-about = Selected pages for a purpose, such as a workshop, ready to print or read.
site-files = { $number ->
    [one] one file
   *[other] { $number } files
}
site-kilobytes = { $number } kB
site-megabytes = { $number } MB
site-was-recalled = Recalled: do not use this.
site-all-recalled = Every version has been recalled. There is nothing to download now.
site-changes-left-out = The changes in this version are not described, because it was recalled.
site-recalled-on = Recalled on { $date }: { $reason }
site-for-ebook = For phones, tablets and e-readers. The text adapts to your screen and settings, and works with screen readers.
site-for-word = For writing on a computer, with Word, LibreOffice or a similar program. Fill in the blanks and tick the boxes on the screen.
site-for-press = For a print shop: pages and cover with bleed and crop marks.
site-for-booklet = A booklet to print on an office printer, fold and staple.
site-for-cards = Cards to print and cut out.
site-for-large-print = Large type throughout, for readers who need it.
site-for-binders = For a ring binder: you can replace single leaves.
site-for-low-ink = Black on white, to save ink.
site-for-screens = A PDF for reading on a screen, with links.
site-for-printing = For an office printer, on both sides of the paper.
site-for-leaders = For people who lead workshops
site-always-newest = This page always shows the newest version: { $version } ({ $date }). Older versions:
site-volume = Volume { $number }
site-volume-titled = Volume { $number }: { $title }
site-form-sheets = sheets for the printer
site-form-cover = cover
site-file-missing = This file is not on this site. Ask the publisher for it.
site-file-not-online = This file is not online: it includes the story of a person who did not agree to put it online. Ask { $publisher } for a copy.
site-file-ended = This file is no longer offered, because it includes a person’s story that may no longer be shown. If you have a copy, do not use it or pass it on. Ask { $publisher } for a new one.
site-use-newer = Use version { $version } instead.
site-use-older = Use version { $version } instead. It has not been recalled, but it may be out of date.
site-no-safe-file = There is no version of this file that you can use. Choose another edition, or ask { $publisher } for a corrected version.
site-file-dropped = The newest version, { $version }, does not include this. Choose another edition.
site-download = Download { $format }, { $size }
site-length = Length
site-pages = { $number ->
    [one] one page
   *[other] { $number } pages
}
site-paper-label = Paper
site-paper = { $paper } pages
site-sheets-paper = { $paper } sheets
site-how-to-print = How to print
site-how-to-print-more = Step by step
site-accessibility = Accessibility
site-accessible-sheets = For printing only: the pages are in the order for folding or cutting. To read the text, use the other file on this page.
site-accessible-press = For a print shop only. It is not tagged for screen readers and has no links. To read the text, use another edition.
site-accessible-ebook = Can be read with a screen reader and in any size of type.
site-accessible-word = Tagged for screen readers, with headings, alternative text and named fields.
site-accessible-pdf = Tagged for screen readers, with headings, a reading order, bookmarks and descriptions of pictures. It conforms to PDF/UA-1.
site-same-address = Permanent address
site-digest = SHA-256 digest
site-how-to-verify = How to check a download
site-how-to-read-ebooks = How to put an ebook on a phone, a computer or an e-reader

# Releases, and texts that are gone.
site-history-about = Every release, newest first, and what changed in it. Changes to the law are listed first.
site-version = Version { $version }
site-recalled = Recalled
site-newest = Newest
site-first-release = The first release.
site-compared = Every changed sentence, next to its earlier wording
site-sections-recalled = Do not use these sections of this release:
site-is-copy-current = Check whether a copy of this version is still current
site-section-recalled = This section has been recalled. Do not use any copy of it.
site-section-recalled-do = Stop using any copies you have, and tell anyone you gave one to. If you have acted on it, get advice from a qualified adviser.
site-section-moved = { $number ->
    [one] This text has moved. Read this instead:
   *[other] This text has been split up. Read these instead:
}
site-section-gone = This section has been removed. It was last in version { $version }, { $date }.
site-part-moved = The part of the page you are looking for has moved to:
site-part-gone = The part of the page you are looking for has been removed.
# A list that is too long for one page. What it was divided into: names, and the first and last entry.
site-list-pages = Pages of this list
site-list-range = { $title }: { $first } to { $last }
site-list-entry = The entry you are looking for is on this page of the list:
site-read-current = Read this section as it is now
site-section-history = What has changed in this section, release by release
## In the search of a site

# Above the field in which people type.
search-label = Words to look for
# Until the script of the search page has started. Links to the contents and the index follow.
search-without = Search needs JavaScript. If it does not start after a few seconds, turn on JavaScript in your browser, or use these pages instead:
# These two come next to each other: "12 results in 5 sections".
search-results =
    { $count ->
        [one] { $count } result
       *[other] { $count } results
    }
search-in-sections =
    { $count ->
        [one] in { $count } section
       *[other] in { $count } sections
    }
search-more-here =
    { $count ->
        [one] Show { $count } more result in this section
       *[other] Show { $count } more results in this section
    }
search-more-sections = Show more sections
search-nothing = There are no results for “{ $query }”.
search-advice = Check your spelling, or try fewer or different words.
search-some-words = No result contains all of your words. These results contain the most of them.
search-spelt = Not every word was found. Showing results for similar words: { $words }.
# Other names of a glossary term that somebody typed.
search-also = Including results for other names for the same thing: { $words }.
search-loading = The text is still loading ({ $done } of { $count } parts). Until it has loaded, you can only search the headings.
search-failed = Part of the text did not load, so some results may be missing. Reload the page to try again.
search-arrived = The rest of the text has loaded. Search again to include it.

# Help pages of the site.
help-verify = How to check a download
help-verify-summary = Check that a file downloaded completely, and that it is exactly the file that was released.
help-ebooks = How to read the ebook
help-ebooks-summary = Put the ebook on a phone, a computer or an e-reader, make the type larger, or have it read aloud.
help-printing = How to print
help-printing-summary = Print, fold, staple, cut and file each edition, step by step.
# $date is when somebody compared the steps with what devices and programs do.
help-checked = Devices and programs change. We last checked these steps on { $date }.
# Questions on the first help page.
help-which-edition = Which edition should I choose?
help-which-edition-about = All editions have the same text. Choose one by what you want to do with it:
help-packs = If you only need the pages for one purpose, such as a workshop, choose a pack.
help-old-copy = Somebody gave me an old copy. Can I still use it?
help-old-copy-find = Look for the version and the date on the title page of your copy, or at the end. A printed copy may also have a square code that you can scan with a phone.
help-old-copy-look = Find that version in the list of versions. The list tells you what has changed since, and whether any part was recalled.
help-old-copy-replace = If anything that you need has changed, get the newest version.
help-old-copy-recalled = Do not use or pass on a copy that was recalled. If you have acted on one, get advice from a qualified adviser.
help-new-versions = How do I hear about new versions?
help-new-versions-email = By email:
help-new-versions-feed = Without giving your email address, in a feed reader:
help-new-versions-look = On this site, at any time:
help-link = How do I link to an edition or a section?
help-link-about = Link to the page of an edition, a pack or a section: its address always leads to the newest text. To link directly to a file, copy its “permanent address”. Do not link to a file with a version in its name, because it will go out of date. If you put a copy on your own site, replace it whenever there is a new version.
help-offline = Can I use this site without the internet?
help-offline-about = Yes. Copy the whole folder of the site to a computer or a USB stick, and open index.html in a browser. Everything works except feeds, sign-up and links to other sites.
help-copying = May I copy it and pass it on?
help-copying-about = The licence says what you may do:
help-mistake = I have found a mistake. Who do I tell?
help-mistake-about = Tell { $publisher } which version and section it is in. If it could harm somebody, start with that.
# Checking a download.
help-verify-why = Every file has a digest: 64 letters and numbers calculated from its contents. If anything in the file changes, the digest changes. If the digest of your copy matches the one on this page, the two files are identical.
help-check = Check a file here
help-check-about = Your browser calculates the digest and compares it with the list below. The file does not leave your device.
help-check-choose = Choose the file that you downloaded
# The name of a file follows.
help-check-good = The file is complete and unchanged. It is this file:
help-check-bad = This file matches none of the files listed below. It may be damaged, altered or from another version. Read “If the digests differ”.
help-check-busy = Calculating the digest…
help-check-failed = The browser could not read the file. Use one of the other ways below.
help-compare = Compare the digest yourself
help-compare-about = Each of these methods shows the digest of a file. Compare it with the list below. It does not matter whether letters are capital or small. Replace the file name in the example with the name of yours.
help-compare-windows = Open the folder with the file, click in its address bar, type powershell and press Enter. Then type:
help-compare-windows-cmd = In the older Command Prompt, type this instead:
help-compare-mac = Open Terminal, go to the folder with the file, and type this. Instead of typing the quoted name, you can drag the file into the window:
help-compare-linux = Open a terminal in the folder with the file and type:
help-compare-android = Android has no command for this. If this page shows “Check a file here”, use that. Otherwise copy the file to a computer and check it there.
help-compare-iphone = If this page shows “Check a file here”, use that. You can also create a shortcut in the Shortcuts app: add the action Generate Hash, choose SHA256, and give it the file.
help-all = Check all your files at once
help-all-about = Save the list of digests in the folder with your downloads. It lists only the files on this site. Files of the newest version are listed under both their names, with and without the version. You see a line ending in “OK” or “FAILED” for each file that you have. Files that you do not have are skipped. If you see “no file was verified”, none of the files in the folder is in the list.
help-all-download = List of digests, version { $version }
help-all-windows = On Windows, open PowerShell in that folder and type:
help-all-mac = On a Mac, open Terminal in that folder and type:
help-all-linux = On Linux, open a terminal in that folder and type:
help-seal = Check the seal: is it really from the publisher?
help-seal-about = Anyone who can change the files on a site can also change the digests. So { $publisher } seals the digests of each release with a key that nobody else has. It takes a few more minutes to check the seal.
help-seal-install = Install minisign, which is free:
help-seal-files = Save these files in one folder:
help-seal-key = Make sure that the key is genuine. Compare it with the key that { $publisher } publishes elsewhere, or ask them. Its key ID is { $id }:
help-seal-no-key = Ask { $publisher } for the file minisign.pub, and save it in the same folder.
help-seal-check = Open a terminal in that folder and type the line below. If the seal is genuine, the output starts with “Signature and comment signature verified”:
help-seal-compare = Calculate the digest of your file as described above, and search for it in SHA256SUMS. If it is there, the file is exactly the one that was released. The list also names the files of other partners.
help-bindery = Check with Bindery, the tool that made the files
help-bindery-record = If you have Bindery, save the record of the release in the same folder as the files above:
help-bindery-about = If you have Bindery and the folder of the project, go to that folder and type:
help-bindery-says = It tells you whether a copy is genuine, altered or unknown, and whether it was replaced or recalled. It works without the internet.
help-different = If the digests differ
help-different-about = First make sure that you have the right version: its number is in the name of the file. A file without a number in its name may be from an earlier version. Then download the file again. If the digest is still different, do not use the file. Tell the publisher where you got it.
help-digests = Digests of version { $version }
# Reading ebooks.
help-ebooks-what = The ebook is an EPUB file. It has no copy protection, so you can read it on as many devices as you like.
help-iphone = iPhone and iPad
help-iphone-download = Open this site in Safari and tap the download link of the ebook. The file is saved in the Downloads folder of the Files app.
help-iphone-open = Open the file in Files. If it does not open by itself, tap the share button and choose Books.
help-iphone-read = It is now in your library in the Books app, and works without the internet.
help-android = Android phone or tablet
help-android-download = Tap the download link of the ebook. The file is saved in the Downloads folder of your phone or tablet.
help-android-open = Open your files app and tap the file. Your phone lists the apps that can open it.
help-android-choose = If none is listed, install a reading app such as Google Play Books, Cantook or Librera. Then tap the file again.
help-android-private = Google Play Books copies the file to your Google account. If you do not want anyone to know that you have it, choose an app that keeps files on the phone.
help-computer = Windows, Mac or Linux computer
help-computer-install = Install Thorium Reader. It is free, works with screen readers and needs no account:
help-computer-open = Open Thorium Reader, choose to import a publication, and select the file that you downloaded.
help-computer-mac = On a Mac you can also double-click the file, which opens in the Books app.
help-kindle = Kindle
help-kindle-about = Kindles cannot open EPUB files copied over a cable. Send the file through Amazon, which converts it:
help-kindle-web = In a browser, sign in with your Amazon account and upload the file:
help-kindle-email = Or email it as an attachment to your Kindle’s address, which is in the Kindle’s settings. Send it from an address that you have approved in your Amazon account.
help-kindle-wait = Connect the Kindle to Wi-Fi. The book appears in its library after a few minutes.
help-kindle-private = Amazon keeps a copy in your account. If you do not want anyone to know that you have it, read it another way.
help-e-readers = Kobo, PocketBook, Tolino and other e-readers
help-e-readers-connect = Connect the e-reader to a computer with its USB cable. If it asks whether to connect, choose yes. It appears on the computer as a drive.
help-e-readers-copy = Copy the file to that drive. If it has a folder for books, put it there.
help-e-readers-eject = Eject the drive, then unplug the cable. The book appears in the library.
help-type = Larger type, other colours, more space
help-type-about = Open the book and tap the middle of the page. Most apps then show a button with the letters Aa, or a menu with text settings. Use it to change the size and style of the type and the space between lines, and to choose dark or light pages. The text rearranges itself to fit the screen, so nothing is cut off.
help-screen-readers = Screen readers and reading aloud
help-screen-readers-about = The ebook has headings, a table of contents and descriptions of its pictures, in an order that makes sense when it is read aloud.
help-screen-readers-iphone = On an iPhone or iPad, use VoiceOver in the Books app. To have a page read without VoiceOver, turn on Speak Screen in the settings for accessibility, then swipe down from the top with two fingers.
help-screen-readers-android = On Android, use TalkBack, or the app’s own command to read aloud.
help-screen-readers-computer = On a computer, Thorium Reader works with NVDA, JAWS and Narrator on Windows, and with VoiceOver on a Mac. Turn on screen reader support in its settings. It can also read aloud by itself.
help-catalogue = Get new versions in your reading app
help-catalogue-about = Some apps can show a catalogue of books, called OPDS. Look for “catalogues” in the app, add one, and enter this address:
help-catalogue-apps = Thorium Reader can do this on computers, Cantook on phones, and KOReader on e-readers. The newest version is then always in the catalogue.
# Printing.
help-printing-size = Print at 100% or “actual size”. Turn off “fit to page” and “shrink”: they make the text smaller and put folds and cuts in the wrong place.
help-printing-first = Print one sheet first. Once that is right, print the rest.
help-printing-program = Save the file and print it from a PDF program. A browser may change its size.
help-printing-sheets = These files are for printing only: their pages are in the order for folding or cutting. There is a copy for reading next to each of them.
help-printing-files = { $number ->
    [one] The file
   *[other] The files
}
help-printing-steps = Step by step
# Before the names of the files that one way of doing a step is for.
help-printing-for = For:
help-print-booklet = Booklets on { $paper }
help-print-cards = Cards on { $paper }
help-print-binder = For ring binders, on { $paper }
help-print-large = Large print on { $paper }
help-print-pages = Pages on { $paper }
help-print-shop = At a print shop
help-print-cover = At a print shop: the cover
# How the printer turns the paper over, after the name of what is printed: “Booklets on A4: flip on the short edge”.
help-print-turned-short-edge = flip on the short edge
help-print-turned-long-edge = flip on the long edge
help-print-not-turned = one side
help-print-both-sides = Set the printer to { $paper }, both sides, flip on the long edge, and to 100% or “actual size”.
help-print-one-side = Set the printer to { $paper }, one side, and to 100% or “actual size”.
help-print-test = Print the first two pages as a test, and check that nothing is missing at the edges. Then print the rest.
help-print-staple-left = Staple at the top left corner, or twice along the left edge. Thick copies are better in a folder.
help-print-staple-right = Staple at the top right corner, or twice along the right edge. Thick copies are better in a folder.
help-print-punch = Punch holes along the inner edge, where the margin is wider.
help-print-file = File the leaves in the order of the numbers at the foot of the page: 3-1 is the first page of chapter 3.
help-print-replace = When there is a new version, replace only the leaves that have changed. Each leaf says in which version it last changed. Throw the old leaves away, so that nobody uses them.
help-print-large-paper = Use matt paper, which does not reflect light. If print shows through from the other side, use heavier paper or print on one side.
help-print-larger = For still larger type, print on A3 at 141%: the type is then { $larger } points instead of { $size }.
help-print-large-bind = Put the leaves in a ring binder, or bind them with a wire comb, so that they lie flat and leave both hands free.
# What drawings show, for those who do not see them.
help-drawing-turn-short-edge = A sheet of paper on its side. It flips on its short edge, like the page of a book.
help-drawing-turn-long-edge = An upright sheet of paper. It flips on its long edge, like the page of a book.
help-drawing-fold = A stack of sheets is folded in the middle, one half over the other.
help-drawing-staple = A folded booklet lies open with its outside up. Two staples go through the fold.
help-drawing-sew = A folded booklet lies open with its outside up. A needle and thread go through the fold.
help-drawing-fold-each = Three small stacks of sheets. Each is folded in the middle, separately.
help-drawing-bind = Folded stacks lie on top of each other, with all folds on the same side, where they are joined.
help-drawing-trim = A folded booklet. Three lines show where it is cut: at the top, at the bottom, and at the side opposite the fold.
help-drawing-cut-cards = A sheet with eight cards. Lines across the whole sheet show where to cut.
help-drawing-punch = A leaf with two holes near its inner edge. Rings go through the holes.

# Feeds and announcements.
# $work is the title of the work.
feed-releases = { $work }: new releases
feed-releases-about = Every new release of { $work }, with what has changed in it, and every recall.
feed-law = { $work }: changes to the law
feed-law-about = Every change to the law that { $work } explains, and every recall.
feed-release = Version { $version }
feed-release-law = Version { $version }, with changes to the law
# $section is the title of a section.
feed-law-change = Change to the law: { $section }
feed-in-release = Explained in version { $version }, { $date }
feed-recall = Recalled: version { $version }
feed-recall-section = Recalled: “{ $section }” in version { $version }
feed-recall-do = Stop using any copies of it, and tell anyone you gave one to.
opds-title = { $work }, from { $partner }
opds-all = Everything
opds-all-about = Every edition and every pack.
# $language is what a language calls itself.
opds-language-about = Everything in this language: { $language }
opds-partners = Catalogues of all partners
opds-kind = Kind
opds-language = Language
opds-format = Format
opds-any-language = All languages
opds-any-format = All formats
announcement-subject = { $work }: version { $version }
announcement-published = { $publisher } published version { $version } of { $work } on { $date }.
announcement-new = New: { $title }
announcement-removed = Removed: { $title }
announcement-changed = Changed: { $title }
announcement-editions = Your editions
announcement-packs = Your packs
# $sections is a list of titles in quotation marks.
announcement-product-changed = What has changed: { $sections }.
announcement-product-same = Nothing has changed that affects what readers should know or do.
announcement-product-missing = This is not included in the new version.
announcement-replace = Please use the new files from now on, and take older ones off your websites and shelves. The links above always lead to the newest version.
