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
