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
# What screen readers say for a link to a heading or a figure.
label-heading = Section
label-figure = Figure
# The name of a table without a caption.
label-table = Table
label-in-this-chapter = In this chapter

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
# On a testimony that is made up of what several people said.
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
title-index = Index
# The production note at the end of a book.
title-colophon = Colophon
# What a pack leaves out. $noun is what the text calls the whole work: "handbook".
title-elsewhere = In the full { $noun }
# Titles inside a sentence.
foreword-in-sentence = foreword by { $partner }
glossary-in-sentence = glossary
authorities-in-sentence = table of authorities

## Inside sentences

# Between the items of a list that ends without "and".
between-items = {", "}
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
licensed = The text is © { $publisher } and its contributors, under the licence { $licence }.
rights-given-up = { $publisher } and the contributors have given up their rights in the text: { $licence }.
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
print-left = left
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
print-some-blank = { $pages }, of which { $blank } blank at the end
print-no-inks = none
# How much ink there is on one spot.
print-ink-most = at most { $most } % (page { $page })
print-ink-within = at most { $most } % (page { $page }), within the limit of { $limit } %
print-ink-over = { $count ->
    [one] at most { $most } % (page { $page }), over the limit of { $limit } % on page { $pages }
   *[other] at most { $most } % (page { $page }), over the limit of { $limit } % on pages { $pages }
}
print-and-more = { $pages } and more
print-no-pictures = none of pixels
print-pictures-fine = at least { $least } pixels to an inch (page { $page })
print-pictures-coarse = at least { $least } pixels to an inch (page { $page }), less than the { $wanted } of a press
print-fonts-all = all in the file
print-fonts-missing = not in the file: { $fonts }
print-left-nothing = no colours of a screen, no links, no notes
print-left-colours = { $count ->
    [one] { $count } thing in colours of a screen
   *[other] { $count } things in colours of a screen
}
print-left-notes = { $count ->
    [one] { $count } link or note
   *[other] { $count } link or notes
}

## How to print, fold and cut a booklet: steps

booklet-set-short-edge = Set the printer to { $paper }, both sides, flip on the short edge, and to 100% or “actual size”. Leave “fit to page” and the printer's own booklet setting off: the pages are already in booklet order.
booklet-set-long-edge = Set the printer to { $paper }, both sides, flip on the long edge, and to 100% or “actual size”. Leave “fit to page” and the printer's own booklet setting off: the pages are already in booklet order.
booklet-test = Print sides 1 and 2 first, as a test. Hold the sheet with the front cover towards you and turn it over like the page of a book: the back must be the right way up. If it is upside down, choose the other edge in the printer's settings.
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
booklet-no-cut = Nothing needs to be cut off.

## How to print and cut cards: steps

cards-set-short-edge = Set the printer to { $paper }, both sides, flip on the short edge, and to 100% or “actual size”, not “fit to page”. Use card of 200 g/m² or more, which lasts longer, or laminate paper.
cards-set-long-edge = Set the printer to { $paper }, both sides, flip on the long edge, and to 100% or “actual size”, not “fit to page”. Use card of 200 g/m² or more, which lasts longer, or laminate paper.
cards-test = Print sides 1 and 2 first, as a test. Hold the sheet against the light: the marks on the two sides must coincide. If the back of a card belongs to a different card, choose the other edge in the printer's settings.
cards-cut = Cut along the marks with a guillotine, or with a knife and a ruler. Make the long cuts first, then the short ones.

## What to tell a print shop: steps

shop-order-both-sides = Send this file to the print shop as it is. Order { $pages } pages, printed on both sides, trimmed to { $size }.
shop-order-one-side = Send this file to the print shop as it is. Order { $pages } pages, printed on one side, trimmed to { $size }.
shop-order-bound-both-sides = Send this file to the print shop as it is, together with the file of the cover. Order { $pages } pages, printed on both sides, trimmed to { $size }.
shop-order-bound-one-side = Send this file to the print shop as it is, together with the file of the cover. Order { $pages } pages, printed on one side, trimmed to { $size }.
shop-cover = Send this file to the print shop together with the file of the pages. It is the cover in one piece, { $size } when trimmed: the back, and the front.
shop-cover-with-spine = Send this file to the print shop together with the file of the pages. It is the cover in one piece, { $size } when trimmed: the back, a spine of { $spine } mm, and the front.
# $condition is the name of a printing condition.
shop-tell-press = Tell the shop: PDF/X-4 for { $condition }, with TrimBox and BleedBox, { $bleed } mm bleed, text in black alone, nothing to be converted, and all fonts embedded.
shop-tell = Tell the shop: PDF with TrimBox and BleedBox, { $bleed } mm bleed, RGB colours with an sRGB profile, to be converted for their press, and all fonts embedded.
# Words between ` are those of a computer, and stay as they are.
shop-thickness = { $count ->
    [one] Ask the shop how thick its paper is. The spine is computed for { $count } page and leaves of { $thickness } mm: if the paper differs, change `paper-thickness` and build again.
   *[other] Ask the shop how thick its paper is. The spine is computed for { $count } pages and leaves of { $thickness } mm: if the paper differs, change `paper-thickness` and build again.
}
shop-thin-spine = A spine of { $spine } mm is thinner than the { $least } mm that most shops can glue: ask for staples (`binding = "saddle"`).
shop-thick = { $count } pages are more than the { $most } that most shops can staple: ask for glue (`binding = "perfect"`).
shop-marks = The crop and registration marks are outside the bleed. A shop that adds its own marks can place the file by its BleedBox.
