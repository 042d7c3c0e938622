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
