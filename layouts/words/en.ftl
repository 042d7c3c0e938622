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
