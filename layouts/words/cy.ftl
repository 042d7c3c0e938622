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

# What screen readers say for a gap in a form.
label-blank = lle gwag i’w lenwi
field-blank = Lle gwag { $number }
field-cell = { $column }, rhes { $row }
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
# Above the list of headings where a chapter opens, and where another kind of section opens.
in-this-chapter = Yn y bennod hon
in-this-section = Yn yr adran hon

## In ebooks

# Above invented words, which nobody has really said.
ebook-illustrative = Enghraifft ddarluniadol
# The title of a section that is a testimony, where its own must not be kept.
testimony-section = Tystiolaeth
# In place of a testimony. $digest is a long code.
testimony-not-kept = Dim ond yn y copïau y cytunodd y person iddynt y cedwir geiriau’r dystiolaeth hon ({ $reference }, { $digest }).
# Below a testimony, for the person who gave it. $first is an address or a telephone number.
testimony-withdraw = Ai eich stori chi yw hon? Gallwch ei thynnu’n ôl unrhyw bryd: { $first }. Rhowch y cyfeirnod { $reference }.
# As above. $first is an address, and $second is a telephone number.
testimony-withdraw-either = Ai eich stori chi yw hon? Gallwch ei thynnu’n ôl unrhyw bryd: { $first } neu { $second }. Rhowch y cyfeirnod { $reference }.
# In place of a testimony, a title or a name that somebody took back.
testimony-withdrawn = Tynnwyd yn ôl.
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
accessibility-page-list = Mae ei restr tudalennau’n cysylltu â’r man lle mae pob tudalen o’r argraffiad print yn dechrau.
accessibility-headings = Mae pob adran yn agor â phennawd, ac mae’r penawdau wedi’u nythu mewn trefn.
accessibility-text = Mae maint, ffont a lliw’r testun yn dilyn gosodiadau’r darllenydd.
accessibility-notes = Mae nodiadau wedi’u cysylltu â’r mannau lle cyfeirir atynt, ac yn ôl.
accessibility-terms = Mae termau arbennig wedi’u cysylltu â’u hesboniadau yn yr eirfa.
accessibility-tables = Mae celloedd pennawd y tablau wedi’u marcio.
accessibility-formulas = Mae’r fformiwlâu mewn MathML, ac mae gan bob un destun amgen.
accessibility-pictures = Mae gan bob llun destun amgen.
accessibility-descriptions = Mae gan ffigurau sy’n dangos data ddisgrifiad hirach hefyd.
accessibility-still = Nid oes sain, fideo nac animeiddio.
accessibility-checked = Daw’r datganiadau hyn o wiriadau awtomatig a wnaed pan gynhyrchwyd y ffeil. Nid yw’r e-lyfr wedi’i ardystio yn erbyn safon hygyrchedd.

## In sentences

# What makes a sentence of a few words.
sentence = { $words }.

## Groups of changes

changes-law = Newidiadau i’r gyfraith
changes-substance = Newidiadau i’r wybodaeth
changes-clarity = Geiriad cliriach
changes-typography = Mân gywiriadau
changes-other = Newidiadau eraill

## Parts of a book outside its sections

detail-pack = Pecyn “{ $name }”
detail-other = Geiriau a lluniau eraill
detail-reviews = Dyddiadau adolygu
# What a book, a partner or an edition tells its readers. In a list of changes.
detail-book-title = Teitl
detail-book-subtitle = Is-deitl
detail-book-publisher = Cyhoeddwr
detail-book-language = Iaith
detail-book-licence = Trwydded
detail-book-contact = Cyswllt ar gyfer cywiriadau
detail-book-homepage = Cyfeiriad y copi ar-lein
detail-book-short-address = Cyfeiriad byr
detail-book-notice = Hysbysiad i ddarllenwyr
detail-book-blurb = Testun ar y clawr cefn
detail-book-description = Disgrifiad
detail-book-subjects = Pynciau
detail-book-contributors = Cyfranwyr
detail-partner-name = Enw
detail-partner-short-name = Enw byr
detail-partner-logo = Logo
detail-partner-legal = Llinell gyfreithiol
detail-partner-co-brand-publisher = Enwi’r cyhoeddwr wrth ymyl yr enw
detail-edition-format = Fformat
detail-edition-links = Sut y caiff cyfeiriadau eu hargraffu
detail-edition-references = Rhifau tudalennau ar ôl dolenni
detail-edition-qr-code = Cod QR ar y clawr
detail-book-noun = Beth mae’r testun yn galw’r llyfr
# "Helpline of Alder Advice": one of the names above, or a name that the partner uses.
detail-of-partner = { $name } { $partner }
detail-of-edition = { $name } y { $edition }
detail-isbn-of-edition = ISBN y { $edition }
detail-title-of-edition = Teitl yr argraffiad “{ $edition }”
detail-editions-for = Argraffiadau ar gyfer { $partner }
detail-source = Ffynhonnell “{ $text }”
detail-quotes = Dyfynodau
detail-sheets = Dalennau’r { $edition }
# A design, in a file of this name.
detail-layout = Cynllun { $name }
detail-part = Teitl rhan { $number }
detail-order = Trefn y cynnwys
detail-title-of-pack = Teitl y pecyn “{ $pack }”
detail-purpose-of-pack = Diben y pecyn “{ $pack }”
detail-readers-of-pack = Darllenwyr y pecyn “{ $pack }”
detail-contents-of-pack = Cynnwys y pecyn “{ $pack }”
detail-editions-of-pack = Argraffiadau’r pecyn “{ $pack }”
detail-partners-of-pack = Partneriaid y pecyn “{ $pack }”
detail-partner-packs = Pecynnau
detail-partner-editions = Argraffiadau
detail-translation = Cyfieithiad: { $language }
detail-links-of-pack = Dolenni at adrannau a adawyd allan o’r pecyn “{ $pack }”
detail-none = dim
detail-yes = ie
detail-field-name = enw
detail-field-role = rôl
detail-field-text = testun
detail-field-title = teitl
detail-field-terms = telerau
detail-field-url = cyfeiriad
detail-field-alt = disgrifiad
detail-field-path = ffeil

## In release notes

notes-title = { $work }: fersiwn { $version }
# Who published a version, and when.
notes-published = { $publisher }, { $date }
notes-what-to-do-differently = Beth i’w wybod neu i’w wneud yn wahanol
notes-what-has-moved = Beth sydd wedi symud
notes-what-is-new = Beth sy’n newydd
notes-packs = Pecynnau
notes-your-files = Eich ffeiliau
notes-first-release = Dyma’r fersiwn gyntaf i’w chyhoeddi, felly nid oes ffeiliau i’w disodli.
notes-same-text = Mae’r testun yr un fath ag yn fersiwn { $version }.
# Items in a list of changes. $title is the title of a section.
notes-new = { $title } (newydd)
notes-new-with-summary = { $title } (newydd): { $summary }
notes-removed = { $title } (wedi’i dileu)
notes-removed-with-summary = { $title } (wedi’i dileu): { $summary }
notes-changed = { $title }
notes-changed-with-summary = { $title }: { $summary }
notes-moved-after = Mae { $title } bellach yn dod ar ôl “{ $before }”.
notes-moved-to-start = Mae { $title } bellach yn dod yn gyntaf.
# $title is the name of a pack, which is a selection from the book.
notes-pack-new = { $title } (newydd)
notes-pack-new-with = Mae { $title } (newydd) yn cynnwys { $sections }.
notes-pack-gone = Nid yw { $title } yn cael ei gyhoeddi mwyach.
notes-pack-more = Mae { $title } bellach yn cynnwys { $added } hefyd.
notes-pack-less = Nid yw { $title } yn cynnwys { $removed } mwyach.
notes-pack-changed = Mae { $title } bellach yn cynnwys { $added } hefyd. Nid yw’n cynnwys { $removed } mwyach.
# "With new text: the screen edition; the pack “Trees”."
notes-files = { $title }: { $files }.
notes-what-it-contains = Beth mae’r fersiwn hon yn ei gynnwys
notes-with-new-text = Gyda thestun newydd
notes-with-same-text = Gyda’r un testun ag o’r blaen
notes-new-files = Newydd
notes-no-longer-published = Heb eu cyhoeddi mwyach
# An edition, and a pack, in a list of files.
notes-the-edition = { $edition }
notes-the-pack = y pecyn “{ $pack }”
notes-only-for = { $file } (ar gyfer { $partners })
notes-replaces =
    Mae’r fersiwn hon yn disodli fersiwn { $version }. Defnyddiwch ei ffeiliau o hyn ymlaen, a thynnwch ffeiliau fersiwn { $version } oddi ar eich gwefannau a’ch silffoedd. { $same ->
        [0] Nid oes yr un adran yr un fath ag o’r blaen.
        [one] Mae un adran yr un fath ag o’r blaen.
       *[other] Mae { $same } adran yr un fath ag o’r blaen.
    }
notes-is-it-current = I gael gwybod a yw copi o’r fersiwn hon yn dal yn gyfredol, gweler { $address }
notes-whom-to-ask = Os oes gennych gwestiwn am gopi, neu os nad ydych yn siŵr o ble y daeth, gofynnwch i { $publisher }: { $address }

## In the wording of a section

wording-release = { $work }, fersiwn { $version }, { $date }
wording-release-for-partner = { $work }, fersiwn { $version }, { $date }, fel yng nghopïau { $partner }
wording-do-not-use = Peidiwch â defnyddio
wording-recalled = { $warning }: tynnwyd y testun hwn yn ôl ar { $date }: { $reason }
# Around words with a line through them.
wording-struck-out = [wedi’i groesi allan: { $words }]
wording-figure = Ffigur

## On the pages that say whether a copy is current

currency-page-title = { $heading }: { $work }
currency-question = A yw fy nghopi’n gyfredol?
currency-dated = { $version } ({ $date })
# $version is "2026.11" or "2026.11 (24 November 2026)".
currency-version = Fersiwn { $version }
currency-choose = Y fersiwn ddiweddaraf yw { $newest }. Chwiliwch am fersiwn eich copi ar ei dudalen deitl, yna dewiswch hi isod.
currency-choose-newest-recalled = Tynnwyd y fersiwn ddiweddaraf, { $newest }, yn ôl. Chwiliwch am fersiwn eich copi ar ei dudalen deitl, yna dewiswch hi isod.
# What has become of a version or a section, after its name in a list.
currency-state-current = cyfredol
currency-state-replaced = wedi’i disodli gan fersiwn fwy diweddar
currency-state-removed = wedi’i dileu
currency-state-recalled = tynnwyd yn ôl: peidiwch â’i defnyddio
currency-state-changed = wedi newid ers hynny
currency-state-with-recalls =
    { $number ->
        [one] { $state }; tynnwyd un adran yn ôl
       *[other] { $state }; tynnwyd { $number } adran yn ôl
    }
currency-recalled = Tynnwyd yn ôl
currency-recalled-section = “{ $section }” yn fersiwn { $version }
currency-recalled-on = { $recalled }, tynnwyd yn ôl ar { $date }: { $reason }
currency-check-copy = Gwiriwch eich copi cyn ei ddefnyddio
currency-testimonies = Tynnwyd stori rhywun yn ôl
currency-testimony = Mae rhai copïau o fersiwn { $version } yn cynnwys stori y gwnaeth y sawl a’i hadroddodd ei thynnu’n ôl ar { $date }. Ei chyfeirnod yw { $reference }. Os yw eich copi chi yn ei chynnwys, peidiwch â defnyddio’r copi hwnnw na’i rannu.
currency-get-newest = Cael y fersiwn ddiweddaraf gan { $publisher }
currency-ask-for-corrected = Gofyn i { $publisher } am fersiwn wedi’i chywiro
currency-what-it-contains = Beth mae fersiwn { $version } yn ei gynnwys
currency-last-changed = Newidiodd yr wybodaeth yn yr adran hon ddiwethaf yn fersiwn { $version }.
currency-as-data = Y dudalen hon fel data (JSON)
currency-all-versions = Pob fersiwn
currency-published-by = Cyhoeddwyd gan { $publisher }: { $address }
# What happened to the section $title.
currency-titled-new = { $title } (newydd)
currency-titled-law-new = { $title } (newid i’r gyfraith, adran newydd)
# What happened to the section that the page is about.
currency-new = Adran newydd
currency-law-new = Newid i’r gyfraith, adran newydd
currency-titled-removed = { $title } (wedi’i dileu)
currency-titled-law-removed = { $title } (newid i’r gyfraith, adran wedi’i dileu)
currency-removed = Adran wedi’i dileu
currency-law-removed = Newid i’r gyfraith, adran wedi’i dileu
currency-titled-substance = { $title } (newid i’r wybodaeth)
currency-titled-law-substance = { $title } (newid i’r gyfraith ac i’r wybodaeth)
currency-substance = Newid i’r wybodaeth
currency-law-substance = Newid i’r gyfraith ac i’r wybodaeth
currency-titled-clarity = { $title } (geiriad cliriach)
currency-titled-law-clarity = { $title } (newid i’r gyfraith, geiriad cliriach)
currency-clarity = Geiriad cliriach
currency-law-clarity = Newid i’r gyfraith, geiriad cliriach
currency-titled-typography = { $title } (mân gywiriadau)
currency-titled-law-typography = { $title } (newid i’r gyfraith, mân gywiriadau)
currency-typography = Mân gywiriadau
currency-law-typography = Newid i’r gyfraith, mân gywiriadau
currency-change-and-summary = { $change }: { $summary }
currency-changes = Newidiadau
currency-changes-since = Newidiadau ers fersiwn { $version }
currency-sections = Adrannau’r fersiwn hon
currency-do-not-use = Peidiwch â’i defnyddio: tynnwyd yn ôl
currency-is-newest = Dyma’r fersiwn ddiweddaraf
currency-is-current = Mae fersiwn { $version } yn gyfredol.
currency-newest-partly-recalled = Dyma’r fersiwn ddiweddaraf, ond tynnwyd rhan ohoni yn ôl
currency-do-not-use-sections = Peidiwch â defnyddio’r adrannau a enwir isod.
currency-was-recalled = Tynnwyd fersiwn { $version } yn ôl.
currency-there-is-newer = Mae fersiwn fwy diweddar
currency-was-replaced = Mae fersiwn { $version } wedi’i disodli.
currency-was-replaced-partly-recalled = Mae fersiwn { $version } wedi’i disodli, a thynnwyd rhan ohoni yn ôl.
currency-section-of-version = { $section } (fersiwn { $version })
currency-section-is-current = Mae’r adran hon yn gyfredol
currency-section-has-changed = Mae’r adran hon wedi newid ers fersiwn { $version }
currency-section-was-removed = Cafodd yr adran hon ei dileu
currency-section-was-recalled = Tynnwyd yr adran hon yn ôl.
currency-newest-is = Fersiwn { $newest } yw’r fersiwn ddiweddaraf.
currency-newest-was-recalled = Tynnwyd y fersiwn ddiweddaraf yn ôl
# The newest version was recalled.
currency-same-text-in-recalled = Mae gan yr adran hon yr un testun yn y fersiwn ddiweddaraf, { $newest }.
currency-same-text-in-newest = Mae ei thestun yr un fath yn y fersiwn ddiweddaraf, { $newest }.
currency-not-in-newest = Nid yw’r fersiwn ddiweddaraf, { $newest }, yn ei chynnwys.
currency-what-it-says = Beth mae’r adran hon yn ei ddweud yn fersiwn { $version }
currency-text-not-shown = Tynnwyd ei thestun yn ôl, felly nid yw’n cael ei ddangos yma mwyach.
currency-all-sections = Pob adran o fersiwn { $version }
currency-where-to-read = Darllenwch destun diweddaraf yr adran hon
currency-newest-with-section = Y fersiwn ddiweddaraf sy’n ei chynnwys yw { $version }.
currency-last-with-section = Y fersiwn olaf sy’n ei chynnwys yw { $version }.
currency-recalled-in = Tynnwyd y testun yn fersiwn { $version } yn ôl.
currency-recalled-but-not = Tynnwyd y testun yn fersiwn { $version } yn ôl. Ni thynnwyd y testun yn fersiwn { $safe } yn ôl, ond gall fod wedi dyddio.
currency-section-in-version = Yr adran hon yn fersiwn { $version }
currency-no-newer = Nid oes fersiwn fwy diweddar eto.
currency-its-text-in-newest-recalled = Tynnwyd ei thestun yn y fersiwn ddiweddaraf, { $newest }, yn ôl.
currency-the-newest-recalled = Tynnwyd y fersiwn ddiweddaraf, { $newest }, yn ôl.
currency-the-newest-is = Y fersiwn ddiweddaraf yw { $newest }.
currency-the-newest-partly-recalled =
    { $number ->
        [one] Y fersiwn ddiweddaraf yw { $newest }, ond tynnwyd un adran ohoni yn ôl.
       *[other] Y fersiwn ddiweddaraf yw { $newest }, ond tynnwyd { $number } adran ohoni yn ôl.
    }
currency-its-older-text-not-recalled = Ni thynnwyd ei thestun yn fersiwn { $version } yn ôl, ond gall fod wedi dyddio.
currency-older-not-recalled = Ni thynnwyd fersiwn { $version } yn ôl, ond gall fod wedi dyddio.
currency-text-of-version = { $section } (testun fersiwn { $version })
currency-more-about-section = Mwy am yr adran hon, a beth sydd wedi newid ers hynny
currency-text-is-same-in =
    { $number ->
        [one] Mae’r testun yr un fath yn fersiwn { $versions }.
       *[other] Mae’r testun yr un fath yn fersiynau { $versions }.
    }
currency-copies-differ = Dyma destun y cyhoeddwr. Mae copïau rhai partneriaid yn wahanol mewn mannau, er enghraifft am eu bod yn rhoi rhif ffôn y partner ei hun.
currency-text-is-current = Mae’r testun hwn yn gyfredol
currency-is-text-of-newest = Dyma destun y fersiwn ddiweddaraf, { $newest }.
currency-old-text = Mae’r testun hwn wedi dyddio
currency-section-not-in-newest = Nid yw’r fersiwn ddiweddaraf, { $newest }, yn cynnwys yr adran hon.
currency-text-has-changed = Mae wedi newid ers hynny.

## In descriptions of a change

change-new = newydd
change-removed = wedi’i dileu
change-changed = wedi newid
change-moved-in-book = wedi symud o fewn y llyfr
change-title = newidiwyd y teitl
change-summary = newidiwyd y crynodeb
change-fact = newidiwyd “{ $label }”
# A block is a paragraph, a heading, a table or the like.
change-blocks-reworded =
    { $number ->
        [one] aralleiriwyd 1 bloc
       *[other] aralleiriwyd { $number } bloc
    }
change-blocks-added =
    { $number ->
        [one] ychwanegwyd 1 bloc
       *[other] ychwanegwyd { $number } bloc
    }
change-blocks-removed =
    { $number ->
        [one] dilëwyd 1 bloc
       *[other] dilëwyd { $number } bloc
    }
change-blocks-moved =
    { $number ->
        [one] symudwyd 1 bloc
       *[other] symudwyd { $number } bloc
    }
change-blocks-moved-reworded =
    { $number ->
        [one] symudwyd ac aralleiriwyd 1 bloc
       *[other] symudwyd ac aralleiriwyd { $number } bloc
    }
change-blocks-moved-away =
    { $number ->
        [one] symudwyd 1 bloc i adran arall
       *[other] symudwyd { $number } bloc i adran arall
    }
# After another number of blocks: "2 blocks reworded, 1 added".
change-and-reworded = aralleiriwyd { $number }
change-and-added = ychwanegwyd { $number }
change-and-removed = dilëwyd { $number }
change-and-moved = symudwyd { $number }
change-and-moved-reworded = symudwyd ac aralleiriwyd { $number }
change-from-to = “{ $after }” yw “{ $before }” bellach
change-and-more-files =
    { $number ->
        [one] { $file } ac 1 ffeil arall
       *[other] { $file } a { $number } ffeil arall
    }
change-and-in-sections =
    { $number ->
        [one] { $change }, ac mewn 1 adran
       *[other] { $change }, ac mewn { $number } adran
    }
change-now-available = Ar gael bellach: { $name }.
change-reviewed = Adolygwyd heb newidiadau eraill: { $sections }.
change-sections-reviewed =
    { $number ->
        [one] adolygwyd 1 adran
       *[other] adolygwyd { $number } adran
    }

## In comparisons of two versions

comparison-title = { $work }: { $before } → { $after }
# The text as it is now in the project, which is no version yet.
comparison-working-tree = copi gwaith
comparison-the-working-tree = y copi gwaith
comparison-version = fersiwn { $version } ({ $date })
comparison-between = Gwahaniaethau rhwng { $before } a { $after }.
# What the marks mean: the two names below are shown with these marks.
comparison-key = Marciau: { $removed } { $added }
comparison-removed-words = geiriau a ddilëwyd
comparison-added-words = geiriau a ychwanegwyd
# Read out around words, for people who cannot see the marks.
comparison-read-removed = [dilëwyd: { $words }]
comparison-read-added = [ychwanegwyd: { $words }]
comparison-skip = Neidio i’r newidiadau
comparison-sections = Adrannau â newidiadau
comparison-show-new = Dangos y testun newydd
comparison-show-removed = Dangos y testun a ddilëwyd
# What happened to a block.
comparison-added = Ychwanegwyd
comparison-removed = Dilëwyd
comparison-moved = Symudwyd
comparison-reworded = Aralleiriwyd
comparison-moved-and-reworded = Symudwyd ac aralleiriwyd
comparison-moved-away = Symudwyd i ffwrdd
comparison-marked-differently = Marciwyd yn wahanol
# What a block is, and where: "paragraph under “Time limits”".
comparison-kind = { $kind }
comparison-kind-was = { $kind } ({ $before } gynt)
comparison-under = { $kind } o dan “{ $heading }”
comparison-from-to = { $kind } o { $from }, i { $to }
comparison-heading-in-section = “{ $heading }” yn { $section }
comparison-start-of-section = ddechrau’r adran
comparison-place-on-page = { $place } (tudalen { $page })
comparison-page = tudalen { $page }
comparison-page-was = tudalen { $page } (tudalen { $before } gynt)
comparison-was-on-page = roedd ar dudalen { $page }
comparison-only-for = dim ond ar gyfer { $partners }
# The words with the marks for bold, links and so on.
comparison-with-marks = gyda marciau
comparison-note = nodyn
comparison-link = dolen
comparison-picture = llun
comparison-different-picture = llun gwahanol
comparison-title-of-section = Teitl
comparison-summary = Crynodeb
comparison-blocks =
    { $number ->
        [one] 1 bloc
       *[other] { $number } bloc
    }
comparison-no-differences = Nid oes gwahaniaethau.
comparison-sections-changed =
    { $number ->
        [one] newidiwyd 1 adran
       *[other] newidiwyd { $number } adran
    }
comparison-sections-added =
    { $number ->
        [one] ychwanegwyd 1 adran
       *[other] ychwanegwyd { $number } adran
    }
comparison-sections-removed =
    { $number ->
        [one] dilëwyd 1 adran
       *[other] dilëwyd { $number } adran
    }
# After another number of sections: "2 sections changed, 1 added".
comparison-and-changed = newidiwyd { $number }
comparison-and-added = ychwanegwyd { $number }
comparison-and-removed = dilëwyd { $number }
comparison-in-changed-sections =
    { $number ->
        [one] Yn yr adran a newidiwyd: { $blocks }.
       *[other] Yn yr adrannau a newidiwyd: { $blocks }.
    }
comparison-outside =
    { $number ->
        [one] Mae 1 peth wedi newid y tu allan i’r adrannau.
       *[other] Mae { $number } peth wedi newid y tu allan i’r adrannau.
    }

## Kinds of blocks in a text

# A box with a title.
block-box = blwch
block-caption = capsiwn
block-checklist = rhestr wirio
block-code = cod
block-definition = diffiniad
block-figure = ffigur
block-form = ffurflen
block-heading = pennawd
block-letter = llythyr
block-list = rhestr
block-list-item = eitem mewn rhestr
block-paragraph = paragraff
block-question = cwestiwn
block-quotation = dyfyniad
block-table = tabl
# What somebody tells in their own words.
block-testimony = tystiolaeth

## In notices that something was recalled

recall-to = At: { $partner }
recall-title =
    { $number ->
        [one] Tynnwyd yn ôl: { $work }, fersiwn { $versions }
       *[other] Tynnwyd yn ôl: { $work }, fersiynau { $versions }
    }
recall-title-of-section =
    { $number ->
        [one] Tynnwyd yn ôl: yr adran “{ $section }” o { $work }, fersiwn { $versions }
       *[other] Tynnwyd yn ôl: yr adran “{ $section }” o { $work }, fersiynau { $versions }
    }
recall-title-of-testimony =
    { $number ->
        [one] Tynnwyd yn ôl: tystiolaeth yn { $work }, fersiwn { $versions }
       *[other] Tynnwyd yn ôl: tystiolaeth yn { $work }, fersiynau { $versions }
    }
recall-of-version =
    { $number ->
        [one] Ar { $date } tynnwyd { $work }, fersiwn { $versions }, yn ôl gennym.
       *[other] Ar { $date } tynnwyd { $work }, fersiynau { $versions }, yn ôl gennym.
    }
recall-of-section =
    { $number ->
        [one] Ar { $date } tynnwyd yr adran “{ $section }” o { $work }, fersiwn { $versions }, yn ôl gennym.
       *[other] Ar { $date } tynnwyd yr adran “{ $section }” o { $work }, fersiynau { $versions }, yn ôl gennym.
    }
recall-of-testimony =
    { $number ->
        [one] Ar { $date } tynnwyd tystiolaeth yn { $work }, fersiwn { $versions }, yn ôl.
       *[other] Ar { $date } tynnwyd tystiolaeth yn { $work }, fersiynau { $versions }, yn ôl.
    }
recall-reason = Rheswm: { $reason }
recall-do-not-use = Peidiwch â’i defnyddio mwyach. Tynnwch y ffeiliau isod oddi ar eich gwefannau a’ch silffoedd, a rhowch wybod i’r bobl y rhoesoch hwy iddynt.
recall-do-not-use-section = Peidiwch â defnyddio’r adran hon mwyach. Tynnwch y ffeiliau isod oddi ar eich gwefannau a’ch silffoedd nes bod gennych fersiwn wedi’i chywiro, a rhowch wybod i’r bobl y rhoesoch hwy iddynt. Gellir defnyddio’r adrannau eraill o hyd.
recall-do-not-use-testimony = Peidiwch â defnyddio’r ffeiliau isod o heddiw ymlaen. Tynnwch hwy oddi ar eich gwefannau a’ch silffoedd, dilëwch bob copi sydd gennych, a gofynnwch i’r bobl y rhoesoch hwy iddynt wneud yr un peth. Peidiwch â dyfynnu’r dystiolaeth na’i throsglwyddo.
# Why a testimony must not be used. It says nothing about the person.
recall-reason-of-testimony = Mae’r person a roddodd y dystiolaeth hon wedi ei thynnu’n ôl.
# In lists of what was recalled.
recall-testimony = Tystiolaeth yn fersiwn { $version }
recall-your-files = Eich ffeiliau sy’n ei chynnwys
recall-files-of-version = Fersiwn { $version }:
recall-newest = Fersiwn { $version } yw’r ddiweddaraf. Byddwn yn dweud wrthych a allwch ei defnyddio yn lle’r ffeiliau uchod.
recall-use-instead = Nid yw fersiwn { $version } yn cynnwys y testun a dynnwyd yn ôl. Rhowch hi i bawb sydd ag un o’r ffeiliau uchod.
recall-correction-to-come = Rydym yn paratoi fersiwn wedi’i chywiro a byddwn yn ei hanfon atoch. Tan hynny, peidiwch â rhoi’r ffeiliau uchod i neb.
recall-is-it-current = I gael gwybod a yw copi’n dal yn gyfredol, gweler { $address }

## In START-HERE.txt, the instructions for a partner

bundle-start-here = Dechreuwch yma
bundle-version = { $work }, fersiwn { $version }, ar gyfer { $partner }
bundle-from = Gan { $publisher }, { $date }
# $notes and $text are the names of files.
bundle-about = Dim ond eich ffeiliau chi o’r fersiwn hon sydd yn y ffolder hon. Os oes gennych fersiwn hŷn, defnyddiwch y ffeiliau hyn yn ei lle, a thynnwch y rhai hŷn oddi ar eich gwefan a’ch silffoedd. I weld beth sy’n newydd, agorwch { $notes }. Mae’r un testun yn { $text }, yn barod i’w ludo mewn e-bost.
bundle-recalls = Darllenwch yn gyntaf: testun a dynnwyd yn ôl
bundle-read-notices = Rydym wedi tynnu’n ôl ryw destun a anfonwyd atoch yn gynharach. Mae’r hysbysiadau hyn yn dweud pa destun ydyw a beth i’w wneud:
bundle-left-out = Ffeiliau nad ydynt yma
bundle-why-left-out = Rhaid peidio â defnyddio’r ffeiliau hyn, felly rydym wedi’u hepgor:
# Why a file is left out.
bundle-version-recalled = tynnwyd fersiwn { $version } yn ôl ar { $date }: { $reason }
bundle-shared-text-recalled = mae’n rhannu testun fersiwn { $version }, a dynnwyd yn ôl ar { $date }: { $reason }
bundle-section-recalled = tynnwyd ei hadran “{ $section }” yn ôl ar { $date }: { $reason }
bundle-testimony-withdrawn = mae’n cynnwys tystiolaeth a dynnwyd yn ôl ar { $date }
bundle-testimony-outlived = mae’n cynnwys y dystiolaeth { $reference }, na cheir ei rhannu mwyach
bundle-your-files = Eich ffeiliau
# The name of a pack and its edition.
bundle-pack = { $pack }, { $edition }
bundle-volume = cyfrol { $number }
bundle-pages =
    { $number ->
        [one] { $number } tudalen
       *[other] { $number } tudalen
    }
# Printed sides of paper.
bundle-sides =
    { $number ->
        [one] { $number } ochr
       *[other] { $number } ochr
    }
# Who a file is made for.
bundle-for-printer = ar gyfer y sawl sy’n argraffu, nid i’w darllen
bundle-for-screens = ar gyfer ffonau, e-ddarllenwyr a darllenwyr sgrin
bundle-for-word = i ysgrifennu llythyrau ar gyfrifiadur
bundle-for-print-shop = ar gyfer siop argraffu
bundle-for-reading = i’w darllen; i’w hargraffu, defnyddiwch ei dalennau argraffu
bundle-for-binder = ar gyfer ffeil fodrwy
bundle-for-little-ink = i’w hargraffu gydag ychydig o inc
bundle-printing = Sut i argraffu
bundle-how-to-print = Argraffwch ar 100% neu “maint gwirioneddol”, byth “ffitio’r dudalen”. Mae’r rhan fwyaf o ffeiliau PDF yn argraffu fel unrhyw ddogfen arall, ar ddwy ochr y papur.
# The steps follow the list of files.
bundle-how-to-print-these = I argraffu, plygu neu dorri’r ffeiliau hyn:
bundle-check = Sut i wirio copi
bundle-is-it-current = A yw’n dal yn gyfredol? Mae’r dudalen hon yn ateb ar gyfer y fersiwn gyfan ac ar gyfer pob adran:
bundle-is-it-undamaged = A gyrhaeddodd popeth heb ddifrod? Ar Linux, agorwch derfynell yn y ffolder hon a theipiwch y llinell gyntaf o’r rhain; ar Mac, yr ail. Ar Windows, agorwch PowerShell yn y ffolder hon a theipiwch y drydedd, sy’n enwi pob ffeil a ddifrodwyd.
bundle-is-it-genuine = A yw’n dod oddi wrth { $publisher } mewn gwirionedd? Mynnwch y ffeil minisign.pub gan { $publisher } ar wahân, nid gyda’r ffolder hon, a’i chadw yma. Gosodwch minisign ({ $address }), yna teipiwch y ddwy linell hyn. Mae’r gyntaf yn gwirio bod y rhestr ffeiliau’n dod oddi wrth { $publisher }, a’r ail yn gwirio eich ffeiliau yn erbyn y rhestr honno:
bundle-whom-to-ask = Os oes unrhyw beth yn aneglur, gofynnwch i { $publisher }:

## In the changelog

changelog-title = Cofnod newidiadau
changelog-about = Beth sydd wedi newid i ddarllenwyr, y diweddaraf yn gyntaf.
# The heading of what will be in the next version.
changelog-unreleased = Heb ei gyhoeddi
changelog-first-release = Y fersiwn gyntaf i’w chyhoeddi.
# Headings above changes.
changelog-law-changed = Newidiodd y gyfraith
changelog-added = Ychwanegwyd
changelog-changed = Newidiwyd
changelog-fixed = Cywirwyd
changelog-removed = Dilëwyd
changelog-withdrawn = Tynnwyd yn ôl
# What was recalled.
changelog-version = Fersiwn { $version }
changelog-section-in-version = { $section } yn fersiwn { $version }

## In updates for ring binders

update-instructions = Cyfarwyddiadau ffeilio
# $out and $put are numbers of leaves: "3 leaves".
update-about = Mae’r diweddariad hwn ar gyfer ffeiliau o’r { $edition } ar gyfer { $partner } sy’n cynnwys fersiwn { $from }. Mae’n eu diweddaru i fersiwn { $to }: tynnwch { $out } allan, rhowch { $put } i mewn.
update-about-draft = Mae’r diweddariad hwn ar gyfer ffeiliau o’r { $edition } ar gyfer { $partner } sy’n cynnwys fersiwn { $from }. Mae’n eu diweddaru i ddrafft: tynnwch { $out } allan, rhowch { $put } i mewn.
# A leaf is a sheet of paper in a binder, printed on one side or on both.
update-leaves =
    { $number ->
        [one] 1 ddalen
       *[other] { $number } dalen
    }
update-print-both-sides = Argraffwch y ffeil hon ar ddwy ochr y papur (troi ar yr ymyl hir) a thyllwch hi.
update-print-one-side = Argraffwch y ffeil hon ar un ochr y papur a thyllwch hi.
update-work-through = Gweithiwch drwy’r tabl o’r top i’r gwaelod. Ar waelod pob dalen mae ei rhifau tudalen a’i fersiwn.
update-new-order = Mae trefn y penodau wedi newid: rhowch hwy yn nhrefn y rhestr o dudalennau byw.
update-compare = Cymharwch eich ffeil â’r rhestr o dudalennau byw, fesul tudalen. Os oes tudalen ar goll, cymerwch hi o’r argraffiad cyflawn o’r fersiwn hon.
update-keep-list = Cadwch y rhestr o dudalennau byw ym mlaen y ffeil, yn lle’r rhestr flaenorol. Ailgylchwch y cyfarwyddiadau hyn a’r holl ddalennau a dynnwyd allan gennych.
update-take-out-put-in = Tynnu allan, rhoi i mewn
update-section = Adran
update-take-out = Tynnu tudalennau allan
update-put-in = Rhoi tudalennau i mewn
# In a column of pages.
update-nothing = dim byd
# A range of pages: "3-5 to 3-8".
update-range = { $first } i { $last }
# The pages that belong in a binder now.
update-live-pages = Tudalennau byw
update-all-pages = Dyma’r holl dudalennau sy’n perthyn yn y ffeil ar ôl y diweddariad hwn, gyda’r fersiwn ar waelod pob un: { $leaves } i gyd.
update-column-pages = Tudalennau
update-version = Fersiwn
update-no-longer-in-book = { $title } (heb ei gynnwys mwyach)
update-cover-and-title-page = Clawr a thudalen deitl
update-pages = Tudalennau { $pages }
# In the title of the file.
update-title = diweddariad o { $version }

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
# On a testimony whose words are invented: nobody has really said them.
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
# The same for a citation style that does not divide its sources by kind.
title-sources = Ffynonellau
title-index = Mynegai
# The production note at the end of a book.
title-colophon = Coloffon
# What a pack leaves out. $noun is what the text calls the whole work: "handbook".
title-elsewhere = Yn y { $noun } llawn
# What the text calls a book whose author has no other word for it.
noun = llyfr
# Titles inside a sentence.
foreword-in-sentence = rhagair gan { $partner }
glossary-in-sentence = geirfa
authorities-in-sentence = tabl awdurdodau

## Inside sentences

# Between the items of a list that ends without "and".
label-between-items = {", "}
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
edition-marked = { $edition }, newidiadau wedi’u marcio
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
online-copy = Copi ar-lein a fersiynau mwy diweddar
corrections = Cywiriadau
isbn = ISBN
isbn-of-volumes = ISBN pob cyfrol
licensed = Mae’r testun © { $publisher } a’i gyfranwyr, wedi’i drwyddedu o dan { $licence }.
rights-given-up = Mae { $publisher } a’r cyfranwyr wedi ildio eu hawliau yn y testun: { $licence }.
# In place of the name of a licence.
all-rights-reserved = Cedwir pob hawl
rights-reserved = Mae’r testun © { $publisher } a’i gyfranwyr. { $licence }. { $terms } Mae enwau a logos sefydliadau yn eiddo iddynt hwy.
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
may-do-nothing = Ni chewch ei gopïo, ei rannu na’i addasu heb ganiatâd, ac eithrio lle mae’r gyfraith yn caniatáu hynny.
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
elsewhere-intro = Detholiad o “{ $title }” yw’r pecyn hwn. Mae’r testun llawn, ac unrhyw fersiwn fwy diweddar, yn { $address }.

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
# Fonts and their licence. $names is "Noto Emoji and Noto Sans Symbols".
font-credit = { $names } ({ $licence })
font-licence-vera = trwydded Bitstream Vera
colophon-language = Iaith
fingerprint-explained = Cyfrifir yr ôl bys o bob gair a llun yn yr argraffiad hwn. Mae gan ddau gopi â’r un ôl bys yr un cynnwys. Dyddiadau ei destun a’i ryddhau yw’r dyddiadau yn yr argraffiad hwn, byth rai’r cyfrifiadur a’i gwnaeth, felly gall unrhyw un wneud yr un ffeil eto o’r un ffynonellau.
is-it-current = A yw’r copi hwn yn gyfredol?
currency-at = Mae { $address } yn dangos a oes fersiwn fwy diweddar, beth sydd wedi newid ers yr un hon, ac a dynnwyd unrhyw ran ohoni yn ôl.
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
print-left = nid ar gyfer gwasg
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
print-no-pictures = dim ffotograffau na lluniau picsel eraill
print-pictures-fine = o leiaf { $least } picsel y fodfedd (tudalen { $page })
print-pictures-coarse = o leiaf { $least } picsel y fodfedd (tudalen { $page }), ond mae angen { $wanted } ar wasg
print-fonts-all = i gyd yn y ffeil
print-fonts-missing = heb fod yn y ffeil: { $fonts }
print-left-nothing = dim lliwiau sgrin, dolenni na nodiadau
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
booklet-cut-to-size = Torrwch ar hyd y marciau solet: { $head } mm ar y pen a’r gwaelod, { $edge } mm ar yr ymyl flaen. Y maint gorffenedig yw { $size }. Gallwch hefyd adael y llyfryn heb ei dorri: mae’n darllen lawn cystal, ond yn cadw ei farciau.
booklet-cut-fore-edge = Torrwch ar hyd y marciau solet: { $edge } mm ar yr ymyl flaen. Y maint gorffenedig yw { $size }. Gallwch hefyd adael y llyfryn heb ei dorri: mae’n darllen lawn cystal, ond yn cadw ei farciau.
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
shop-tell-press = Dywedwch wrth y siop: PDF/X-4 ar gyfer { $condition }, gyda TrimBox a BleedBox, gwaedlif o { $bleed } mm, testun mewn inc du yn unig, dim lliwiau i’w trosi, a’r holl ffontiau wedi’u mewnosod.
shop-tell = Dywedwch wrth y siop: PDF gyda TrimBox a BleedBox, gwaedlif o { $bleed } mm, lliwiau RGB gyda phroffil sRGB, i’w trosi ar gyfer eu gwasg, a’r holl ffontiau wedi’u mewnosod.
# Words between ` are code. Do not translate them.
shop-thickness = Gofynnwch i’r siop pa mor drwchus yw ei phapur. Cyfrifwyd y meingefn ar gyfer { $count } tudalen a dalennau o { $thickness } mm: os yw’r papur yn wahanol, newidiwch `paper-thickness` ac adeiladwch eto.
shop-thin-spine = Mae meingefn o { $spine } mm yn deneuach na’r { $least } mm y gall y rhan fwyaf o siopau ei ludo: gofynnwch am styffylau (`binding = "saddle"`).
shop-thick = Mae { $count } tudalen yn fwy na’r { $most } y gall y rhan fwyaf o siopau eu styffylu: gofynnwch am lud (`binding = "perfect"`).
shop-marks = Mae’r marciau tocio a chofrestru y tu allan i’r gwaedlif. Gall siop sy’n ychwanegu ei marciau ei hun osod y ffeil yn ôl ei BleedBox.

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
section-untranslated = Nid yw rhai rhannau o’r adran hon wedi’u cyfieithu. Maent yn yr iaith wreiddiol.
section-left-out = Nid yw rhai rhannau o’r adran wreiddiol wedi’u cyfieithu. Mae’r rhannau hynny wedi’u gadael allan yma.

## Of places and of partial translations

# Places are listed after a label: "Covers: England and Wales".
place-england = Lloegr
place-wales = Cymru
place-scotland = yr Alban
place-northern-ireland = Gogledd Iwerddon
place-uk = y Deyrnas Unedig
section-partly-left-out = Nid yw’r adran wreiddiol i gyd wedi’i chyfieithu. Mae’r rhannau na chyfieithwyd dim ohonynt wedi’u gadael allan yma. Mae popeth arall na chyfieithwyd yn yr iaith wreiddiol.

## The index: what comes between the places of an entry and "See also"

index-before-see-also = {". "}

## I bobl sydd â hen gopi, ar y tudalennau sy’n dweud a yw copi’n gyfredol

# Enw’r dolenni i’r un dudalen mewn ieithoedd eraill.
currency-languages = Ieithoedd
currency-cannot-find = Os na allwch ddod o hyd i’ch fersiwn
currency-drafts = Nid yw drafftiau yn y rhestr hon. Peidiwch â dibynnu ar gopi sy’n dweud mai drafft ydyw: mynnwch fersiwn a gyhoeddwyd.
currency-by-date = Os nad yw eich copi’n dweud pa fersiwn ydyw, dewiswch pryd y cawsoch chi ef.
currency-got-since = { $from } neu’n ddiweddarach
currency-got-between = { $from } hyd at { $to }
currency-or-older = Fersiwn { $version }, neu un hŷn
currency-to-do = Beth i’w wneud nawr
currency-stop-using = Peidiwch â defnyddio’r copi hwn mwyach. Os rhoesoch chi ef i bobl eraill, dywedwch wrthynt.
currency-stop-using-section = Peidiwch â defnyddio’r adran hon mwyach. Os rhoesoch chi hi i bobl eraill, dywedwch wrthynt.
# $language yw enw iaith y dudalen.
currency-not-in-language = Nid yw fersiwn { $version } wedi’i chyhoeddi yn yr iaith hon ({ $language }).
currency-read-law = Cyn i chi ddibynnu ar unrhyw beth yn eich copi, darllenwch y newidiadau i’r gyfraith isod.
currency-nothing-the-same = Peidiwch â dibynnu ar eich copi: mae pob adran ynddo wedi’i newid neu ei dileu yn y fersiwn ddiweddaraf.
currency-all-the-same = Mae testun pob adran yr un fath yn y fersiwn ddiweddaraf.
# Mae $number yn llai na nifer yr holl adrannau.
currency-the-same =
    { $number ->
        [one] Hyd nes y bydd gennych fersiwn fwy diweddar, dibynnwch yn unig ar yr adran sydd wedi’i nodi’n “cyfredol” isod. Mae ganddi’r un testun yn y fersiwn ddiweddaraf.
       *[other] Hyd nes y bydd gennych fersiwn fwy diweddar, dibynnwch yn unig ar yr adrannau sydd wedi’u nodi’n “cyfredol” isod ({ $number }). Mae ganddynt yr un testun yn y fersiwn ddiweddaraf.
    }
# Mae rhestr o un adran neu fwy yn dilyn.
currency-replaced-by = Darllenwch yr hyn sydd wedi cymryd lle’r adran hon:
currency-replacement-recalled = Mae’r hyn a gymerodd le’r adran hon wedi’i dynnu yn ôl. Peidiwch â’i ddefnyddio:
currency-nothing-replaces = Nid oes dim wedi cymryd lle’r adran hon.
# Uwchben testun yn yr iaith wreiddiol. $language yw enw’r iaith honno.
currency-original-text = Y testun gwreiddiol sydd isod. Ei iaith yw { $language }.
currency-translated-text = Cyfieithiad yw hwn. Iaith y gwreiddiol yw { $language }.

# The site: what every page has around its text.
site-page-title = { $page } – { $work }
site-skip = Neidio i’r prif gynnwys
site-menu = Prif ddewislen
site-menu-read = Darllen ar-lein
site-menu-editions = Argraffiadau
site-menu-packs = Pecynnau
site-menu-history = Fersiynau
site-menu-current = A yw fy nghopi’n gyfredol?
site-menu-help = Cymorth
site-menu-partners = Partneriaid
site-search = Chwilio
site-search-go = Chwilio
site-feed-releases = Fersiynau newydd
site-feed-law = Newidiadau i’r gyfraith
site-feed-catalogue = Catalog ar gyfer e-ddarllenwyr
site-version-of = Fersiwn { $version }, { $date }.
site-published-by = Cyhoeddwyd gan { $publisher }.
site-follow = Dilynwch y newyddion heb roi eich cyfeiriad e-bost:
site-no-tracking = Nid yw’r wefan hon yn gosod cwcis, yn eich olrhain nac yn llwytho dim byd o wefannau eraill.

# The front page.
site-read-online = Darllen ar-lein
site-get-a-copy = Cael copi
site-new-in = Newydd yn fersiwn { $version }, { $date }
site-law-changes = Newidiadau i’r gyfraith
site-changes = Newidiadau
site-other-changes = Newidiadau eraill
site-small-changes = { $number ->
    [zero] Nid oes mân gywiriadau mewn adrannau eraill.
    [one] Mae mân gywiriadau mewn un adran arall, ond nid ydynt yn newid yr hyn y dylech ei wneud.
    [two] Mae mân gywiriadau mewn dwy adran arall, ond nid ydynt yn newid yr hyn y dylech ei wneud.
    [few] Mae mân gywiriadau mewn tair adran arall, ond nid ydynt yn newid yr hyn y dylech ei wneud.
    [many] Mae mân gywiriadau mewn chwe adran arall, ond nid ydynt yn newid yr hyn y dylech ei wneud.
   *[other] Mae mân gywiriadau mewn { $number } adran arall, ond nid ydynt yn newid yr hyn y dylech ei wneud.
}
site-change-new = Newydd
site-change-removed = Dilëwyd
site-all-notes = Nodiadau llawn ar y fersiwn hon
site-newer-was-recalled = Tynnwyd fersiwn { $version } yn ôl. Peidiwch â defnyddio unrhyw gopi ohoni. Mae’r wefan hon yn dangos fersiwn gynharach.
site-sign-up = Cael negeseuon e-bost am fersiynau newydd
site-sign-up-about = Byddwn yn anfon e-bost atoch pan fydd fersiwn newydd, i ddweud beth sydd wedi newid.
site-email = Cyfeiriad e-bost
site-sign-up-go = Tanysgrifio
site-privacy = Dim ond gwasanaeth e-bost y cyhoeddwr fydd yn cael eich cyfeiriad e-bost. Mae pob e-bost yn dweud sut i ddad-danysgrifio.
site-privacy-more = Beth mae’r gwasanaeth yn ei wneud gyda’ch cyfeiriad
site-partners-about = Mae’r sefydliadau hyn yn cyhoeddi argraffiadau o dan eu henwau eu hunain.
site-not-found = Heb ddod o hyd i’r dudalen
site-not-found-about = Os gwnaethoch deipio’r cyfeiriad, gwnewch yn siŵr ei fod yn gywir. Os gwnaethoch ddilyn dolen, gall fod y dudalen neu’r ffeil wedi’i symud neu ei thynnu’n ôl. Defnyddiwch y ddewislen neu’r blwch chwilio i ddod o hyd i’r hyn sydd ei angen arnoch.

# Pages to read.
site-contents = Cynnwys
site-on-this-page = Ar y dudalen hon
site-reading-time = Amser darllen
site-minutes =
    { $number ->
        [zero] llai na munud
        [one] un munud
        [two] { $number } funud
        [few] { $number } munud
        [many] { $number } munud
       *[other] { $number } munud
    }
site-hours =
    { $number ->
        [zero] { $number } awr
        [one] un awr
        [two] dwy awr
        [few] { $number } awr
        [many] { $number } awr
       *[other] { $number } awr
    }
site-review-overdue = Roedd yr adran hon i fod i gael ei hadolygu erbyn { $date }. Gall y gyfraith fod wedi newid ers hynny.
# For those who read without scripts: the page cannot know what day it is.
site-review-after = Os ydych yn darllen hyn ar ôl { $date }, dylai’r adran hon fod wedi cael ei hadolygu eisoes a gall y gyfraith fod wedi newid.
site-about-page = Am y dudalen hon
site-last-changed = Newidiwyd ddiwethaf
site-dated-version = Fersiwn { $version }, { $date }.
site-all-versions = Pob fersiwn o’r adran hon
site-permanent = Cyfeiriad parhaol
site-cite = Sut i ddyfynnu
site-citation = { $publisher }, “{ $title }”, { $work } (fersiwn { $version }, { $date }) <{ $address }>
site-contained-in = I’w gweld hefyd yn
site-neighbours = Yr adran flaenorol a’r adran nesaf
site-before = Blaenorol
site-after = Nesaf

# Editions and packs.
site-editions-about = Y testun cyfan, yn y fformat sy’n addas i chi.
site-packs-about = Tudalennau dethol at bwrpas penodol, megis gweithdy, yn barod i’w hargraffu neu eu darllen.
site-files =
    { $number ->
        [zero] dim ffeiliau
        [one] un ffeil
        [two] { $number } ffeil
        [few] { $number } ffeil
        [many] { $number } ffeil
       *[other] { $number } ffeil
    }
site-kilobytes = { $number } kB
site-megabytes = { $number } MB
site-was-recalled = Tynnwyd yn ôl: peidiwch â defnyddio hwn.
site-all-recalled = Tynnwyd pob fersiwn yn ôl. Nid oes dim i’w lawrlwytho nawr.
site-changes-left-out = Ni ddisgrifir y newidiadau yn y fersiwn hon, gan iddi gael ei thynnu’n ôl.
site-recalled-on = Tynnwyd yn ôl ar { $date }: { $reason }
site-for-ebook = Ar gyfer ffonau, llechi ac e-ddarllenwyr. Mae’r testun yn addasu i’ch sgrin a’ch gosodiadau, ac yn gweithio gyda darllenwyr sgrin.
site-for-word = I ysgrifennu ar gyfrifiadur, gyda Word, LibreOffice neu raglen debyg. Llenwch y bylchau a thiciwch y blychau ar y sgrin.
site-for-press = Ar gyfer siop argraffu: tudalennau a chlawr gyda gwaedlif a marciau tocio.
site-for-booklet = Llyfryn i’w argraffu ar argraffydd swyddfa, ei blygu a’i styffylu.
site-for-cards = Cardiau i’w hargraffu a’u torri allan.
site-for-large-print = Print bras drwyddo draw, i ddarllenwyr y mae arnynt ei angen.
site-for-binders = Ar gyfer ffeil fodrwy: gallwch newid y dalennau fesul un.
site-for-low-ink = Du ar wyn, i arbed inc.
site-for-screens = PDF i’w ddarllen ar sgrin, gyda dolenni.
site-for-printing = Ar gyfer argraffydd swyddfa, ar ddwy ochr y papur.
site-for-leaders = I bobl sy’n arwain gweithdai
site-always-newest = Mae’r dudalen hon bob amser yn dangos y fersiwn ddiweddaraf: { $version } ({ $date }). Fersiynau hŷn:
site-volume = Cyfrol { $number }
site-volume-titled = Cyfrol { $number }: { $title }
site-form-sheets = dalennau argraffu
site-form-cover = clawr
site-file-missing = Nid yw’r ffeil hon ar y wefan hon. Gofynnwch i’r cyhoeddwr amdani.
site-file-not-online = Nid yw’r ffeil hon ar-lein: mae’n cynnwys stori rhywun na chytunodd i’w rhoi ar-lein. Gofynnwch i { $publisher } am gopi.
site-file-ended = Nid yw’r ffeil hon ar gael mwyach, oherwydd ei bod yn cynnwys stori rhywun na chaniateir ei dangos bellach. Os oes gennych gopi, peidiwch â’i ddefnyddio na’i rannu. Gofynnwch i { $publisher } am un newydd.
site-use-newer = Defnyddiwch fersiwn { $version } yn lle hynny.
site-use-older = Defnyddiwch fersiwn { $version } yn lle hynny. Ni thynnwyd hi yn ôl, ond gall fod wedi dyddio.
site-no-safe-file = Nid oes fersiwn o’r ffeil hon y gallwch ei defnyddio. Dewiswch argraffiad arall, neu gofynnwch i { $publisher } am fersiwn wedi’i chywiro.
site-file-dropped = Nid yw hyn yn rhan o fersiwn { $version }, sef y fersiwn ddiweddaraf. Dewiswch argraffiad arall.
site-download = Lawrlwytho { $format }, { $size }
site-length = Hyd
site-pages =
    { $number ->
        [zero] dim tudalennau
        [one] un dudalen
        [two] { $number } dudalen
        [few] { $number } tudalen
        [many] { $number } thudalen
       *[other] { $number } tudalen
    }
site-paper-label = Papur
site-paper = tudalennau { $paper }
site-sheets-paper = dalennau { $paper }
site-how-to-print = Sut i argraffu
site-how-to-print-more = Cam wrth gam
site-accessibility = Hygyrchedd
site-accessible-sheets = I’w hargraffu yn unig: mae’r tudalennau yn y drefn ar gyfer plygu neu dorri. I ddarllen y testun, defnyddiwch y ffeil arall ar y dudalen hon.
site-accessible-press = Ar gyfer siop argraffu yn unig. Nid yw wedi’i thagio ar gyfer darllenwyr sgrin ac nid oes dolenni ynddi. I ddarllen y testun, defnyddiwch argraffiad arall.
site-accessible-ebook = Gellir ei ddarllen â darllenydd sgrin ac mewn print o unrhyw faint.
site-accessible-word = Wedi’i farcio ar gyfer darllenwyr sgrin, gyda phenawdau, testun amgen a meysydd ag enwau.
site-accessible-pdf = Wedi’i dagio ar gyfer darllenwyr sgrin, gyda phenawdau, trefn ddarllen, nodau tudalen a disgrifiadau o’r lluniau. Mae’n cydymffurfio â PDF/UA-1.
site-same-address = Cyfeiriad parhaol
site-digest = Swm gwirio SHA-256
site-how-to-verify = Sut i wirio ffeil a lawrlwythwyd
site-how-to-read-ebooks = Sut i roi e-lyfr ar ffôn, cyfrifiadur neu e-ddarllenydd

# Releases, and texts that are gone.
site-history-about = Pob fersiwn a gyhoeddwyd, y ddiweddaraf yn gyntaf, a beth newidiodd ynddi. Rhestrir newidiadau i’r gyfraith yn gyntaf.
site-version = Fersiwn { $version }
site-recalled = Tynnwyd yn ôl
site-newest = Diweddaraf
site-first-release = Y fersiwn gyntaf i’w chyhoeddi.
site-compared = Pob brawddeg a newidiwyd, ochr yn ochr â’i geiriad blaenorol
site-sections-recalled = Peidiwch â defnyddio’r adrannau hyn o’r fersiwn hon:
site-is-copy-current = Gwirio a yw copi o’r fersiwn hon yn dal yn gyfredol
site-section-recalled = Tynnwyd yr adran hon yn ôl. Peidiwch â defnyddio unrhyw gopi ohoni.
site-section-recalled-do = Peidiwch â defnyddio mwyach unrhyw gopïau sydd gennych, a rhowch wybod i bawb y rhoesoch gopi iddynt. Os ydych wedi gweithredu ar sail yr adran hon, gofynnwch am gyngor gan gynghorydd cymwys.
site-section-moved =
    { $number ->
        [one] Mae’r testun hwn wedi symud. Darllenwch hwn yn ei le:
       *[other] Mae’r testun hwn wedi’i rannu. Darllenwch y rhain yn ei le:
    }
site-section-gone = Mae’r adran hon wedi’i dileu. Y fersiwn olaf i’w chynnwys oedd { $version }, { $date }.
site-part-moved = Mae’r rhan o’r dudalen rydych yn chwilio amdani wedi symud i:
site-part-gone = Mae’r rhan o’r dudalen rydych yn chwilio amdani wedi’i dileu.
# A list that is too long for one page. What it was divided into: names, and the first and last entry.
site-list-pages = Tudalennau’r rhestr hon
site-list-range = { $title }: { $first } i { $last }
site-list-entry = Mae’r cofnod rydych yn chwilio amdano ar y dudalen hon o’r rhestr:
site-read-current = Darllenwch yr adran hon fel y mae nawr
site-section-history = Beth sydd wedi newid yn yr adran hon, fesul fersiwn

## In the search of a site

search-label = Geiriau i chwilio amdanynt
search-without = Mae angen JavaScript i chwilio. Os nad yw’r chwilio’n dechrau ar ôl ychydig eiliadau, trowch JavaScript ymlaen yn eich porwr, neu defnyddiwch y tudalennau hyn yn lle hynny:
search-results =
    { $count ->
        [two] { $count } ganlyniad
        [few] { $count } chanlyniad
        [many] { $count } chanlyniad
       *[other] { $count } canlyniad
    }
search-in-sections = mewn { $count } adran
search-more-here =
    { $count ->
        [two] Dangos { $count } ganlyniad arall yn yr adran hon
        [few] Dangos { $count } chanlyniad arall yn yr adran hon
        [many] Dangos { $count } chanlyniad arall yn yr adran hon
       *[other] Dangos { $count } canlyniad arall yn yr adran hon
    }
search-more-sections = Dangos mwy o adrannau
search-nothing = Nid oes canlyniadau ar gyfer “{ $query }”.
search-advice = Gwiriwch eich sillafu, neu rhowch gynnig ar lai o eiriau neu ar eiriau gwahanol.
search-some-words = Nid oes canlyniad sy’n cynnwys eich geiriau i gyd. Y canlyniadau hyn sy’n cynnwys y nifer mwyaf ohonynt.
search-spelt = Ni chafwyd hyd i bob gair. Dyma ganlyniadau ar gyfer geiriau tebyg: { $words }.
search-also = Yn cynnwys canlyniadau ar gyfer enwau eraill ar yr un peth: { $words }.
search-loading = Mae’r testun yn dal i lwytho ({ $done } o { $count } rhan). Nes iddo lwytho, dim ond drwy’r penawdau y gallwch chwilio.
search-failed = Ni lwythodd rhan o’r testun, felly gall rhai canlyniadau fod ar goll. Ail-lwythwch y dudalen i roi cynnig arall arni.
search-arrived = Mae gweddill y testun wedi llwytho. Chwiliwch eto i’w gynnwys.

# Help pages of the site.
help-verify = Sut i wirio ffeil a lawrlwythwyd
help-verify-summary = Gwirio bod ffeil wedi’i lawrlwytho’n gyfan, ac mai hi yw’r union ffeil a gyhoeddwyd.
help-ebooks = Sut i ddarllen yr e-lyfr
help-ebooks-summary = Rhoi’r e-lyfr ar ffôn, cyfrifiadur neu e-ddarllenydd, gwneud y print yn fwy, neu wrando arno’n cael ei ddarllen yn uchel.
help-printing = Sut i argraffu
help-printing-summary = Argraffu, plygu, styffylu, torri a ffeilio pob argraffiad, gam wrth gam.
# $date is when somebody compared the steps with what devices and programs do.
help-checked = Mae dyfeisiau a rhaglenni’n newid. Gwnaethom wirio’r camau hyn ddiwethaf ar { $date }.
# Questions on the first help page.
help-which-edition = Pa argraffiad y dylwn ei ddewis?
help-which-edition-about = Yr un testun sydd ym mhob argraffiad. Dewiswch yn ôl yr hyn rydych am ei wneud ag ef:
help-packs = Os oes arnoch angen y tudalennau at un pwrpas yn unig, megis gweithdy, dewiswch becyn.
help-old-copy = Cefais hen gopi gan rywun. A allaf ei ddefnyddio o hyd?
help-old-copy-find = Chwiliwch am y fersiwn a’r dyddiad ar dudalen deitl eich copi, neu ar ei ddiwedd. Gall fod cod sgwâr ar gopi print hefyd, y gallwch ei sganio â ffôn.
help-old-copy-look = Chwiliwch am y fersiwn honno yn y rhestr o fersiynau. Mae’r rhestr yn dweud beth sydd wedi newid ers hynny, ac a dynnwyd unrhyw ran yn ôl.
help-old-copy-replace = Os yw unrhyw beth y mae arnoch ei angen wedi newid, mynnwch y fersiwn ddiweddaraf.
help-old-copy-recalled = Peidiwch â defnyddio copi a dynnwyd yn ôl, na’i roi i neb arall. Os ydych wedi gweithredu ar sail copi o’r fath, gofynnwch am gyngor gan gynghorydd cymwys.
help-new-versions = Sut mae cael gwybod am fersiynau newydd?
help-new-versions-email = Drwy e-bost:
help-new-versions-feed = Heb roi eich cyfeiriad e-bost, mewn darllenydd ffrydiau:
help-new-versions-look = Ar y wefan hon, unrhyw bryd:
help-link = Sut mae creu dolen i argraffiad neu i adran?
help-link-about = Crëwch ddolen i dudalen argraffiad, pecyn neu adran: mae ei chyfeiriad bob amser yn arwain at y testun diweddaraf. I greu dolen yn syth i ffeil, copïwch y “cyfeiriad parhaol”. Peidiwch â chreu dolen i ffeil sydd â fersiwn yn ei henw, oherwydd bydd yn dyddio. Os rhowch gopi ar eich gwefan eich hun, rhowch un newydd yn ei le pryd bynnag y bydd fersiwn newydd.
help-offline = A allaf ddefnyddio’r wefan hon heb y rhyngrwyd?
help-offline-about = Gallwch. Copïwch ffolder gyfan y wefan i gyfrifiadur neu gofbin USB, ac agorwch index.html mewn porwr. Mae popeth yn gweithio heblaw am ffrydiau, tanysgrifio a dolenni i wefannau eraill.
help-copying = A gaf ei gopïo a’i rannu?
help-copying-about = Mae’r drwydded yn dweud beth y cewch ei wneud:
help-mistake = Rwyf wedi dod o hyd i gamgymeriad. Wrth bwy y dylwn ddweud?
help-mistake-about = Dywedwch wrth { $publisher } ym mha fersiwn ac ym mha adran y mae. Os gallai niweidio rhywun, dechreuwch â hynny.
# Checking a download.
help-verify-why = Mae gan bob ffeil swm gwirio: 64 o lythrennau a rhifau a gyfrifir o’i chynnwys. Os bydd unrhyw beth yn y ffeil yn newid, bydd y swm gwirio’n newid. Os yw swm gwirio eich copi yn cyfateb i’r un ar y dudalen hon, mae’r ddwy ffeil yn union yr un fath.
help-check = Gwirio ffeil yma
help-check-about = Mae eich porwr yn cyfrifo’r swm gwirio ac yn ei gymharu â’r rhestr isod. Nid yw’r ffeil yn gadael eich dyfais.
help-check-choose = Dewiswch y ffeil a lawrlwythwyd gennych
# The name of a file follows.
help-check-good = Mae’r ffeil yn gyfan a heb ei newid. Dyma’r ffeil:
help-check-bad = Nid yw’r ffeil hon yn cyfateb i’r un o’r ffeiliau a restrir isod. Gall fod wedi’i difrodi neu ei newid, neu gall fod o fersiwn arall. Darllenwch “Os yw’r symiau gwirio’n wahanol”.
help-check-busy = Wrthi’n cyfrifo’r swm gwirio…
help-check-failed = Ni allai’r porwr ddarllen y ffeil. Defnyddiwch un o’r ffyrdd eraill isod.
help-compare = Cymharu’r swm gwirio eich hun
help-compare-about = Mae pob un o’r dulliau hyn yn dangos swm gwirio ffeil. Cymharwch ef â’r rhestr isod; nid oes ots am briflythrennau a llythrennau bach. Rhowch enw eich ffeil chi yn lle enw’r ffeil yn yr enghraifft.
help-compare-windows = Agorwch y ffolder sy’n cynnwys y ffeil, cliciwch yn ei bar cyfeiriad, teipiwch powershell a phwyswch Enter. Yna teipiwch:
help-compare-windows-cmd = Yn yr hen Command Prompt, teipiwch hyn yn lle hynny:
help-compare-mac = Agorwch Terminal, ewch i’r ffolder sy’n cynnwys y ffeil, a theipiwch hyn. Yn lle teipio’r enw mewn dyfynodau, gallwch lusgo’r ffeil i’r ffenestr:
help-compare-linux = Agorwch derfynell yn y ffolder sy’n cynnwys y ffeil a theipiwch:
help-compare-android = Nid oes gorchymyn ar gyfer hyn yn Android. Os yw’r dudalen hon yn dangos “Gwirio ffeil yma”, defnyddiwch hynny. Fel arall, copïwch y ffeil i gyfrifiadur a’i gwirio yno.
help-compare-iphone = Os yw’r dudalen hon yn dangos “Gwirio ffeil yma”, defnyddiwch hynny. Gallwch hefyd greu llwybr byr yn yr ap Shortcuts: ychwanegwch y weithred Generate Hash, dewiswch SHA256, a rhowch y ffeil iddi.
help-all = Gwirio eich holl ffeiliau ar unwaith
help-all-about = Cadwch y rhestr o symiau gwirio yn y ffolder lle mae’r ffeiliau a lawrlwythwyd gennych. Dim ond ffeiliau’r wefan hon sydd ynddi, a rhai’r fersiwn ddiweddaraf o dan y ddau enw, gyda’i rhif a hebddo. Mae pob ffeil sydd gennych yn cael llinell sy’n gorffen â “OK” neu “FAILED”. Caiff ffeiliau nad ydynt gennych eu hepgor. Os “no file was verified” yw’r ateb, nid oes yr un o’r ffeiliau yn y ffolder ar y rhestr.
help-all-download = Rhestr o symiau gwirio, fersiwn { $version }
help-all-windows = Ar Windows, agorwch PowerShell yn y ffolder honno a theipiwch:
help-all-mac = Ar Mac, agorwch Terminal yn y ffolder honno a theipiwch:
help-all-linux = Ar Linux, agorwch derfynell yn y ffolder honno a theipiwch:
help-seal = Gwirio’r sêl: a yw’n dod oddi wrth y cyhoeddwr mewn gwirionedd?
help-seal-about = Gall unrhyw un sy’n gallu newid y ffeiliau ar wefan newid y symiau gwirio hefyd. Felly mae { $publisher } yn selio symiau gwirio pob fersiwn ag allwedd nad yw gan neb arall. Mae’n cymryd ychydig funudau’n fwy i wirio’r sêl.
help-seal-install = Gosodwch minisign, sydd am ddim:
help-seal-files = Cadwch y ffeiliau hyn mewn un ffolder:
help-seal-key = Gwnewch yn siŵr bod yr allwedd yn ddilys. Cymharwch hi â’r allwedd y mae { $publisher } yn ei chyhoeddi mewn man arall, neu gofynnwch iddynt. Rhif adnabod yr allwedd yw { $id }:
help-seal-no-key = Gofynnwch i { $publisher } am y ffeil minisign.pub, a’i chadw yn yr un ffolder.
help-seal-check = Agorwch derfynell yn y ffolder honno a theipiwch y llinell isod. Os yw’r sêl yn ddilys, mae’r ateb yn dechrau â “Signature and comment signature verified”:
help-seal-compare = Cyfrifwch swm gwirio eich ffeil fel y disgrifir uchod, a chwiliwch amdano yn SHA256SUMS. Os yw yno, dyma’r union ffeil a gyhoeddwyd. Mae’r rhestr hefyd yn enwi ffeiliau partneriaid eraill.
help-bindery = Gwirio gyda Bindery, yr offeryn a wnaeth y ffeiliau
help-bindery-record = Os yw Bindery gennych, cadwch gofnod y fersiwn yn yr un ffolder â’r ffeiliau uchod:
help-bindery-about = Os yw Bindery a ffolder y prosiect gennych, ewch i’r ffolder honno a theipiwch:
help-bindery-says = Mae’n dweud a yw copi’n ddilys, wedi’i newid neu’n anhysbys, ac a gafodd ei ddisodli neu ei dynnu’n ôl. Mae’n gweithio heb y rhyngrwyd.
help-different = Os yw’r symiau gwirio’n wahanol
help-different-about = Yn gyntaf, gwnewch yn siŵr bod y fersiwn gywir gennych: mae ei rhif yn enw’r ffeil. Gall ffeil heb rif yn ei henw fod o fersiwn hŷn. Yna lawrlwythwch y ffeil eto. Os yw’r swm gwirio’n dal yn wahanol, peidiwch â defnyddio’r ffeil. Dywedwch wrth y cyhoeddwr o ble y cawsoch hi.
help-digests = Symiau gwirio fersiwn { $version }
# Reading ebooks.
help-ebooks-what = Ffeil EPUB yw’r e-lyfr. Nid oes diogelwch rhag copïo arni, felly gallwch ei darllen ar gynifer o ddyfeisiau ag y dymunwch.
help-iphone = iPhone ac iPad
help-iphone-download = Agorwch y wefan hon yn Safari a thapiwch ddolen lawrlwytho’r e-lyfr. Caiff y ffeil ei chadw yn y ffolder Downloads yn yr ap Files.
help-iphone-open = Agorwch y ffeil yn Files. Os nad yw’n agor ohoni’i hun, tapiwch y botwm rhannu a dewiswch Books.
help-iphone-read = Mae’r llyfr bellach yn eich llyfrgell yn yr ap Books, ac mae’n gweithio heb y rhyngrwyd.
help-android = Ffôn neu lechen Android
help-android-download = Tapiwch ddolen lawrlwytho’r e-lyfr. Caiff y ffeil ei chadw yn y ffolder Downloads ar eich ffôn neu’ch llechen.
help-android-open = Agorwch eich ap ffeiliau a thapiwch y ffeil. Bydd eich ffôn yn rhestru’r apiau sy’n gallu ei hagor.
help-android-choose = Os nad oes un yn y rhestr, gosodwch ap darllen megis Google Play Books, Cantook neu Librera. Yna tapiwch y ffeil eto.
help-android-private = Mae Google Play Books yn copïo’r ffeil i’ch cyfrif Google. Os nad ydych am i neb wybod ei bod gennych, dewiswch ap sy’n cadw ffeiliau ar y ffôn.
help-computer = Cyfrifiadur Windows, Mac neu Linux
help-computer-install = Gosodwch Thorium Reader. Mae am ddim, mae’n gweithio gyda darllenwyr sgrin ac nid oes angen cyfrif:
help-computer-open = Agorwch Thorium Reader, dewiswch fewnforio cyhoeddiad, a dewiswch y ffeil a lawrlwythwyd gennych.
help-computer-mac = Ar Mac gallwch hefyd glicio ddwywaith ar y ffeil, a fydd yn agor yn yr ap Books.
help-kindle = Kindle
help-kindle-about = Ni all dyfeisiau Kindle agor ffeiliau EPUB a gopïwyd drwy gebl. Anfonwch y ffeil drwy Amazon, sy’n ei throsi:
help-kindle-web = Mewn porwr, mewngofnodwch i’ch cyfrif Amazon a lanlwythwch y ffeil:
help-kindle-email = Neu anfonwch hi drwy e-bost, fel atodiad, i gyfeiriad eich Kindle, sydd yng ngosodiadau’r Kindle. Anfonwch hi o gyfeiriad rydych wedi’i gymeradwyo yn eich cyfrif Amazon.
help-kindle-wait = Cysylltwch y Kindle â Wi-Fi. Bydd y llyfr yn ymddangos yn ei lyfrgell ymhen ychydig funudau.
help-kindle-private = Mae Amazon yn cadw copi yn eich cyfrif. Os nad ydych am i neb wybod ei fod gennych, darllenwch y llyfr mewn ffordd arall.
help-e-readers = Kobo, PocketBook, Tolino ac e-ddarllenwyr eraill
help-e-readers-connect = Cysylltwch yr e-ddarllenydd â chyfrifiadur drwy ei gebl USB. Os yw’n gofyn a ddylai gysylltu, derbyniwch. Bydd yn ymddangos ar y cyfrifiadur fel gyriant.
help-e-readers-copy = Copïwch y ffeil i’r gyriant hwnnw. Os oes ffolder ar gyfer llyfrau arno, rhowch hi yno.
help-e-readers-eject = Tynnwch y gyriant yn ddiogel (Eject), yna datgysylltwch y cebl. Bydd y llyfr yn ymddangos yn y llyfrgell.
help-type = Print mwy, lliwiau eraill, mwy o le
help-type-about = Agorwch y llyfr a thapiwch ganol y dudalen. Bydd y rhan fwyaf o apiau wedyn yn dangos botwm â’r llythrennau Aa, neu ddewislen â gosodiadau’r testun. Yno gallwch newid maint ac arddull y print a’r bylchau rhwng y llinellau, a dewis tudalennau tywyll neu olau. Mae’r testun yn ad-drefnu ei hun i ffitio’r sgrin, felly ni chaiff dim ei dorri i ffwrdd.
help-screen-readers = Darllenwyr sgrin a darllen yn uchel
help-screen-readers-about = Mae gan yr e-lyfr benawdau, tabl cynnwys a disgrifiadau o’i luniau, mewn trefn sy’n gwneud synnwyr wrth ei ddarllen yn uchel.
help-screen-readers-iphone = Ar iPhone neu iPad, defnyddiwch VoiceOver yn yr ap Books. I glywed tudalen heb VoiceOver, trowch Speak Screen ymlaen yn y gosodiadau hygyrchedd, yna llithrwch ddau fys i lawr o dop y sgrin.
help-screen-readers-android = Ar Android, defnyddiwch TalkBack, neu orchymyn yr ap ei hun i ddarllen yn uchel.
help-screen-readers-computer = Ar gyfrifiadur, mae Thorium Reader yn gweithio gyda NVDA, JAWS a Narrator ar Windows, a chyda VoiceOver ar Mac. Trowch y gefnogaeth i ddarllenwyr sgrin ymlaen yn ei osodiadau. Gall hefyd ddarllen yn uchel ei hun.
help-catalogue = Cael fersiynau newydd yn eich ap darllen
help-catalogue-about = Gall rhai apiau ddangos catalog o lyfrau, o’r enw OPDS. Chwiliwch am “catalogau” yn yr ap, ychwanegwch un, a rhowch y cyfeiriad hwn:
help-catalogue-apps = Gall Thorium Reader wneud hyn ar gyfrifiaduron, Cantook ar ffonau, a KOReader ar e-ddarllenwyr. Bydd y fersiwn ddiweddaraf wedyn bob amser yn y catalog.
# Printing.
help-printing-size = Argraffwch ar 100% neu “maint gwirioneddol”. Diffoddwch “ffitio i’r dudalen” a “lleihau”: maent yn gwneud y testun yn llai ac yn rhoi plygiadau a thoriadau yn y lle anghywir.
help-printing-first = Argraffwch un ddalen yn gyntaf. Pan fydd honno’n iawn, argraffwch y gweddill.
help-printing-program = Cadwch y ffeil a’i hargraffu o raglen PDF. Gall porwr newid ei maint.
help-printing-sheets = I’w hargraffu yn unig y mae’r ffeiliau hyn: mae eu tudalennau yn y drefn ar gyfer plygu neu dorri. Mae copi i’w ddarllen ar gael wrth ymyl pob un.
help-printing-files =
    { $number ->
        [one] Y ffeil
       *[other] Y ffeiliau
    }
help-printing-steps = Cam wrth gam
# Before the names of the files that one way of doing a step is for.
help-printing-for = Ar gyfer:
help-print-booklet = Llyfrynnau ar { $paper }
help-print-cards = Cardiau ar { $paper }
help-print-binder = Ar gyfer ffeiliau modrwy, ar { $paper }
help-print-large = Print bras ar { $paper }
help-print-pages = Tudalennau ar { $paper }
help-print-shop = Mewn siop argraffu
help-print-cover = Mewn siop argraffu: y clawr
# How the printer turns the paper over, after the name of what is printed: “Booklets on A4: flip on the short edge”.
help-print-turned-short-edge = troi ar yr ymyl fer
help-print-turned-long-edge = troi ar yr ymyl hir
help-print-not-turned = un ochr
help-print-both-sides = Gosodwch yr argraffydd i { $paper }, dwy ochr, troi ar yr ymyl hir, ac i 100% neu “maint gwirioneddol”.
help-print-one-side = Gosodwch yr argraffydd i { $paper }, un ochr, ac i 100% neu “maint gwirioneddol”.
help-print-test = Argraffwch y ddwy dudalen gyntaf fel prawf, a gwnewch yn siŵr nad oes dim ar goll ar yr ymylon. Yna argraffwch y gweddill.
help-print-staple-left = Styffylwch yn y gornel chwith uchaf, neu ddwywaith ar hyd yr ymyl chwith. Mae’n well rhoi copïau trwchus mewn ffolder.
help-print-staple-right = Styffylwch yn y gornel dde uchaf, neu ddwywaith ar hyd yr ymyl dde. Mae’n well rhoi copïau trwchus mewn ffolder.
help-print-punch = Gwnewch dyllau ar hyd yr ymyl fewnol, lle mae’r lle gwag yn lletach.
help-print-file = Ffeiliwch y dalennau yn ôl y rhifau ar waelod y dudalen: 3-1 yw tudalen gyntaf pennod 3.
help-print-replace = Pan fydd fersiwn newydd, cyfnewidiwch y dalennau sydd wedi newid yn unig. Mae pob dalen yn dweud ym mha fersiwn y newidiodd ddiwethaf. Taflwch yr hen ddalennau, fel na fydd neb yn eu defnyddio.
help-print-large-paper = Defnyddiwch bapur mat, nad yw’n adlewyrchu golau. Os yw’r print i’w weld drwodd o’r ochr arall, defnyddiwch bapur trymach neu argraffwch ar un ochr.
help-print-larger = I gael print mwy eto, argraffwch ar A3 ar 141%: bydd y print wedyn yn { $larger } pwynt yn lle { $size }.
help-print-large-bind = Rhowch y dalennau mewn ffeil fodrwy, neu rhwymwch hwy â chrib weiren, fel eu bod yn gorwedd yn wastad ac yn gadael y ddwy law yn rhydd.
# What drawings show, for those who do not see them.
help-drawing-turn-short-edge = Dalen o bapur ar ei hochr. Mae’n troi drosodd o amgylch ei hymyl fer, fel tudalen llyfr.
help-drawing-turn-long-edge = Dalen o bapur ar ei sefyll. Mae’n troi drosodd o amgylch ei hymyl hir, fel tudalen llyfr.
help-drawing-fold = Plygir pentwr o ddalennau yn y canol, un hanner dros y llall.
help-drawing-staple = Mae llyfryn wedi’i blygu yn gorwedd ar agor â’i du allan i fyny. Mae dau styffyl yn mynd drwy’r plyg.
help-drawing-sew = Mae llyfryn wedi’i blygu yn gorwedd ar agor â’i du allan i fyny. Mae nodwydd ac edau yn mynd drwy’r plyg.
help-drawing-fold-each = Tri phentwr bach o ddalennau. Plygir pob un yn y canol, ar wahân.
help-drawing-bind = Mae pentyrrau wedi’u plygu yn gorwedd ar ben ei gilydd, â’r plygiadau i gyd ar yr un ochr, lle cânt eu huno.
help-drawing-trim = Llyfryn wedi’i blygu. Mae tair llinell yn dangos ble y caiff ei dorri: ar y pen, ar y gwaelod, ac ar yr ochr gyferbyn â’r plyg.
help-drawing-cut-cards = Dalen ag wyth cerdyn. Mae llinellau ar draws y ddalen gyfan yn dangos ble i dorri.
help-drawing-punch = Dalen â dau dwll ger ei hymyl fewnol. Mae modrwyau’n mynd drwy’r tyllau.

# Feeds and announcements.
# $work is the title of the work.
feed-releases = { $work }: fersiynau newydd
feed-releases-about = Pob fersiwn newydd o { $work }, gyda’r hyn sydd wedi newid ynddi, a phob testun a dynnwyd yn ôl.
feed-law = { $work }: newidiadau i’r gyfraith
feed-law-about = Pob newid i’r gyfraith y mae { $work } yn ei egluro, a phob testun a dynnwyd yn ôl.
feed-release = Fersiwn { $version }
feed-release-law = Fersiwn { $version }, gyda newidiadau i’r gyfraith
# $section is the title of a section.
feed-law-change = Newid i’r gyfraith: { $section }
feed-in-release = Eglurir hyn yn fersiwn { $version }, { $date }
feed-recall = Tynnwyd yn ôl: fersiwn { $version }
feed-recall-section = Tynnwyd yn ôl: “{ $section }” yn fersiwn { $version }
feed-recall-do = Peidiwch â defnyddio mwyach unrhyw gopïau ohoni, a rhowch wybod i bawb y rhoesoch gopi iddynt.
opds-title = { $work }, gan { $partner }
opds-all = Popeth
opds-all-about = Pob argraffiad a phob pecyn.
# $language is what a language calls itself.
opds-language-about = Popeth yn yr iaith hon: { $language }
opds-partners = Catalogau’r holl bartneriaid
opds-kind = Math
opds-language = Iaith
opds-format = Fformat
opds-any-language = Pob iaith
opds-any-format = Pob fformat
announcement-subject = { $work }: fersiwn { $version }
announcement-published = Cyhoeddodd { $publisher } fersiwn { $version } o { $work } ar { $date }.
announcement-new = Newydd: { $title }
announcement-removed = Dilëwyd: { $title }
announcement-changed = Newidiwyd: { $title }
announcement-editions = Eich argraffiadau
announcement-packs = Eich pecynnau
# $sections is a list of titles in quotation marks.
announcement-product-changed = Beth sydd wedi newid: { $sections }.
announcement-product-same = Nid oes dim wedi newid sy’n effeithio ar yr hyn y dylai darllenwyr ei wybod neu ei wneud.
announcement-product-missing = Nid yw hwn wedi’i gynnwys yn y fersiwn newydd.
announcement-replace = Defnyddiwch y ffeiliau newydd o hyn ymlaen, a thynnwch y rhai hŷn oddi ar eich gwefannau a’ch silffoedd. Mae’r dolenni uchod bob amser yn arwain at y fersiwn ddiweddaraf.
