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

## On pages and in ebooks

# A gap in a form, for people who hear the text.
label-blank = lle gwag i’w lenwi
label-checklist = Rhestr wirio
label-letter = Llythyr enghreifftiol
# A card to cut out and carry.
label-card = Cerdyn
label-back-of-card = Cefn y cerdyn
# The name of a table without a caption.
label-table = Tabl
label-in-this-chapter = Yn y bennod hon

## In ebooks

# Above words that nobody has really said.
ebook-illustrative = Enghraifft ddarluniadol
ebook-contents = Cynnwys
ebook-figures = Ffigurau
ebook-start-of-text = Dechrau’r testun
# The heading of a list of places to which reading systems offer to jump.
ebook-landmarks = Tirnodau
ebook-pages = Tudalennau’r argraffiad print
# Read out where a page of the printed edition begins.
ebook-page = Tudalen { $number }.
# The alternative text of the cover, with the words on it.
ebook-cover-of = Clawr: { $words }
ebook-picture = Llun
# "Picture of Figure 3.1".
ebook-picture-of = Llun o { $figure }
ebook-description-of-this = Disgrifiad o’r ffigur hwn
# "Description of Figure 3.1".
ebook-description-of = Disgrifiad o { $figure }
# Lines to write on, for people who hear the text.
ebook-room-to-write =
    { $lines ->
        [one] Lle i’ch ateb, 1 llinell
       *[other] Lle i’ch ateb, { $lines } llinell
    }
# The name of a link to a note.
ebook-note = nodyn { $number }
# The link from a note back to the text, and its name for people who hear it.
ebook-back = Yn ôl
ebook-back-to-place = Yn ôl { $place }
ebook-back-to-note = Yn ôl at nodyn { $number } yn y testun
ebook-back-to-one-place = Yn ôl at nodyn { $number } yn y testun, lle { $place } o { $places }
# Read out before words that changed: "Changed since version 2026.10:".
ebook-before-change = { $change }:
ebook-end-of-change = Diwedd y newid.

## The statement about accessibility in ebooks

accessibility-contents = Mae gan yr e-lyfr hwn dabl cynnwys sy’n cysylltu â phob adran.
accessibility-page-list = Mae ei restr tudalennau’n arwain at y mannau lle mae tudalennau’r argraffiad print yn dechrau.
accessibility-headings = Mae pob adran yn agor â phennawd, ac mae’r penawdau wedi’u nythu mewn trefn.
accessibility-text = Mae maint, ffont a lliw’r testun yn dilyn gosodiadau’r darllenydd.
accessibility-notes = Mae nodiadau wedi’u cysylltu â’r mannau lle cyfeirir atynt, ac yn ôl.
accessibility-terms = Mae termau arbennig wedi’u cysylltu â’u hesboniadau yn yr eirfa.
accessibility-tables = Mae celloedd pennawd y tablau wedi’u marcio.
accessibility-formulas = Mae’r fformiwlâu mewn MathML, ac mae gan bob un destun amgen.
accessibility-pictures = Mae gan bob llun destun amgen.
accessibility-descriptions = Mae gan ffigurau sy’n dangos data ddisgrifiad hirach hefyd.
accessibility-still = Nid oes sain, fideo na symudiad.
accessibility-checked = Daw’r datganiadau hyn o wiriadau awtomatig a wnaed pan gynhyrchwyd y ffeil. Nid yw’r e-lyfr wedi’i ardystio yn erbyn safon hygyrchedd.
