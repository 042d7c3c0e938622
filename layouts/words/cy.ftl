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
# Above the list of headings where a chapter opens, and where another kind of section opens.
in-this-chapter = Yn y bennod hon
in-this-section = Yn yr adran hon

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

## In sentences

# Write "lower-case" if the title of an edition begins with a small letter in the middle of a
# sentence, and "as-it-is" if it does not.
titles-inside-sentences = lower-case
quoted = “{ $title }”
# Between things in a list that is long or has commas in it.
between-groups = {"; "}
# The title of the foreword where every partner has one of its own.
title-foreword = Rhagair
# "Chapter 3: Asking", "Law as at: 1 May 2026".
label-labelled = { $label }: { $title }
# Between facts about one thing: "moved within the book, 2 blocks added".
between-items = {", "}
# What makes a sentence of a few words.
sentence = { $words }.

## Groups of changes

changes-law = Newidiadau i’r gyfraith
changes-substance = Newidiadau o sylwedd
changes-clarity = Geiriad cliriach
changes-typography = Mân gywiriadau
changes-other = Newidiadau eraill

## Parts of a book outside its sections

detail-pack = Pecyn “{ $name }”
detail-other = Geiriau a lluniau eraill
detail-reviews = Dyddiadau adolygu

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
# The colophon is the production note at the end of a copy.
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
currency-get-newest = Cael y fersiwn ddiweddaraf gan { $publisher }
currency-ask-for-corrected = Gofyn i { $publisher } am fersiwn wedi’i chywiro
currency-what-it-contains = Beth mae fersiwn { $version } yn ei gynnwys
currency-last-changed = Newidiodd sylwedd yr adran hon ddiwethaf yn fersiwn { $version }.
currency-as-data = Y dudalen hon fel data
currency-all-versions = Pob fersiwn
currency-published-by = Cyhoeddwyd gan { $publisher }: { $address }
# What happened to the section $title.
currency-titled-new = { $title } (newydd)
currency-titled-law-new = { $title } (newid i’r gyfraith, newydd)
# What happened to the section that the page is about.
currency-new = Newydd
currency-law-new = Newid i’r gyfraith, newydd
currency-titled-removed = { $title } (wedi’i dileu)
currency-titled-law-removed = { $title } (newid i’r gyfraith, wedi’i dileu)
currency-removed = Wedi’i dileu
currency-law-removed = Newid i’r gyfraith, wedi’i dileu
currency-titled-substance = { $title } (newid o sylwedd)
currency-titled-law-substance = { $title } (newid i’r gyfraith, newid o sylwedd)
currency-substance = Newid o sylwedd
currency-law-substance = Newid i’r gyfraith, newid o sylwedd
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
currency-where-to-read = Ble i ddarllen yr adran hon
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
currency-copies-differ = Dyma destun y cyhoeddwr. Mae geiriau gwahanol mewn mannau yng nghopïau rhai partneriaid, megis eu rhifau ffôn eu hunain.
currency-text-is-current = Mae’r testun hwn yn gyfredol
currency-is-text-of-newest = Dyma destun y fersiwn ddiweddaraf, { $newest }.
currency-old-text = Hen destun yw hwn
currency-section-not-in-newest = Nid yw’r fersiwn ddiweddaraf, { $newest }, yn cynnwys yr adran hon.
currency-text-has-changed = Mae wedi newid ers hynny. Y fersiwn ddiweddaraf yw { $newest }.

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
recall-reason = Rheswm: { $reason }
recall-do-not-use = Peidiwch â’i defnyddio mwyach. Tynnwch y ffeiliau isod oddi ar eich gwefannau a’ch silffoedd, a rhowch wybod i’r bobl y rhoesoch hwy iddynt.
recall-do-not-use-section = Peidiwch â defnyddio’r adran hon mwyach. Tynnwch y ffeiliau isod oddi ar eich gwefannau a’ch silffoedd nes bod gennych fersiwn wedi’i chywiro, a rhowch wybod i’r bobl y rhoesoch hwy iddynt. Gellir defnyddio’r adrannau eraill o hyd.
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
bundle-for-print-shop = ar gyfer siop argraffu
bundle-for-reading = i’w darllen; mae ei dalennau i’w hargraffu
bundle-for-binder = ar gyfer ffeil fodrwy
bundle-for-little-ink = i’w hargraffu gydag ychydig o inc
bundle-printing = Sut i argraffu
bundle-how-to-print = Argraffwch ar 100% neu “maint gwirioneddol”, byth “ffitio’r dudalen”. Mae’r rhan fwyaf o ffeiliau PDF yn argraffu fel unrhyw ddogfen arall, ar ddwy ochr y papur.
# The steps follow the list of files.
bundle-how-to-print-these = I argraffu, plygu neu dorri’r ffeiliau hyn:
bundle-check = Sut i wirio copi
bundle-is-it-current = A yw’n dal yn gyfredol? Mae’r dudalen hon yn ateb ar gyfer y fersiwn gyfan ac ar gyfer pob adran:
bundle-is-it-undamaged = A gyrhaeddodd popeth heb ddifrod? Ar Linux, agorwch derfynell yn y ffolder hon a theipiwch y llinell gyntaf o’r rhain; ar Mac, yr ail. Ar Windows, agorwch PowerShell yn y ffolder hon a theipiwch y drydedd, sy’n enwi pob ffeil a ddifrodwyd.
bundle-is-it-genuine = A yw’n dod oddi wrth { $publisher } mewn gwirionedd? Mynnwch y ffeil minisign.pub gan { $publisher } ar wahân, nid gyda’r ffolder hon, a’i chadw yma. Gosodwch minisign (https://jedisct1.github.io/minisign/), yna teipiwch y ddwy linell hyn. Mae’r gyntaf yn gwirio bod y rhestr ffeiliau’n dod oddi wrth { $publisher }, a’r ail yn gwirio eich ffeiliau yn erbyn y rhestr honno:
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
