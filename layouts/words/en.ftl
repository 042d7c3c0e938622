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

# A gap in a form, for people who hear the text.
label-blank = blank to fill in
label-checklist = Checklist
label-letter = Template letter
# A card to cut out and carry.
label-card = Card
label-back-of-card = Back of the card
# The name of a table without a caption.
label-table = Table
# Above the list of headings where a chapter opens, and where another kind of section opens.
in-this-chapter = In this chapter
in-this-section = In this section

## In ebooks

# Above words that nobody has really said.
ebook-illustrative = Illustrative example
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
accessibility-page-list = Its page list leads to the places where pages of the printed edition begin.
accessibility-headings = Each section opens with a heading, and headings are nested in order.
accessibility-text = The size, font and colour of the text follow the reader's settings.
accessibility-notes = Notes are linked to the places where they are called, and back.
accessibility-terms = Special terms are linked to their explanations in the glossary.
accessibility-tables = Tables have marked header cells.
accessibility-formulas = Formulas are MathML, and each has a text alternative.
accessibility-pictures = Every picture has a text alternative.
accessibility-descriptions = Figures that show data also have a longer description.
accessibility-still = There is no sound, video or movement.
accessibility-checked = These statements come from automatic checks made when the file was produced. The ebook has not been certified against an accessibility standard.

## In sentences

# Write "lower-case" if the title of an edition begins with a small letter in the middle of a
# sentence, and "as-it-is" if it does not.
titles-inside-sentences = lower-case
quoted = “{ $title }”
# Between things in a list that is long or has commas in it.
between-groups = {"; "}
# The title of the foreword where every partner has one of its own.
title-foreword = Foreword
# "Chapter 3: Asking", "Law as at: 1 May 2026".
label-labelled = { $label }: { $title }
# Between facts about one thing: "moved within the book, 2 blocks added".
between-items = {", "}
# What makes a sentence of a few words.
sentence = { $words }.

## Groups of changes

changes-law = Changes to the law
changes-substance = Changes of substance
changes-clarity = Clearer wording
changes-typography = Small corrections
changes-other = Other changes

## Parts of a book outside its sections

detail-pack = Pack “{ $name }”
detail-other = Other words and pictures
detail-reviews = Dates of review

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
# The colophon is the production note at the end of a copy.
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
currency-get-newest = Get the newest version from { $publisher }
currency-ask-for-corrected = Ask { $publisher } for a corrected version
currency-what-it-contains = What version { $version } contains
currency-last-changed = The substance of this section last changed in version { $version }.
currency-as-data = This page as data
currency-all-versions = All versions
currency-published-by = Published by { $publisher }: { $address }
# What happened to the section $title.
currency-titled-new = { $title } (new)
currency-titled-law-new = { $title } (change to the law, new)
# What happened to the section that the page is about.
currency-new = New
currency-law-new = Change to the law, new
currency-titled-removed = { $title } (removed)
currency-titled-law-removed = { $title } (change to the law, removed)
currency-removed = Removed
currency-law-removed = Change to the law, removed
currency-titled-substance = { $title } (change of substance)
currency-titled-law-substance = { $title } (change to the law, change of substance)
currency-substance = Change of substance
currency-law-substance = Change to the law, change of substance
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
currency-do-not-use-sections = Do not use the sections that are named below.
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
currency-where-to-read = Where to read this section
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
currency-copies-differ = This is the publisher’s text. Some partners’ copies have different words in places, such as their own telephone numbers.
currency-text-is-current = This text is current
currency-is-text-of-newest = It is the text of the newest version, { $newest }.
currency-old-text = This is an old text
currency-section-not-in-newest = The newest version, { $newest }, does not contain this section.
currency-text-has-changed = It has changed since. The newest version is { $newest }.

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
recall-reason = Reason: { $reason }
recall-do-not-use = Please stop using it. Take the files below off your websites and shelves, and tell the people you gave them to.
recall-do-not-use-section = Please stop using this section. Take the files below off your websites and shelves until you have a corrected version, and tell the people you gave them to. The other sections can still be used.
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
bundle-for-print-shop = for a print shop
bundle-for-reading = for reading; its sheets are for printing
bundle-for-binder = for a ring binder
bundle-for-little-ink = for printing with little ink
bundle-printing = How to print
bundle-how-to-print = Print at 100% or “actual size”, never “fit to page”. Most PDF files print like any other document, on both sides of the paper.
# The steps follow the list of files.
bundle-how-to-print-these = To print, fold or cut these files:
bundle-check = How to check a copy
bundle-is-it-current = Is it still current? This page answers for the whole version and for each section:
bundle-is-it-undamaged = Did everything arrive undamaged? On Linux, open a terminal in this folder and type the first of these lines; on a Mac, the second one. On Windows, open PowerShell in this folder and type the third one, which names every damaged file.
bundle-is-it-genuine = Does it really come from { $publisher }? Get the file minisign.pub from { $publisher } separately, not with this folder, and save it here. Install minisign (https://jedisct1.github.io/minisign/), then type these two lines. The first checks that the list of files comes from { $publisher }, and the second checks your files against that list:
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
changelog-withdrawn = Withdrawn
# What was recalled.
changelog-version = Version { $version }
changelog-section-in-version = { $section } in version { $version }

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
section-untranslated = Parts of this section have not been translated. They are in the original language.
section-left-out = Parts of the original section have not been translated. They are left out here.
