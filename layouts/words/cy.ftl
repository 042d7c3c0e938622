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
# What screen readers say for a link to a heading or a figure.
label-heading = Adran
label-figure = Ffigur
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

## On pages, by layouts

# What comes before a title or a value: "Chapter 3: Asking", "Note: …", "Covers: UK".
label-labelled = { $label }: { $title }
# A fact as a sentence of its own: "Law as at: 30 June 2026."
label-fact = { $label }: { $value }.
figure = Ffigur { $number }
table = Tabl { $number }
label-left-blank = Gadawyd y dudalen hon yn wag.
# After words that lead to another page.
label-on-page = (tudalen { $number })
# In the table of authorities, after "Cited on".
label-one-page = tudalen { $pages }
# As above. $pages is a list of numbers and of ranges: "12, 14–16".
label-several-pages = tudalennau { $pages }
# A range of numbers that contain hyphens: "3-1 to 3-4".
label-range = { $first } i { $last }
# After words that lead to a place: "(chapter 3)".
label-pointer = ({ $place })
label-framed-letter = Llythyr
# On a testimony that is made up of what several people said.
label-illustrative = Enghreifftiol
# As above, if what to write follows.
label-blank-for = lle gwag i’w lenwi:
label-qr-code = Cod QR ar gyfer { $address }
# Printer's word: how far colours go beyond the cut.
label-bleed = gwaedlif { $width } mm

## Callouts: boxes in the text

label-callout-note = Nodyn
label-callout-tip = Awgrym
label-callout-key-point = Pwynt allweddol
label-callout-warning = Rhybudd
label-callout-legal = Nodyn cyfreithiol
# Legal questions that are not settled.
label-callout-unsettled = Pwyntiau agored
# The title of a box of open points.
not-settled-at = Beth sydd heb ei setlo ar { $date }
# Above text for those who run a workshop.
for-facilitators = I hwyluswyr
# Above text for those who come to a workshop.
for-participants = I gyfranogwyr

## Kinds of sections and their numbers

# "Chapter 3", "chapter 3".
numbered = { $name } { $number }
kind-chapter = Pennod
kind-case-study = Astudiaeth achos
kind-worksheet = Taflen waith
kind-front-matter = Adran
# The same inside a sentence.
kind-chapter-in-sentence = pennod
kind-case-study-in-sentence = astudiaeth achos
kind-worksheet-in-sentence = taflen waith
# A section of a kind that has no name.
kind-front-matter-in-sentence = adran
# Before a range of numbers.
kind-front-matter-several = Adrannau
kind-chapter-several = Penodau
kind-case-study-several = Astudiaethau achos
kind-worksheet-several = Taflenni gwaith
part = Rhan { $number }
part-in-sentence = rhan { $number }
# A part that began in an earlier volume. $part is "Part 2".
part-continued = { $part } (parhad)
# A numbered heading of a chapter: "section 3.2".
heading-in-sentence = adran { $number }
figure-in-sentence = ffigur { $number }
table-in-sentence = tabl { $number }

## Sections that the tool writes

title-copyright = Am yr argraffiad hwn
# On the inside of the cover, for readers in a hurry.
title-finder = Ble i edrych
title-contents = Cynnwys
title-figures = Ffigurau
title-changes = Beth sydd wedi newid
title-foreword = Rhagair
title-foreword-by = Rhagair gan { $partner }
title-glossary = Geirfa
# Cases, laws and other sources that the text cites.
title-authorities = Tabl awdurdodau
title-index = Mynegai
# The production note at the end of a book.
title-colophon = Coloffon
# What a pack leaves out. $noun is what the text calls the whole work: "handbook".
title-elsewhere = Yn y { $noun } llawn
# Titles inside a sentence.
foreword-in-sentence = rhagair gan { $partner }
glossary-in-sentence = geirfa
authorities-in-sentence = tabl awdurdodau

## Inside sentences

# Between the items of a list that ends without "and".
between-items = {", "}
# Between items that may have commas in them.
between-groups = {"; "}
# A title in quotation marks.
quoted = “{ $title }”
version = Fersiwn { $version }
version-in-sentence = fersiwn { $version }
# In place of a version.
draft = Drafft
draft-in-sentence = drafft
# $edition is what the book calls it: "Print edition".
edition-of-volume = { $edition }, cyfrol { $number } o { $count }
# On the cover.
volume-title = Cyfrol { $number } o { $count }: { $title }
# At the head of pages.
title-of-volume = { $title }, cyfrol { $number }
size = { $width } wrth { $height } mm

## On the title page and the cover

# For whom a pack is, and what the edition is called.
edition-for-facilitators = I hwyluswyr. { $edition }
edition-for-participants = I gyfranogwyr. { $edition }
# What people write by hand on the cover of a pack.
fill-in-place = Lleoliad
fill-in-date = Dyddiad
co-brand = gyda { $publisher }

## On the copyright page

# $version is "Version 2026.11" or "Draft".
published = { $title }. { $version }, { $date }. { $edition }, cyhoeddwyd gan { $publisher }.
published-for = { $title }. { $version }, { $date }. { $edition } ar gyfer { $partner }, o’r testun a gyhoeddwyd gan { $publisher }.
# $edition ends with the number of the volume.
published-volume-for = { $title }. { $version }, { $date }. { $edition }, ar gyfer { $partner }, o’r testun a gyhoeddwyd gan { $publisher }.
selection = Detholiad o “{ $title }”.
# How to cite the work if it names no author.
cite = { $publisher }, { $title } ({ $version }, { $date }, { $edition }) { $address }
cite-authors = { $authors }, { $title } ({ $publisher }, { $version }, { $date }, { $edition }) { $address }
how-to-cite = Sut i ddyfynnu
online-copy = Copi ar-lein a fersiynau mwy newydd
corrections = Cywiriadau
isbn = ISBN
isbn-of-volumes = ISBN pob cyfrol
licensed = Mae’r testun © { $publisher } a’i gyfranwyr, o dan y drwydded { $licence }.
rights-given-up = Mae { $publisher } a’r cyfranwyr wedi ildio eu hawliau yn y testun: { $licence }.
names-not-covered = Mae enwau a logos sefydliadau yn eiddo iddynt hwy, ac nid yw’r drwydded yn eu cynnwys.
contact-helpline = Llinell gymorth
contact-email = E-bost
contact-telephone = Ffôn
contact-website = Gwefan
contact-address = Cyfeiriad

## What the licences of Creative Commons allow

may-by = Cewch ei gopïo, ei rannu a’i addasu, hyd yn oed yn fasnachol, os ydych yn enwi’r ffynhonnell ac yn dweud beth newidioch chi.
may-by-sa = Cewch ei gopïo, ei rannu a’i addasu, hyd yn oed yn fasnachol, os ydych yn enwi’r ffynhonnell, yn dweud beth newidioch chi, ac yn ei drosglwyddo o dan yr un drwydded.
may-by-nc = Cewch ei gopïo, ei rannu a’i addasu, ond nid yn fasnachol, os ydych yn enwi’r ffynhonnell ac yn dweud beth newidioch chi.
may-by-nc-sa = Cewch ei gopïo, ei rannu a’i addasu, ond nid yn fasnachol, os ydych yn enwi’r ffynhonnell, yn dweud beth newidioch chi, ac yn ei drosglwyddo o dan yr un drwydded.
may-by-nd = Cewch ei gopïo a’i rannu, hyd yn oed yn fasnachol, os ydych yn enwi’r ffynhonnell. Ni chewch rannu fersiwn wedi’i haddasu.
may-by-nc-nd = Cewch ei gopïo a’i rannu, ond nid yn fasnachol, os ydych yn enwi’r ffynhonnell. Ni chewch rannu fersiwn wedi’i haddasu.
may-do-anything = Cewch ei gopïo, ei rannu a’i addasu at unrhyw ddiben, heb ofyn.

## Who made the book

# Sentences, to which the tool adds a full stop.
credit-author = Ysgrifennwyd gan { $names }
credit-editor = Golygwyd gan { $names }
credit-compiler = Casglwyd gan { $names }
credit-translator = Cyfieithwyd gan { $names }
credit-illustrator = Darluniwyd gan { $names }
credit-photographer = Ffotograffau gan { $names }
credit-designer = Dyluniwyd gan { $names }
credit-researcher = Ymchwil gan { $names }
credit-consultant = Gyda chyngor gan { $names }
credit-reviewer = Adolygwyd gan { $names }
credit-proofreader = Prawfddarllenwyd gan { $names }
credit-funder = Ariannwyd gan { $names }
credit-contributor = Gyda chyfraniadau gan { $names }

## Facts below the title of a section

# The nations whose law a section is about.
fact-covers = Yn cwmpasu
# Before the date at which the law was as the section says.
fact-law-as-at = Y gyfraith ar
# Of a court case.
fact-status = Statws
# Of a court case.
fact-parties = Partïon
# Before the date of the last review.
fact-reviewed = Adolygwyd
fact-review-due = Adolygiad i’w gynnal erbyn
fact-last-changed = Newidiwyd ddiwethaf
fact-thanks = Gyda diolch i
# A case that is not decided yet.
status-open = Agored
status-decided = Wedi’i benderfynu
version-of-date = Fersiwn { $version }, { $date }

## In packs: what they leave out

# After the title of a section that the pack leaves out.
in-full = (yn y { $noun } llawn)
see-in-full = (gweler { $title } yn y { $noun } llawn)
# $kind is "chapter", "case study" and so on.
from-full = O’r { $kind } “{ $title }” yn y { $noun } llawn.
elsewhere-intro = Detholiad o “{ $title }” yw’r pecyn hwn. Mae’r testun llawn, ac unrhyw fersiwn mwy newydd, yn { $address }.

## In books of several volumes

volumes-heading = Cyfrolau’r argraffiad hwn
volumes-entry = Cyfrol { $number }: { $title }
volumes-entry-this = Cyfrol { $number }: { $title } (y gyfrol hon)
# "Chapters 4 to 6: Subject access; Data sharing".
volumes-range = { $kinds } { $first } i { $last }: { $titles }
# After words that lead to another volume.
in-volume = (yng nghyfrol { $number })
# $place is "chapter 12", "glossary" or a title in quotation marks.
place-in-volume = ({ $place } yng nghyfrol { $number })

## In the table of authorities and the index

authorities-cases = Achosion
authorities-legislation = Deddfwriaeth
authorities-other = Ffynonellau eraill
# $pages is "page 12" or "pages 12, 14–16".
cited-on = Dyfynnir ar { $pages }
# $sections is "chapter 1, chapter 3".
cited-in = Dyfynnir yn { $sections }
index-bold = Mae cyfeiriadau mewn print trwm yn arwain at ddiffiniadau yn yr eirfa.
# An entry that only leads to others.
index-see = gweler { $entries }
index-see-also = Gweler hefyd { $entries }
# Where a table was that is now on the inside of the cover.
moved-to = Gweler { $title }.

## What has changed since an earlier release

changes-none = Nid oes dim yn yr argraffiad hwn wedi newid ers fersiwn { $version }.
changes-no-passage = Nid oes unrhyw ddarn yn yr argraffiad hwn wedi newid ers fersiwn { $version }.
changes-unmarked = Nid oes unrhyw ddarn yn yr argraffiad hwn wedi’i farcio fel un sydd wedi newid ers fersiwn { $version }, ond mae pethau eraill ynddo wedi newid.
changes-on-paper = Mae’r argraffiad hwn yn dangos beth sydd wedi newid ers fersiwn { $version }. Mae bar ar yr ymyl allanol yn marcio pob darn sy’n newydd, wedi’i symud neu wedi’i aileirio. Ni ddangosir darnau sydd wedi’u tynnu.
changes-in-ebook = Mae’r argraffiad hwn yn dangos beth sydd wedi newid ers fersiwn { $version }. Mae llinell wrth ymyl y testun yn marcio pob darn sy’n newydd, wedi’i symud neu wedi’i aileirio, ac mae darllenwyr sgrin yn ei gyhoeddi. Ni ddangosir darnau sydd wedi’u tynnu.
# $name is the name of a section.
changes-new = { $name } (newydd)
changes-removed = { $name } (wedi’i dynnu)
changes-moved = { $name } (wedi’i symud)
# $change is the name of a section, $passages "2 passages reworded, 1 added".
changes-extent = { $change }: { $passages }.
# The first of a list.
passages-reworded = { $count } o ddarnau wedi’u haileirio
passages-added = { $count } o ddarnau wedi’u hychwanegu
passages-moved = { $count } o ddarnau wedi’u symud
passages-gone = { $count } o ddarnau wedi’u tynnu
# A later one of the list; it counts passages, too.
more-reworded = { $count } wedi’u haileirio
more-added = { $count } wedi’u hychwanegu
more-moved = { $count } wedi’u symud
more-gone = { $count } wedi’u tynnu
passages-gone-too = { $count ->
    [one] Tynnwyd un darn.
    [two] Tynnwyd { $count } ddarn.
   *[other] Tynnwyd { $count } o ddarnau.
}
# $places are titles in quotation marks.
changes-see = Gweler { $places }.
# What screen readers say for a mark.
changed-since = Newidiwyd ers fersiwn { $version }

## In the colophon

# The title of the book.
colophon-work = Gwaith
colophon-pack = Pecyn
colophon-volume = Cyfrol
colophon-volume-of = { $number } o { $count }: { $title }
colophon-edition = Argraffiad
colophon-edition-of = { $edition }, { $partner }
colophon-version = Fersiwn
colophon-date = Dyddiad
colophon-fingerprint = Ôl bys y cynnwys
colophon-made-with = Gwnaed gyda
colophon-tools = Bindery { $version } gyda Typst { $engine }
colophon-fonts = Ffontiau
colophon-language = Iaith
fingerprint-explained = Cyfrifir yr ôl bys o bob gair a llun yn yr argraffiad hwn. Mae gan ddau gopi â’r un ôl bys yr un cynnwys. Dyddiadau ei destun a’i ryddhau yw’r dyddiadau yn yr argraffiad hwn, byth rai’r cyfrifiadur a’i gwnaeth, felly gall unrhyw un wneud yr un ffeil eto o’r un ffynonellau.
is-it-current = A yw’r copi hwn yn gyfredol?
currency-at = Mae { $address } yn dangos a oes fersiwn mwy newydd, beth sydd wedi newid ers yr un hon, ac a oes unrhyw ran ohoni wedi’i galw’n ôl.
draft-warning = Drafft yw hwn. Peidiwch â dibynnu arno. Mae’r fersiynau cyhoeddedig yn { $address }.

## In PDF files

# The name of a file: "Handbook (Alder Advice, Print edition, cover)".
title-of-cover = clawr
title-of-sheets = { $title }: dalennau argraffu, nid i’w darllen ar sgrin
# Describes a file that is attached.
which-edition = Pa argraffiad yw hwn
# What screen readers say for the number of a note.
footnote = Troednodyn { $number }
link-email = E-bost { $address }
link-telephone = Ffôn { $address }
note-before = Y nodyn blaenorol
# Beside the printer's marks.
cover-spine = clawr, meingefn { $width } mm

## How to print a file: facts

# Names of facts, in a column.
print-paper = papur
print-sides = ochrau
print-pages = tudalennau
# The size after cutting.
print-finished = gorffenedig
print-cards = cardiau
print-bleed = gwaedlif
print-profile = proffil
print-binding = rhwymiad
print-spine = meingefn
print-standard = safon
print-inks = inciau
print-ink = cyfanswm inc
print-pictures = lluniau
print-fonts = ffontiau
# What is still in the file although a press cannot use it.
print-left = ar ôl
print-paper-of = { $count ->
    [one] { $count } ddalen { $paper }
    [two] { $count } ddalen { $paper }
   *[other] { $count } dalen { $paper }
}
print-sides-short-edge = { $count }, dwy ochr, troi ar yr ymyl fer
print-sides-long-edge = { $count }, dwy ochr, troi ar yr ymyl hir
print-pages-added = { $count }, a { $added } arall i lenwi’r ddalen olaf
print-cards-on-sheet = { $count ->
    [one] { $count } cerdyn, { $each } ar ddalen
    [two] { $count } gerdyn, { $each } ar ddalen
   *[other] { $count } cerdyn, { $each } ar ddalen
}
print-bleed-of = { $width } mm ar bob ochr
print-spine-of = { $width } mm
print-glued = wedi’i ludo (rhwymiad perffaith), { $count } tudalen y tu mewn i’r clawr
print-stapled = wedi’i styffylu drwy’r plyg, { $count } tudalen y tu mewn i’r clawr
# $pages is the message print-glued or print-stapled.
print-some-blank = { $pages }, { $blank } ohonynt yn wag ar y diwedd
print-no-inks = dim
# How much ink there is on one spot.
print-ink-most = { $most } % ar y mwyaf (tudalen { $page })
print-ink-within = { $most } % ar y mwyaf (tudalen { $page }), o fewn y terfyn o { $limit } %
print-ink-over = { $count ->
    [one] { $most } % ar y mwyaf (tudalen { $page }), dros y terfyn o { $limit } % ar dudalen { $pages }
   *[other] { $most } % ar y mwyaf (tudalen { $page }), dros y terfyn o { $limit } % ar dudalennau { $pages }
}
print-and-more = { $pages } a rhagor
print-no-pictures = dim o bicseli
print-pictures-fine = o leiaf { $least } picsel i fodfedd (tudalen { $page })
print-pictures-coarse = o leiaf { $least } picsel i fodfedd (tudalen { $page }), llai na’r { $wanted } ar gyfer gwasg
print-fonts-all = i gyd yn y ffeil
print-fonts-missing = heb fod yn y ffeil: { $fonts }
print-left-nothing = dim lliwiau sgrin, dim dolenni, dim nodiadau
print-left-colours = { $count } peth mewn lliwiau sgrin
print-left-notes = { $count } dolen neu nodyn

## How to print, fold and cut a booklet: steps

booklet-set-short-edge = Gosodwch yr argraffydd i { $paper }, dwy ochr, troi ar yr ymyl fer, ac i 100% neu “maint gwirioneddol”. Gadewch “ffitio i’r dudalen” a gosodiad llyfryn yr argraffydd ei hun wedi’u diffodd: mae’r tudalennau eisoes yn nhrefn llyfryn.
booklet-set-long-edge = Gosodwch yr argraffydd i { $paper }, dwy ochr, troi ar yr ymyl hir, ac i 100% neu “maint gwirioneddol”. Gadewch “ffitio i’r dudalen” a gosodiad llyfryn yr argraffydd ei hun wedi’u diffodd: mae’r tudalennau eisoes yn nhrefn llyfryn.
booklet-test = Argraffwch ochrau 1 a 2 yn gyntaf, fel prawf. Daliwch y ddalen â’r clawr blaen tuag atoch a’i throi fel tudalen llyfr: rhaid i’r cefn fod y ffordd iawn i fyny. Os yw wyneb i waered, dewiswch yr ymyl arall yng ngosodiadau’r argraffydd.
booklet-rest = Argraffwch y gweddill. Mae’r print mân ar waelod pob ochr yn rhoi rhif y ddalen.
booklet-stack-left = Pentyrrwch y dalennau mewn trefn, â dalen 1 ar y gwaelod, ochr flaen i lawr. Plygwch y pentwr yn y canol, ar hyd y marciau toredig. Mae’r clawr blaen bellach ar y tu allan, â’r plyg ar ei ochr chwith.
booklet-stack-right = Pentyrrwch y dalennau mewn trefn, â dalen 1 ar y gwaelod, ochr flaen i lawr. Plygwch y pentwr yn y canol, ar hyd y marciau toredig. Mae’r clawr blaen bellach ar y tu allan, â’r plyg ar ei ochr dde.
# $count is at least 16.
booklet-sew = Styffylwch neu gwnïwch drwy’r plyg o’r tu allan. Mae { $count } dalen yn ormod i styffylwr swyddfa: gwnïwch nhw, neu gofynnwch i siop argraffu.
booklet-staple = Styffylwch ddwywaith drwy’r plyg o’r tu allan, â styffylwr sy’n cyrraedd mor bell â hynny.
# Signatures are sheets that are folded together; $count is at least 2. $ranges is "1 to 4; 5 to 8".
booklet-signatures = Mae gan y llyfr hwn { $count } plyg. Plygwch bob un ar wahân, yn y canol, ar hyd y marciau toredig, â’i ddalen gyntaf ar y tu allan: dalennau { $ranges }.
booklet-range = { $first } i { $last }
booklet-bind-left = Pentyrrwch y plygion mewn trefn, â’r cyntaf ar y top a’r plygiadau ar y chwith. Gwnïwch nhw at ei gilydd drwy’r plygiadau, neu clampiwch nhw a gludwch y meingefn.
booklet-bind-right = Pentyrrwch y plygion mewn trefn, â’r cyntaf ar y top a’r plygiadau ar y dde. Gwnïwch nhw at ei gilydd drwy’r plygiadau, neu clampiwch nhw a gludwch y meingefn.
booklet-cut = Torrwch ar hyd y marciau solet: { $trim } mm ar y pen, y gwaelod a’r ymyl flaen. Y maint gorffenedig yw { $size }. Gallwch hefyd adael y llyfryn heb ei dorri: mae’n darllen lawn cystal, ond yn cadw ei farciau.
booklet-no-cut = Nid oes angen torri dim i ffwrdd.

## How to print and cut cards: steps

cards-set-short-edge = Gosodwch yr argraffydd i { $paper }, dwy ochr, troi ar yr ymyl fer, ac i 100% neu “maint gwirioneddol”, nid “ffitio i’r dudalen”. Defnyddiwch gerdyn o 200 g/m² neu fwy, sy’n para’n hirach, neu lamineiddiwch bapur.
cards-set-long-edge = Gosodwch yr argraffydd i { $paper }, dwy ochr, troi ar yr ymyl hir, ac i 100% neu “maint gwirioneddol”, nid “ffitio i’r dudalen”. Defnyddiwch gerdyn o 200 g/m² neu fwy, sy’n para’n hirach, neu lamineiddiwch bapur.
cards-test = Argraffwch ochrau 1 a 2 yn gyntaf, fel prawf. Daliwch y ddalen yn erbyn y golau: rhaid i’r marciau ar y ddwy ochr gyd-daro. Os yw cefn cerdyn yn perthyn i gerdyn arall, dewiswch yr ymyl arall yng ngosodiadau’r argraffydd.
cards-cut = Torrwch ar hyd y marciau â gilotîn, neu â chyllell a phren mesur. Gwnewch y toriadau hir yn gyntaf, yna’r rhai byr.

## What to tell a print shop: steps

shop-order-both-sides = Anfonwch y ffeil hon i’r siop argraffu fel y mae. Archebwch { $pages } tudalen, wedi’u hargraffu ar ddwy ochr, wedi’u tocio i { $size }.
shop-order-one-side = Anfonwch y ffeil hon i’r siop argraffu fel y mae. Archebwch { $pages } tudalen, wedi’u hargraffu ar un ochr, wedi’u tocio i { $size }.
shop-order-bound-both-sides = Anfonwch y ffeil hon i’r siop argraffu fel y mae, ynghyd â ffeil y clawr. Archebwch { $pages } tudalen, wedi’u hargraffu ar ddwy ochr, wedi’u tocio i { $size }.
shop-order-bound-one-side = Anfonwch y ffeil hon i’r siop argraffu fel y mae, ynghyd â ffeil y clawr. Archebwch { $pages } tudalen, wedi’u hargraffu ar un ochr, wedi’u tocio i { $size }.
shop-cover = Anfonwch y ffeil hon i’r siop argraffu ynghyd â ffeil y tudalennau. Y clawr mewn un darn ydyw, { $size } wedi’i docio: y cefn, a’r blaen.
shop-cover-with-spine = Anfonwch y ffeil hon i’r siop argraffu ynghyd â ffeil y tudalennau. Y clawr mewn un darn ydyw, { $size } wedi’i docio: y cefn, meingefn o { $spine } mm, a’r blaen.
# $condition is the name of a printing condition.
shop-tell-press = Dywedwch wrth y siop: PDF/X-4 ar gyfer { $condition }, gyda TrimBox a BleedBox, gwaedlif o { $bleed } mm, testun mewn du yn unig, dim i’w drosi, a’r holl ffontiau wedi’u mewnosod.
shop-tell = Dywedwch wrth y siop: PDF gyda TrimBox a BleedBox, gwaedlif o { $bleed } mm, lliwiau RGB gyda phroffil sRGB, i’w trosi ar gyfer eu gwasg, a’r holl ffontiau wedi’u mewnosod.
# Words between ` are those of a computer, and stay as they are.
shop-thickness = Gofynnwch i’r siop pa mor drwchus yw ei phapur. Cyfrifwyd y meingefn ar gyfer { $count } tudalen a dalennau o { $thickness } mm: os yw’r papur yn wahanol, newidiwch `paper-thickness` ac adeiladwch eto.
shop-thin-spine = Mae meingefn o { $spine } mm yn deneuach na’r { $least } mm y gall y rhan fwyaf o siopau ei ludo: gofynnwch am styffylau (`binding = "saddle"`).
shop-thick = Mae { $count } tudalen yn fwy na’r { $most } y gall y rhan fwyaf o siopau eu styffylu: gofynnwch am lud (`binding = "perfect"`).
shop-marks = Mae’r marciau tocio a chofrestru y tu allan i’r gwaedlif. Gall siop sy’n ychwanegu ei marciau ei hun osod y ffeil yn ôl ei BleedBox.
