### The tool's own words in Welsh.

catalogue = Cymraeg

## On pages

label-continued = parhad
label-cover = Clawr
label-back-cover = Clawr cefn
label-title-page = Tudalen deitl
label-notes = Nodiadau
label-online = Darllenwch y fersiwn ddiweddaraf ar-lein
# What screen readers say for the boxes of tasks and options.
label-to-do = I’w wneud:
label-done = Wedi’i wneud:
label-option = Blwch ticio:
label-ticked-option = Blwch wedi’i dicio:
label-page = tudalen { $number }
label-pack = Pecyn
label-published-by = Cyhoeddwyd gan { $publisher }

## On printer's sheets

label-for-printer = Dalennau argraffu, nid i’w darllen ar sgrin
label-sheet-front = Dalen { $number } o { $count }, blaen
label-sheet-back = Dalen { $number } o { $count }, cefn
label-signature = plyg { $number } o { $count }
label-printer-short-edge = { $paper }, dwy ochr, troi ar yr ymyl fer, 100%, nid i ffitio’r dudalen
label-printer-long-edge = { $paper }, dwy ochr, troi ar yr ymyl hir, 100%, nid i ffitio’r dudalen
