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

## In translations

unreviewed-translation = Cyfieithiad heb ei adolygu
about-translation = Am y cyfieithiad hwn
translation-of-release = Cyfieithiad yw hwn o fersiwn { $version } o’r testun gwreiddiol, dyddiedig { $date }.
translation-of-draft = Cyfieithiad yw hwn o ddrafft o’r testun gwreiddiol, dyddiedig { $date }.
translated-by = Cyfieithwyd gan { $names }.
translation-reviewed-by = Adolygwyd gan { $names }.
translation-changed = Mae’r testun gwreiddiol wedi newid mewn rhai mannau ers iddo gael ei gyfieithu. Mae’r mannau hyn yn yr iaith wreiddiol.
translation-unreviewed = Nid oes neb wedi adolygu’r cyfieithiad hwn eto. Gall fod yn anghywir. Gofynnwch i rywun sy’n gallu darllen y testun gwreiddiol cyn i chi ddibynnu arno.
section-outdated = Mae testun gwreiddiol yr adran hon wedi newid ers iddo gael ei gyfieithu. Mae’r rhannau a newidiodd yn yr iaith wreiddiol.
section-untranslated = Nid yw rhannau o’r adran hon wedi’u cyfieithu. Maent yn yr iaith wreiddiol.
section-left-out = Nid yw rhannau o’r adran wreiddiol wedi’u cyfieithu. Maent wedi’u gadael allan yma.
