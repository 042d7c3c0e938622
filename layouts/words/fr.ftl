### The tool's own words in French.

catalogue = Français

## On pages

label-continued = suite
label-cover = Couverture
label-back-cover = Quatrième de couverture
label-title-page = Page de titre
label-notes = Notes
label-online = Lisez la version la plus récente en ligne
# What screen readers say for the boxes of tasks and options.
label-to-do = À faire :
label-done = Fait :
label-option = Case à cocher :
label-ticked-option = Case cochée :
label-page = page { $number }
label-pack = Sélection
label-published-by = Publié par { $publisher }

## On printer's sheets

label-for-printer = Feuilles d’impression, à ne pas lire à l’écran
label-sheet-front = Feuille { $number } sur { $count }, recto
label-sheet-back = Feuille { $number } sur { $count }, verso
label-signature = cahier { $number } sur { $count }
label-printer-short-edge = { $paper }, recto verso, retourner sur le bord court, 100 %, sans ajuster à la page
label-printer-long-edge = { $paper }, recto verso, retourner sur le bord long, 100 %, sans ajuster à la page

## On pages and in ebooks

# What screen readers say for a gap in a form.
label-blank = espace à remplir
field-blank = Espace { $number }
field-cell = { $column }, ligne { $row }
label-checklist = Liste de vérification
label-letter = Modèle de lettre
# A card to cut out and carry.
label-card = Carte
label-back-of-card = Verso de la carte
# What screen readers say for a link to a heading or a figure.
label-heading = Section
label-figure = Figure
# The name of a table without a caption.
label-table = Tableau
# Above the list of headings where a chapter opens, and where another kind of section opens.
in-this-chapter = Dans ce chapitre
in-this-section = Dans cette section

## In ebooks

# Above invented words, which nobody has really said.
ebook-illustrative = Exemple fictif
# The title of a section that is a testimony, where its own must not be kept.
testimony-section = Témoignage
# In place of a testimony. $digest is a long code.
testimony-not-kept = Les mots de ce témoignage ne sont conservés que dans les exemplaires auxquels la personne a consenti ({ $reference }, { $digest }).
# Below a testimony, for the person who gave it. $first is an address or a telephone number.
testimony-withdraw = Est-ce votre histoire ? Vous pouvez la retirer à tout moment : { $first }. Indiquez la référence { $reference }.
# As above. $first is an address, and $second is a telephone number.
testimony-withdraw-either = Est-ce votre histoire ? Vous pouvez la retirer à tout moment : { $first } ou { $second }. Indiquez la référence { $reference }.
# In place of a testimony, a title or a name that somebody took back.
testimony-withdrawn = Retiré.
ebook-contents = Table des matières
ebook-figures = Figures
ebook-start-of-text = Début du texte
# The heading of a list of places to which reading systems offer to jump.
ebook-landmarks = Repères
ebook-pages = Pages de l’édition imprimée
# Read out where a page of the printed edition begins.
ebook-page = Page { $number }.
# The alternative text of the cover, with the words on it.
ebook-cover-of = Couverture : { $words }
ebook-picture = Image
# "Picture of Figure 3.1": "de" would need the article before the label.
ebook-picture-of = Image : { $figure }
ebook-description-of-this = Description de cette figure
# "Description of Figure 3.1".
ebook-description-of = Description : { $figure }
# Lines to write on, for people who hear the text.
ebook-room-to-write =
    { $lines ->
        [one] Espace pour votre réponse, { $lines } ligne
        [many] Espace pour votre réponse, { $lines } de lignes
       *[other] Espace pour votre réponse, { $lines } lignes
    }
# The name of a link to a note.
ebook-note = note { $number }
# The link from a note back to the text, and its name for people who hear it.
ebook-back = Retour
ebook-back-to-place = Retour { $place }
ebook-back-to-note = Retour à l’appel de note { $number } dans le texte
ebook-back-to-one-place = Retour à l’appel de note { $number } dans le texte, emplacement { $place } sur { $places }
# Read out before words that changed: "Changed since version 2026.10:".
ebook-before-change = { $change } :
ebook-end-of-change = Fin de la modification.

## The statement about accessibility in ebooks

accessibility-contents = Ce livre numérique comporte une table des matières avec un lien vers chaque section.
accessibility-page-list = Sa liste des pages mène aux endroits où commencent les pages de l’édition imprimée.
accessibility-headings = Chaque section commence par un titre, et les niveaux de titre se suivent dans l’ordre.
accessibility-text = La taille, la police et la couleur du texte suivent les réglages de la personne qui lit.
accessibility-notes = Les notes sont reliées à leurs appels dans le texte, et inversement.
accessibility-terms = Les termes spécialisés sont reliés à leur explication dans le glossaire.
accessibility-tables = Les cellules d’en-tête des tableaux sont balisées.
accessibility-formulas = Les formules sont en MathML, et chacune a un équivalent textuel.
accessibility-pictures = Chaque image a un équivalent textuel.
accessibility-descriptions = Les figures qui présentent des données ont aussi une description plus longue.
accessibility-still = Il n’y a ni son, ni vidéo, ni animation.
accessibility-checked = Ces indications proviennent de contrôles automatiques effectués lors de la production du fichier. La conformité de ce livre numérique à une norme d’accessibilité n’a pas été certifiée.

## In sentences

# What makes a sentence of a few words.
sentence = { $words }.

## Groups of changes

changes-law = Évolutions du droit
changes-substance = Modifications de fond
changes-clarity = Formulations plus claires
changes-typography = Corrections mineures
changes-other = Autres modifications

## Parts of a book outside its sections

detail-pack = Sélection « { $name } »
detail-other = Autres textes et images
detail-reviews = Dates de vérification
# What a book, a partner or an edition tells its readers. In a list of changes.
detail-book-title = Titre
detail-book-subtitle = Sous-titre
detail-book-publisher = Éditeur
detail-book-language = Langue
detail-book-licence = Licence
detail-book-contact = Contact pour les corrections
detail-book-homepage = Adresse de l’exemplaire en ligne
detail-book-short-address = Adresse courte
detail-book-notice = Avis aux lecteurs et lectrices
detail-book-blurb = Texte de la quatrième de couverture
detail-book-description = Description
detail-book-subjects = Sujets
detail-book-contributors = Personnes ayant contribué
detail-partner-name = Nom
detail-partner-short-name = Nom abrégé
detail-partner-logo = Logo
detail-partner-legal = Mention légale
detail-partner-co-brand-publisher = Mention de l’éditeur à côté du nom
detail-edition-format = Format
detail-edition-links = Façon d’imprimer les adresses
detail-edition-references = Numéros de page après les liens
detail-edition-qr-code = Code QR sur la couverture
detail-book-noun = Nom que le texte donne au livre
# "Helpline of Alder Advice": one of the names above, or a name that the partner uses.
detail-of-partner = { $name } ({ $partner })
detail-of-edition = { $name } ({ $edition })
detail-isbn-of-edition = ISBN ({ $edition })
detail-title-of-edition = Titre de l’édition « { $edition } »
detail-editions-for = Éditions pour { $partner }
detail-source = Source « { $text } »
detail-quotes = Guillemets
detail-sheets = Feuilles ({ $edition })
# A design, in a file of this name.
detail-layout = Mise en page { $name }
detail-part = Titre de la partie { $number }
detail-order = Ordre du contenu
detail-title-of-pack = Titre de la sélection « { $pack } »
detail-purpose-of-pack = But de la sélection « { $pack } »
detail-readers-of-pack = Public de la sélection « { $pack } »
detail-contents-of-pack = Contenu de la sélection « { $pack } »
detail-editions-of-pack = Éditions de la sélection « { $pack } »
detail-partners-of-pack = Partenaires de la sélection « { $pack } »
detail-partner-packs = Sélections
detail-partner-editions = Éditions
detail-translation = Traduction ({ $language })
detail-links-of-pack = Liens vers les sections absentes de la sélection « { $pack } »
detail-none = aucune
detail-yes = oui
detail-field-name = nom
detail-field-role = rôle
detail-field-text = texte
detail-field-title = titre
detail-field-terms = conditions
detail-field-url = adresse
detail-field-alt = description
detail-field-path = fichier

## In release notes

notes-title = { $work } : version { $version }
# Who published a version, and when.
notes-published = { $publisher }, { $date }
notes-what-to-do-differently = Ce qu’il faut désormais savoir ou faire
notes-what-has-moved = Ce qui a été déplacé
notes-what-is-new = Nouveautés
notes-packs = Sélections
notes-your-files = Vos fichiers
notes-first-release = C’est la première version publiée : il n’y a donc aucun fichier à remplacer.
notes-same-text = Le texte est le même que dans la version { $version }.
# Items in a list of changes. $title is the title of a section.
notes-new = { $title } (nouvelle section)
notes-new-with-summary = { $title } (nouvelle section) : { $summary }
notes-removed = { $title } (section supprimée)
notes-removed-with-summary = { $title } (section supprimée) : { $summary }
notes-changed = { $title }
notes-changed-with-summary = { $title } : { $summary }
notes-moved-after = { $title } se trouve maintenant après « { $before } ».
notes-moved-to-start = { $title } se trouve maintenant en première position.
# $title is the name of a pack, which is a selection from the book.
notes-pack-new = { $title } (nouvelle sélection)
notes-pack-new-with = { $title } (nouvelle sélection) contient { $sections }.
notes-pack-gone = { $title } ne paraît plus.
notes-pack-more = { $title } contient maintenant aussi { $added }.
notes-pack-less = { $title } ne contient plus { $removed }.
notes-pack-changed = { $title } contient maintenant aussi { $added }, mais ne contient plus { $removed }.
# "With new text: the screen edition; the pack “Trees”."
notes-files = { $title } : { $files }.
notes-what-it-contains = Contenu de cette version
notes-with-new-text = Texte modifié
notes-with-same-text = Texte inchangé
notes-new-files = Nouveaux fichiers
notes-no-longer-published = Publication arrêtée
# An edition, and a pack, in a list of files: without an article, whose form would depend on the title.
notes-the-edition = { $edition }
notes-the-pack = sélection « { $pack } »
notes-only-for = { $file } (pour { $partners })
notes-replaces =
    Cette version remplace la version { $version }. Veuillez désormais utiliser ses fichiers et enlever ceux de la version { $version } de vos sites web et de vos présentoirs. { $same ->
        [0] Aucune section n’est restée identique.
        [one] { $same } section est restée identique.
        [many] { $same } de sections sont restées identiques.
       *[other] { $same } sections sont restées identiques.
    }
notes-is-it-current = Pour savoir si un exemplaire de cette version est encore à jour, consultez { $address }
notes-whom-to-ask = Si vous avez une question au sujet d’un exemplaire ou un doute sur sa provenance, contactez { $publisher } : { $address }

## In the wording of a section

wording-release = { $work }, version { $version } du { $date }
wording-release-for-partner = { $work }, version { $version } du { $date }, selon les exemplaires diffusés par { $partner }
wording-do-not-use = Ne pas utiliser
wording-recalled = { $warning } : ce texte a été retiré de la diffusion le { $date }. Motif : { $reason }
# Around words with a line through them.
wording-struck-out = [barré : { $words }]
wording-figure = Figure

## On the pages that say whether a copy is current

currency-page-title = { $heading } – { $work }
currency-question = Mon exemplaire est-il à jour ?
currency-dated = { $version } ({ $date })
# $version is "2026.11" or "2026.11 (24 November 2026)".
currency-version = Version { $version }
currency-choose = La version la plus récente est la version { $newest }. Cherchez la version de votre exemplaire sur la page de titre, puis choisissez-la ci-dessous.
currency-choose-newest-recalled = La version la plus récente, { $newest }, a été retirée de la diffusion. Cherchez la version de votre exemplaire sur la page de titre, puis choisissez-la ci-dessous.
# What has become of a version or a section, after its name in a list.
currency-state-current = à jour
currency-state-replaced = remplacée par une version plus récente
currency-state-removed = supprimée
currency-state-recalled = retirée : ne pas utiliser
currency-state-changed = modifiée depuis
currency-state-with-recalls =
    { $number ->
        [one] { $state } ; { $number } section a été retirée de la diffusion
        [many] { $state } ; { $number } de sections ont été retirées de la diffusion
       *[other] { $state } ; { $number } sections ont été retirées de la diffusion
    }
currency-recalled = Retraits
currency-recalled-section = « { $section } » dans la version { $version }
currency-recalled-on = { $recalled }, retrait le { $date } : { $reason }
currency-check-copy = Vérifiez votre exemplaire avant de l’utiliser
currency-testimonies = Un récit a été retiré
currency-testimony = Certains exemplaires de la version { $version } contiennent un récit que la personne qui l’a confié a retiré le { $date }. Il porte la référence { $reference }. Si votre exemplaire le contient, ne l’utilisez pas et ne le transmettez pas.
currency-get-newest = Obtenir la version la plus récente publiée par { $publisher }
currency-ask-for-corrected = Contacter { $publisher } pour demander une version corrigée
currency-what-it-contains = Contenu de la version { $version }
currency-last-changed = La dernière modification de fond de cette section date de la version { $version }.
currency-as-data = Cette page sous forme de données (JSON)
currency-all-versions = Toutes les versions
currency-published-by = Publié par { $publisher } : { $address }
# What happened to the section $title.
currency-titled-new = { $title } (nouvelle section)
currency-titled-law-new = { $title } (évolution du droit, nouvelle section)
# What happened to the section that the page is about.
currency-new = Nouvelle section
currency-law-new = Évolution du droit, nouvelle section
currency-titled-removed = { $title } (section supprimée)
currency-titled-law-removed = { $title } (évolution du droit, section supprimée)
currency-removed = Section supprimée
currency-law-removed = Évolution du droit, section supprimée
currency-titled-substance = { $title } (modification de fond)
currency-titled-law-substance = { $title } (évolution du droit, modification de fond)
currency-substance = Modification de fond
currency-law-substance = Évolution du droit, modification de fond
currency-titled-clarity = { $title } (formulation plus claire)
currency-titled-law-clarity = { $title } (évolution du droit, formulation plus claire)
currency-clarity = Formulation plus claire
currency-law-clarity = Évolution du droit, formulation plus claire
currency-titled-typography = { $title } (corrections mineures)
currency-titled-law-typography = { $title } (évolution du droit, corrections mineures)
currency-typography = Corrections mineures
currency-law-typography = Évolution du droit, corrections mineures
currency-change-and-summary = { $change } : { $summary }
currency-changes = Modifications
currency-changes-since = Modifications depuis la version { $version }
currency-sections = Sections de cette version
currency-do-not-use = Ne pas utiliser : texte retiré
currency-is-newest = Cette version est la plus récente
currency-is-current = La version { $version } est à jour.
currency-newest-partly-recalled = Cette version est la plus récente, mais une partie de son contenu a été retirée de la diffusion
currency-do-not-use-sections = N’utilisez pas les sections indiquées ci-dessous.
currency-was-recalled = La version { $version } a été retirée de la diffusion.
currency-there-is-newer = Il existe une version plus récente
currency-was-replaced = La version { $version } a été remplacée.
currency-was-replaced-partly-recalled = La version { $version } a été remplacée, et une partie de son contenu a été retirée de la diffusion.
currency-section-of-version = { $section } (version { $version })
currency-section-is-current = Cette section est à jour
currency-section-has-changed = Cette section a changé depuis la version { $version }
currency-section-was-removed = Cette section a été supprimée
currency-section-was-recalled = Cette section a été retirée de la diffusion.
currency-newest-is = La version { $newest } est la plus récente.
currency-newest-was-recalled = La version la plus récente a été retirée de la diffusion
# The newest version was recalled.
currency-same-text-in-recalled = Le texte de cette section est le même dans la version la plus récente, { $newest }.
currency-same-text-in-newest = Son texte est le même dans la version la plus récente, { $newest }.
currency-not-in-newest = Elle ne figure pas dans la version la plus récente, { $newest }.
currency-what-it-says = Ce que dit cette section dans la version { $version }
currency-text-not-shown = Son texte a été retiré de la diffusion : il n’est donc plus affiché ici.
currency-all-sections = Toutes les sections de la version { $version }
currency-where-to-read = Lisez le texte le plus récent de cette section
currency-newest-with-section = La version la plus récente qui la contient est la version { $version }.
currency-last-with-section = La dernière version qui la contient est la version { $version }.
currency-recalled-in = Le texte de la version { $version } a été retiré de la diffusion.
currency-recalled-but-not = Le texte de la version { $version } a été retiré de la diffusion. Celui de la version { $safe } ne l’a pas été, mais il n’est peut-être plus à jour.
currency-section-in-version = Cette section dans la version { $version }
currency-no-newer = Il n’existe pas encore de version plus récente.
currency-its-text-in-newest-recalled = Son texte dans la version la plus récente, { $newest }, a été retiré de la diffusion.
currency-the-newest-recalled = La version la plus récente, { $newest }, a été retirée de la diffusion.
currency-the-newest-is = La version la plus récente est la version { $newest }.
currency-the-newest-partly-recalled =
    { $number ->
        [one] La version la plus récente est la version { $newest }, mais { $number } de ses sections a été retirée de la diffusion.
        [many] La version la plus récente est la version { $newest }, mais { $number } de ses sections ont été retirées de la diffusion.
       *[other] La version la plus récente est la version { $newest }, mais { $number } de ses sections ont été retirées de la diffusion.
    }
currency-its-older-text-not-recalled = Son texte dans la version { $version } n’a pas été retiré de la diffusion, mais il n’est peut-être plus à jour.
currency-older-not-recalled = La version { $version } n’a pas été retirée de la diffusion, mais elle n’est peut-être plus à jour.
currency-text-of-version = { $section } (texte de la version { $version })
currency-more-about-section = En savoir plus sur cette section et sur ce qui a changé depuis
currency-text-is-same-in =
    { $number ->
        [one] Le texte est le même dans la version { $versions }.
        [many] Le texte est le même dans les versions { $versions }.
       *[other] Le texte est le même dans les versions { $versions }.
    }
currency-copies-differ = Ce texte est celui de l’éditeur. Les exemplaires de certains partenaires diffèrent par endroits, par exemple parce qu’ils indiquent leurs propres numéros de téléphone.
currency-text-is-current = Ce texte est à jour
currency-is-text-of-newest = C’est le texte de la version la plus récente, { $newest }.
currency-old-text = Ce texte n’est plus à jour
currency-section-not-in-newest = La version la plus récente, { $newest }, ne contient pas cette section.
currency-text-has-changed = Il a changé depuis.

## In descriptions of a change

change-new = ajout
change-removed = suppression
change-changed = modification
change-moved-in-book = déplacement dans le livre
change-title = titre modifié
change-summary = résumé modifié
change-fact = modification de « { $label } »
# A block is a paragraph, a heading, a table or the like.
change-blocks-reworded =
    { $number ->
        [one] { $number } bloc reformulé
        [many] { $number } de blocs reformulés
       *[other] { $number } blocs reformulés
    }
change-blocks-added =
    { $number ->
        [one] { $number } bloc ajouté
        [many] { $number } de blocs ajoutés
       *[other] { $number } blocs ajoutés
    }
change-blocks-removed =
    { $number ->
        [one] { $number } bloc supprimé
        [many] { $number } de blocs supprimés
       *[other] { $number } blocs supprimés
    }
change-blocks-moved =
    { $number ->
        [one] { $number } bloc déplacé
        [many] { $number } de blocs déplacés
       *[other] { $number } blocs déplacés
    }
change-blocks-moved-reworded =
    { $number ->
        [one] { $number } bloc déplacé et reformulé
        [many] { $number } de blocs déplacés et reformulés
       *[other] { $number } blocs déplacés et reformulés
    }
change-blocks-moved-away =
    { $number ->
        [one] { $number } bloc déplacé dans une autre section
        [many] { $number } de blocs déplacés dans une autre section
       *[other] { $number } blocs déplacés dans une autre section
    }
# After another number of blocks: "2 blocks reworded, 1 added".
change-and-reworded =
    { $number ->
        [one] { $number } reformulé
        [many] { $number } reformulés
       *[other] { $number } reformulés
    }
change-and-added =
    { $number ->
        [one] { $number } ajouté
        [many] { $number } ajoutés
       *[other] { $number } ajoutés
    }
change-and-removed =
    { $number ->
        [one] { $number } supprimé
        [many] { $number } supprimés
       *[other] { $number } supprimés
    }
change-and-moved =
    { $number ->
        [one] { $number } déplacé
        [many] { $number } déplacés
       *[other] { $number } déplacés
    }
change-and-moved-reworded =
    { $number ->
        [one] { $number } déplacé et reformulé
        [many] { $number } déplacés et reformulés
       *[other] { $number } déplacés et reformulés
    }
change-from-to = « { $before } » devient « { $after } »
change-and-more-files =
    { $number ->
        [one] { $file } et { $number } autre fichier
        [many] { $file } et { $number } d’autres fichiers
       *[other] { $file } et { $number } autres fichiers
    }
change-and-in-sections =
    { $number ->
        [one] { $change }, et dans { $number } section
        [many] { $change }, et dans { $number } de sections
       *[other] { $change }, et dans { $number } sections
    }
change-now-available = Maintenant disponible : { $name }.
change-reviewed = Vérification sans autre modification : { $sections }.
change-sections-reviewed =
    { $number ->
        [one] { $number } section vérifiée
        [many] { $number } de sections vérifiées
       *[other] { $number } sections vérifiées
    }

## In comparisons of two versions

comparison-title = { $work } : { $before } → { $after }
# The text as it is now in the project, which is no version yet.
comparison-working-tree = copie de travail
comparison-the-working-tree = la copie de travail
comparison-version = la version { $version } ({ $date })
comparison-between = Différences entre { $before } et { $after }.
# What the marks mean: the two names below are shown with these marks.
comparison-key = Signification des marques : { $removed } { $added }
comparison-removed-words = mots supprimés
comparison-added-words = mots ajoutés
# Read out around words, for people who cannot see the marks.
comparison-read-removed = [supprimé : { $words }]
comparison-read-added = [ajouté : { $words }]
comparison-skip = Aller aux modifications
comparison-sections = Sections comportant des modifications
comparison-show-new = Afficher le nouveau texte
comparison-show-removed = Afficher le texte supprimé
# What happened to a block.
comparison-added = Ajout
comparison-removed = Suppression
comparison-moved = Déplacement
comparison-reworded = Reformulation
comparison-moved-and-reworded = Déplacement et reformulation
comparison-moved-away = Déplacement vers une autre section
comparison-marked-differently = Mise en forme ou liens modifiés
# What a block is, and where: "paragraph under “Time limits”".
comparison-kind = { $kind }
comparison-kind-was = { $kind } (auparavant : { $before })
comparison-under = { $kind } sous « { $heading } »
comparison-from-to = { $kind }, avant : { $from }, maintenant : { $to }
comparison-heading-in-section = « { $heading } » dans { $section }
comparison-start-of-section = début de la section
comparison-place-on-page = { $place } (page { $page })
comparison-page = page { $page }
comparison-page-was = page { $page } (auparavant page { $before })
comparison-was-on-page = auparavant page { $page }
comparison-only-for = uniquement pour { $partners }
# The words with the marks for bold, links and so on.
comparison-with-marks = avec mise en forme et liens
comparison-note = note
comparison-link = lien
comparison-picture = image
comparison-different-picture = une autre image
comparison-title-of-section = Titre
comparison-summary = Résumé
comparison-blocks =
    { $number ->
        [one] { $number } bloc
        [many] { $number } de blocs
       *[other] { $number } blocs
    }
comparison-no-differences = Il n’y a aucune différence.
comparison-sections-changed =
    { $number ->
        [one] { $number } section modifiée
        [many] { $number } de sections modifiées
       *[other] { $number } sections modifiées
    }
comparison-sections-added =
    { $number ->
        [one] { $number } section ajoutée
        [many] { $number } de sections ajoutées
       *[other] { $number } sections ajoutées
    }
comparison-sections-removed =
    { $number ->
        [one] { $number } section supprimée
        [many] { $number } de sections supprimées
       *[other] { $number } sections supprimées
    }
# After another number of sections: "2 sections changed, 1 added".
comparison-and-changed =
    { $number ->
        [one] { $number } modifiée
        [many] { $number } modifiées
       *[other] { $number } modifiées
    }
comparison-and-added =
    { $number ->
        [one] { $number } ajoutée
        [many] { $number } ajoutées
       *[other] { $number } ajoutées
    }
comparison-and-removed =
    { $number ->
        [one] { $number } supprimée
        [many] { $number } supprimées
       *[other] { $number } supprimées
    }
comparison-in-changed-sections =
    { $number ->
        [one] Dans la section modifiée : { $blocks }.
        [many] Dans les sections modifiées : { $blocks }.
       *[other] Dans les sections modifiées : { $blocks }.
    }
comparison-outside =
    { $number ->
        [one] { $number } élément a changé en dehors des sections.
        [many] { $number } d’éléments ont changé en dehors des sections.
       *[other] { $number } éléments ont changé en dehors des sections.
    }

## Kinds of blocks in a text

# A box with a title.
block-box = encadré
block-caption = légende
block-checklist = liste de vérification
block-code = code
block-definition = définition
block-figure = figure
block-form = formulaire
block-heading = intertitre
block-letter = lettre
block-list = liste
block-list-item = élément de liste
block-paragraph = paragraphe
block-question = question
block-quotation = citation
block-table = tableau
# What somebody tells in their own words.
block-testimony = témoignage

## In notices that something was recalled

recall-to = Destinataire : { $partner }
recall-title =
    { $number ->
        [one] Retrait : { $work }, version { $versions }
        [many] Retrait : { $work }, versions { $versions }
       *[other] Retrait : { $work }, versions { $versions }
    }
recall-title-of-section =
    { $number ->
        [one] Retrait : section « { $section } » ({ $work }, version { $versions })
        [many] Retrait : section « { $section } » ({ $work }, versions { $versions })
       *[other] Retrait : section « { $section } » ({ $work }, versions { $versions })
    }
recall-title-of-testimony =
    { $number ->
        [one] Retrait : un témoignage dans { $work }, version { $versions }
        [many] Retrait : un témoignage dans { $work }, versions { $versions }
       *[other] Retrait : un témoignage dans { $work }, versions { $versions }
    }
recall-of-version =
    { $number ->
        [one] Le { $date }, nous avons retiré de la diffusion { $work }, version { $versions }.
        [many] Le { $date }, nous avons retiré de la diffusion { $work }, versions { $versions }.
       *[other] Le { $date }, nous avons retiré de la diffusion { $work }, versions { $versions }.
    }
recall-of-section =
    { $number ->
        [one] Le { $date }, nous avons retiré de la diffusion la section « { $section } » ({ $work }, version { $versions }).
        [many] Le { $date }, nous avons retiré de la diffusion la section « { $section } » ({ $work }, versions { $versions }).
       *[other] Le { $date }, nous avons retiré de la diffusion la section « { $section } » ({ $work }, versions { $versions }).
    }
recall-of-testimony =
    { $number ->
        [one] Le { $date }, un témoignage a été retiré ({ $work }, version { $versions }).
        [many] Le { $date }, un témoignage a été retiré ({ $work }, versions { $versions }).
       *[other] Le { $date }, un témoignage a été retiré ({ $work }, versions { $versions }).
    }
recall-reason = Motif : { $reason }
recall-do-not-use = Veuillez cesser de l’utiliser. Enlevez les fichiers ci-dessous de vos sites web et de vos présentoirs, et prévenez les personnes à qui vous les avez remis.
recall-do-not-use-section = Veuillez cesser d’utiliser cette section. Enlevez les fichiers ci-dessous de vos sites web et de vos présentoirs en attendant d’avoir une version corrigée, et prévenez les personnes à qui vous les avez remis. Les autres sections restent utilisables.
recall-do-not-use-testimony = Veuillez cesser dès aujourd’hui d’utiliser les fichiers ci-dessous. Enlevez-les de vos sites web et de vos présentoirs, supprimez tous les exemplaires que vous avez et demandez aux personnes à qui vous les avez remis d’en faire autant. Veuillez ne pas citer ni transmettre ce témoignage.
# Why a testimony must not be used. It says nothing about the person.
recall-reason-of-testimony = La personne qui a donné ce témoignage l’a retiré.
# In lists of what was recalled.
recall-testimony = Un témoignage de la version { $version }
recall-your-files = Vos fichiers concernés
recall-files-of-version = Version { $version } :
recall-newest = La version { $version } est la plus récente. Nous vous dirons si vous pouvez l’utiliser à la place des fichiers ci-dessus.
recall-use-instead = La version { $version } ne contient pas le texte retiré. Veuillez la remettre à toutes les personnes qui ont l’un des fichiers ci-dessus.
recall-correction-to-come = Nous préparons une version corrigée et vous l’enverrons. D’ici là, veuillez ne remettre à personne les fichiers ci-dessus.
recall-is-it-current = Pour savoir si un exemplaire est encore à jour, consultez { $address }

## In START-HERE.txt, the instructions for a partner

bundle-start-here = Commencez ici
bundle-version = { $work }, version { $version }, pour { $partner }
bundle-from = Envoi de l’éditeur : { $publisher }, { $date }
# $notes and $text are the names of files.
bundle-about = Ce dossier ne contient que vos propres fichiers de cette version. Si vous avez une version plus ancienne, veuillez utiliser ces fichiers à la place et enlever les anciens de votre site web et de vos présentoirs. Pour connaître les nouveautés, ouvrez { $notes }. Le même texte se trouve dans { $text }, prêt à être collé dans un courriel.
bundle-recalls = À lire en premier : retraits
bundle-read-notices = Nous avons retiré de la diffusion certains textes que nous vous avions envoyés. Les avis suivants indiquent de quels textes il s’agit et ce qu’il faut faire :
bundle-left-out = Fichiers absents de ce dossier
bundle-why-left-out = Ces fichiers ne doivent pas être utilisés ; nous ne les avons donc pas inclus :
# Why a file is left out.
bundle-version-recalled = la version { $version } a été retirée de la diffusion le { $date } : { $reason }
bundle-shared-text-recalled = il reprend le texte de la version { $version }, qui a été retirée de la diffusion le { $date } : { $reason }
bundle-section-recalled = sa section « { $section } » a été retirée de la diffusion le { $date } : { $reason }
bundle-testimony-withdrawn = il contient un témoignage qui a été retiré le { $date }
bundle-testimony-outlived = il contient le témoignage { $reference }, qui ne peut plus être transmis
bundle-your-files = Vos fichiers
# The name of a pack and its edition.
bundle-pack = { $pack }, { $edition }
bundle-volume = volume { $number }
bundle-pages =
    { $number ->
        [one] { $number } page
        [many] { $number } de pages
       *[other] { $number } pages
    }
# Printed sides of paper.
bundle-sides =
    { $number ->
        [one] { $number } face imprimée
        [many] { $number } de faces imprimées
       *[other] { $number } faces imprimées
    }
# Who a file is made for.
bundle-for-printer = pour la personne chargée de l’impression, et non pour la lecture
bundle-for-screens = pour les téléphones, les liseuses et les lecteurs d’écran
bundle-for-word = pour écrire des lettres à l’ordinateur
bundle-for-print-shop = pour une imprimerie
bundle-for-reading = pour la lecture ; pour l’imprimer, utilisez ses feuilles d’impression
bundle-for-binder = pour un classeur à anneaux
bundle-for-little-ink = pour imprimer avec peu d’encre
bundle-printing = Comment imprimer
bundle-how-to-print = Imprimez à 100 % ou en « taille réelle », jamais avec l’option « ajuster à la page ». La plupart des fichiers PDF s’impriment comme n’importe quel autre document, recto verso.
# The steps follow the list of files.
bundle-how-to-print-these = Pour imprimer, plier ou couper les fichiers suivants :
bundle-check = Comment vérifier un exemplaire
bundle-is-it-current = Est-il encore à jour ? Cette page donne la réponse pour la version entière et pour chaque section :
bundle-is-it-undamaged = Tout est-il arrivé intact ? Sous Linux, ouvrez un terminal dans ce dossier et saisissez la première des lignes suivantes ; sur un Mac, la deuxième. Sous Windows, ouvrez PowerShell dans ce dossier et saisissez la troisième, qui donne le nom de chaque fichier endommagé.
bundle-is-it-genuine = Les fichiers sont-ils vraiment ceux que publie { $publisher } ? Contactez { $publisher } pour obtenir le fichier minisign.pub séparément, et non avec ce dossier, puis enregistrez-le ici. Installez minisign ({ $address }), puis saisissez les deux lignes suivantes. La première vérifie que la liste des fichiers a bien été établie par { $publisher }, et la seconde compare vos fichiers à cette liste :
bundle-whom-to-ask = Si quelque chose n’est pas clair, contactez { $publisher } :

## In the changelog

changelog-title = Journal des modifications
changelog-about = Ce qui a changé pour les lecteurs et lectrices, du plus récent au plus ancien.
# The heading of what will be in the next version.
changelog-unreleased = Non publié
changelog-first-release = Première version publiée.
# Headings above changes.
changelog-law-changed = Évolutions du droit
changelog-added = Ajouts
changelog-changed = Modifications
changelog-fixed = Corrections
changelog-removed = Suppressions
changelog-withdrawn = Retraits
# What was recalled.
changelog-version = Version { $version }
changelog-section-in-version = { $section } dans la version { $version }

## In updates for ring binders

update-instructions = Instructions de classement
# $out and $put are numbers of leaves: "3 leaves".
update-about = Cette mise à jour est destinée aux classeurs qui contiennent la version { $from } ({ $edition }, pour { $partner }). Elle les fait passer à la version { $to } : retirez { $out }, insérez { $put }.
update-about-draft = Cette mise à jour est destinée aux classeurs qui contiennent la version { $from } ({ $edition }, pour { $partner }). Elle les met à jour avec le brouillon : retirez { $out }, insérez { $put }.
# A leaf is a sheet of paper in a binder, printed on one side or on both.
update-leaves =
    { $number ->
        [one] { $number } feuillet
        [many] { $number } de feuillets
       *[other] { $number } feuillets
    }
update-print-both-sides = Imprimez ce fichier recto verso (retourner sur le bord long) et perforez les feuillets.
update-print-one-side = Imprimez ce fichier sur le recto seulement et perforez les feuillets.
update-work-through = Suivez le tableau de haut en bas. Les numéros de page et la version figurent au bas de chaque feuillet.
update-new-order = L’ordre des chapitres a changé : classez-les dans l’ordre de la liste des pages en vigueur.
update-compare = Comparez votre classeur avec la liste des pages en vigueur, page par page. S’il manque une page, prenez-la dans l’édition complète de cette version.
update-keep-list = Gardez la liste des pages en vigueur au début du classeur, à la place de la liste précédente. Mettez au recyclage ces instructions et tous les feuillets retirés.
update-take-out-put-in = À retirer, à insérer
update-section = Section
update-take-out = Pages à retirer
update-put-in = Pages à insérer
# In a column of pages.
update-nothing = aucune
# A range of pages: "3-5 to 3-8".
update-range = { $first } à { $last }
# The pages that belong in a binder now.
update-live-pages = Pages en vigueur
update-all-pages = Voici toutes les pages que le classeur doit contenir après cette mise à jour, avec la version inscrite au bas de chacune : { $leaves } au total.
update-column-pages = Pages
update-version = Version
update-no-longer-in-book = { $title } (ne fait plus partie du livre)
update-cover-and-title-page = Couverture et page de titre
update-pages = Pages { $pages }
# In the title of the file.
update-title = mise à jour depuis la version { $version }

## On pages, by layouts

# What comes before a title or a value: "Chapter 3: Asking", "Note: …", "Covers: UK".
label-labelled = { $label } : { $title }
# A fact as a sentence of its own: "Law as at: 30 June 2026."
label-fact = { $label } : { $value }.
figure = Figure { $number }
table = Tableau { $number }
label-left-blank = Cette page est laissée vierge.
# After words that lead to another page.
label-on-page = (page { $number })
# In the table of authorities, after "Cited on".
label-one-page = page { $pages }
# As above. $pages is a list of numbers and of ranges: "12, 14–16".
label-several-pages = pages { $pages }
# A range of numbers that contain hyphens: "3-1 to 3-4".
label-range = { $first } à { $last }
# After words that lead to a place: "(chapter 3)".
label-pointer = ({ $place })
label-framed-letter = Lettre
# On a testimony whose words are invented: nobody has really said them.
label-illustrative = Exemple fictif
# As above, if what to write follows.
label-blank-for = espace à remplir :
label-qr-code = Code QR menant à { $address }
# Printer's word: how far colours go beyond the cut.
label-bleed = fond perdu : { $width } mm

## Callouts: boxes in the text

label-callout-note = À noter
label-callout-tip = Conseil
label-callout-key-point = Point clé
label-callout-warning = Attention
label-callout-legal = Point de droit
# Legal questions that are not settled.
label-callout-unsettled = Questions non tranchées
# The title of a box of open points.
not-settled-at = Ce qui n’est pas tranché au { $date }
# Above text for those who run a workshop.
for-facilitators = Pour l’équipe d’animation
# Above text for those who come to a workshop.
for-participants = Pour les participantes et participants

## Kinds of sections and their numbers

# "Chapter 3", "chapter 3".
numbered = { $name } { $number }
kind-chapter = Chapitre
kind-case-study = Étude de cas
kind-worksheet = Fiche de travail
kind-front-matter = Section
# The same inside a sentence.
kind-chapter-in-sentence = chapitre
kind-case-study-in-sentence = étude de cas
kind-worksheet-in-sentence = fiche de travail
# A section of a kind that has no name.
kind-front-matter-in-sentence = section
# Before a range of numbers.
kind-front-matter-several = Sections
kind-chapter-several = Chapitres
kind-case-study-several = Études de cas
kind-worksheet-several = Fiches de travail
part = Partie { $number }
part-in-sentence = partie { $number }
# A part that began in an earlier volume. $part is "Part 2".
part-continued = { $part } (suite)
# A numbered heading of a chapter: "section 3.2".
heading-in-sentence = section { $number }
figure-in-sentence = figure { $number }
table-in-sentence = tableau { $number }

## Sections that the tool writes

title-copyright = À propos de cette édition
# On the inside of the cover, for readers in a hurry.
title-finder = Où chercher
title-contents = Table des matières
title-figures = Figures
title-changes = Ce qui a changé
title-foreword = Avant-propos
title-foreword-by = Avant-propos : { $partner }
title-glossary = Glossaire
# Cases, laws and other sources that the text cites.
title-authorities = Table des sources juridiques
# The same for a citation style that does not divide its sources by kind.
title-sources = Sources
title-index = Index
# The production note at the end of a book.
title-colophon = Colophon
# What a pack leaves out. $noun is what the text calls the whole work: "handbook".
title-elsewhere = Dans le texte intégral ({ $noun })
# What the text calls a book whose author has no other word for it.
noun = livre
# Titles inside a sentence.
foreword-in-sentence = avant-propos par { $partner }
glossary-in-sentence = glossaire
authorities-in-sentence = table des sources juridiques

## Inside sentences

# Between the items of a list that ends without "and".
label-between-items = {", "}
# Between items that may have commas in them.
between-groups = {" ; "}
# A title in quotation marks.
quoted = « { $title } »
version = Version { $version }
version-in-sentence = version { $version }
# In place of a version.
draft = Brouillon
draft-in-sentence = brouillon
# $edition is what the book calls it: "Print edition".
edition-of-volume = { $edition }, volume { $number } sur { $count }
edition-marked = { $edition }, avec modifications signalées
# On the cover.
volume-title = Volume { $number } sur { $count } : { $title }
# At the head of pages.
title-of-volume = { $title }, volume { $number }
size = { $width } × { $height } mm

## On the title page and the cover

# For whom a pack is, and what the edition is called.
edition-for-facilitators = Pour l’équipe d’animation. { $edition }
edition-for-participants = Pour les participantes et participants. { $edition }
# What people write by hand on the cover of a pack.
fill-in-place = Lieu
fill-in-date = Date
co-brand = avec { $publisher }

## On the copyright page

# $version is "Version 2026.11" or "Draft".
# The publisher has a sentence of its own: « publié » would have to agree with the edition.
published = { $title }. { $version }, { $date }. { $edition }. Publication : { $publisher }.
published-for = { $title }. { $version }, { $date }. { $edition } pour { $partner }, d’après le texte publié par { $publisher }.
# $edition ends with the number of the volume.
published-volume-for = { $title }. { $version }, { $date }. { $edition }, pour { $partner }, d’après le texte publié par { $publisher }.
selection = Cette sélection est tirée de « { $title } ».
# How to cite the work if it names no author.
cite = { $publisher }, { $title } ({ $version }, { $date }, { $edition }) { $address }
cite-authors = { $authors }, { $title } ({ $publisher }, { $version }, { $date }, { $edition }) { $address }
how-to-cite = Comment citer ce texte
online-copy = Exemplaire en ligne et versions plus récentes
corrections = Corrections
isbn = ISBN
isbn-of-volumes = ISBN de l’ensemble des volumes
licensed = Texte : © { $publisher } et les personnes ayant contribué, sous licence { $licence }.
rights-given-up = { $publisher } et les personnes ayant contribué ont renoncé à leurs droits sur le texte : { $licence }.
# In place of the name of a licence.
all-rights-reserved = Tous droits réservés
rights-reserved = Texte : © { $publisher } et les personnes ayant contribué. { $licence }. { $terms } Les noms et les logos des organisations leur appartiennent.
names-not-covered = Les noms et les logos des organisations leur appartiennent et ne sont pas couverts par la licence.
contact-helpline = Permanence téléphonique
contact-email = Courriel
contact-telephone = Téléphone
contact-website = Site web
contact-address = Adresse

## What the licences of Creative Commons allow

may-by = Vous pouvez copier, partager et adapter le texte, y compris à des fins commerciales, à condition de citer la source et d’indiquer vos modifications.
may-by-sa = Vous pouvez copier, partager et adapter le texte, y compris à des fins commerciales, à condition de citer la source, d’indiquer vos modifications et de le diffuser sous la même licence.
may-by-nc = Vous pouvez copier, partager et adapter le texte, mais pas à des fins commerciales, à condition de citer la source et d’indiquer vos modifications.
may-by-nc-sa = Vous pouvez copier, partager et adapter le texte, mais pas à des fins commerciales, à condition de citer la source, d’indiquer vos modifications et de le diffuser sous la même licence.
may-by-nd = Vous pouvez copier et partager le texte, y compris à des fins commerciales, à condition de citer la source. Vous ne pouvez pas en diffuser une version adaptée.
may-by-nc-nd = Vous pouvez copier et partager le texte, mais pas à des fins commerciales, à condition de citer la source. Vous ne pouvez pas en diffuser une version adaptée.
may-do-nothing = Vous ne pouvez ni copier, ni partager, ni adapter le texte sans autorisation, sauf dans les cas prévus par la loi.
may-do-anything = Vous pouvez copier, partager et adapter le texte à toutes fins, sans demander d’autorisation.

## Who made the book

# Sentences, to which the tool adds a full stop.
credit-author = Rédaction : { $names }
credit-editor = Direction éditoriale : { $names }
credit-compiler = Compilation : { $names }
credit-translator = Traduction : { $names }
credit-illustrator = Illustrations : { $names }
credit-photographer = Photographies : { $names }
credit-designer = Conception graphique : { $names }
credit-researcher = Recherche : { $names }
credit-consultant = Conseil : { $names }
credit-reviewer = Vérification : { $names }
credit-proofreader = Relecture : { $names }
credit-funder = Financement : { $names }
credit-contributor = Contributions : { $names }

## Facts below the title of a section

# The nations whose law a section is about.
fact-covers = Champ territorial
# Before the date at which the law was as the section says.
fact-law-as-at = Droit à jour au
# Of a court case.
fact-status = État de l’affaire
# Of a court case.
fact-parties = Parties
# Before the date of the last review.
fact-reviewed = Dernière vérification
fact-review-due = Prochaine vérification
fact-last-changed = Dernière modification
fact-thanks = Remerciements
# A case that is not decided yet.
status-open = En cours
status-decided = Jugée
version-of-date = Version { $version } du { $date }

## In packs: what they leave out

# After the title of a section that the pack leaves out.
# The noun has neither an article nor an adjective, whose forms would depend on its gender.
in-full = ({ $noun } en texte intégral)
see-in-full = (voir { $title }, { $noun } en texte intégral)
# $kind is "chapter", "case study" and so on.
from-full = Extrait : { $kind } « { $title } », { $noun } en texte intégral.
elsewhere-intro = Cette sélection est tirée de « { $title } ». Le texte intégral et toute version plus récente se trouvent à l’adresse { $address }.

## In books of several volumes

volumes-heading = Volumes de cette édition
volumes-entry = Volume { $number } : { $title }
volumes-entry-this = Volume { $number } : { $title } (ce volume)
# "Chapters 4 to 6: Subject access; Data sharing".
volumes-range = { $kinds } { $first } à { $last } : { $titles }
# After words that lead to another volume.
in-volume = (dans le volume { $number })
# $place is "chapter 12", "glossary" or a title in quotation marks.
place-in-volume = ({ $place }, volume { $number })

## In the table of authorities and the index

authorities-cases = Jurisprudence
authorities-legislation = Législation
authorities-other = Autres sources
# $pages is "page 12" or "pages 12, 14–16".
cited-on = Dans le texte : { $pages }
# $sections is "chapter 1, chapter 3".
cited-in = Dans le texte : { $sections }
index-bold = Les renvois en gras mènent aux définitions du glossaire.
# An entry that only leads to others.
index-see = voir { $entries }
index-see-also = Voir aussi { $entries }
# Where a table was that is now on the inside of the cover.
moved-to = Voir { $title }.

## What has changed since an earlier release

changes-none = Rien n’a changé dans cette édition depuis la version { $version }.
changes-no-passage = Aucun passage de cette édition n’a changé depuis la version { $version }.
changes-unmarked = Aucun passage de cette édition n’est signalé comme modifié depuis la version { $version }, mais d’autres éléments ont changé.
changes-on-paper = Cette édition montre ce qui a changé depuis la version { $version }. Un trait dans la marge extérieure signale chaque passage nouveau, déplacé ou reformulé. Les passages supprimés ne sont pas signalés.
changes-in-ebook = Cette édition montre ce qui a changé depuis la version { $version }. Un trait à côté du texte signale chaque passage nouveau, déplacé ou reformulé, et les lecteurs d’écran l’annoncent. Les passages supprimés ne sont pas signalés.
# $name is the name of a section.
changes-new = { $name } (ajout)
changes-removed = { $name } (suppression)
changes-moved = { $name } (déplacement)
# $change is the name of a section, $passages "2 passages reworded, 1 added".
changes-extent = { $change } : { $passages }.
# The first of a list.
passages-reworded =
    { $count ->
        [one] { $count } passage reformulé
        [many] { $count } de passages reformulés
       *[other] { $count } passages reformulés
    }
passages-added =
    { $count ->
        [one] { $count } passage ajouté
        [many] { $count } de passages ajoutés
       *[other] { $count } passages ajoutés
    }
passages-moved =
    { $count ->
        [one] { $count } passage déplacé
        [many] { $count } de passages déplacés
       *[other] { $count } passages déplacés
    }
passages-gone =
    { $count ->
        [one] { $count } passage supprimé
        [many] { $count } de passages supprimés
       *[other] { $count } passages supprimés
    }
# A later one of the list; it counts passages, too.
more-reworded =
    { $count ->
        [one] { $count } reformulé
        [many] { $count } reformulés
       *[other] { $count } reformulés
    }
more-added =
    { $count ->
        [one] { $count } ajouté
        [many] { $count } ajoutés
       *[other] { $count } ajoutés
    }
more-moved =
    { $count ->
        [one] { $count } déplacé
        [many] { $count } déplacés
       *[other] { $count } déplacés
    }
more-gone =
    { $count ->
        [one] { $count } supprimé
        [many] { $count } supprimés
       *[other] { $count } supprimés
    }
passages-gone-too =
    { $count ->
        [one] { $count } passage a été supprimé.
        [many] { $count } de passages ont été supprimés.
       *[other] { $count } passages ont été supprimés.
    }
# $places are titles in quotation marks.
changes-see = Voir { $places }.
# What screen readers say for a mark.
changed-since = Modifié depuis la version { $version }

## In the colophon

# The title of the book.
colophon-work = Ouvrage
colophon-pack = Sélection
colophon-volume = Volume
colophon-volume-of = { $number } sur { $count } : { $title }
colophon-edition = Édition
colophon-edition-of = { $edition }, { $partner }
colophon-version = Version
colophon-date = Date
colophon-fingerprint = Empreinte du contenu
colophon-made-with = Réalisé avec
colophon-tools = Bindery { $version } et Typst { $engine }
colophon-fonts = Polices
# Fonts and their licence. $names is "Noto Emoji and Noto Sans Symbols".
font-credit = { $names } ({ $licence })
font-licence-vera = licence Bitstream Vera
colophon-language = Langue
fingerprint-explained = L’empreinte est calculée à partir de tous les mots et de toutes les images de cette édition. Deux exemplaires qui ont la même empreinte ont le même contenu. Les dates indiquées dans cette édition sont celles de son texte et de sa publication, jamais celles de l’ordinateur qui l’a produite : à partir des mêmes sources, n’importe qui peut donc produire à nouveau le même fichier.
is-it-current = Cet exemplaire est-il à jour ?
currency-at = { $address } indique s’il existe une version plus récente, ce qui a changé depuis celle-ci et si une partie de son contenu a été retirée de la diffusion.
draft-warning = Ceci est un brouillon. Ne vous y fiez pas. Les versions publiées se trouvent à l’adresse { $address }.

## In PDF files

# The name of a file: "Handbook (Alder Advice, Print edition, cover)".
title-of-cover = couverture
title-of-sheets = { $title } : feuilles d’impression, à ne pas lire à l’écran
# Describes a file that is attached.
which-edition = Indique de quelle édition il s’agit
# What screen readers say for the number of a note.
footnote = Note de bas de page { $number }
link-email = Courriel : { $address }
link-telephone = Téléphone : { $address }
note-before = Note précédente
# Beside the printer's marks.
cover-spine = couverture, dos de { $width } mm

## How to print a file: facts

# Names of facts, in a column.
print-paper = papier
print-sides = faces
print-pages = pages
# The size after cutting.
print-finished = format fini
print-cards = cartes
print-bleed = fond perdu
print-profile = profil
print-binding = reliure
print-spine = dos
print-standard = norme
print-inks = encres
print-ink = encrage total
print-pictures = images
print-fonts = polices
# What is still in the file although a press cannot use it.
print-left = à ne pas imprimer
print-paper-of =
    { $count ->
        [one] { $count } feuille de format { $paper }
        [many] { $count } de feuilles de format { $paper }
       *[other] { $count } feuilles de format { $paper }
    }
print-sides-short-edge = { $count }, recto verso, retourner sur le bord court
print-sides-long-edge = { $count }, recto verso, retourner sur le bord long
print-pages-added = { $count }, plus { $added } pour compléter la dernière feuille
print-cards-on-sheet =
    { $count ->
        [one] { $count } carte, { $each } par feuille
        [many] { $count } de cartes, { $each } par feuille
       *[other] { $count } cartes, { $each } par feuille
    }
print-bleed-of = { $width } mm de chaque côté
print-spine-of = { $width } mm
print-glued =
    { $count ->
        [one] dos carré collé, { $count } page à l’intérieur de la couverture
        [many] dos carré collé, { $count } de pages à l’intérieur de la couverture
       *[other] dos carré collé, { $count } pages à l’intérieur de la couverture
    }
print-stapled =
    { $count ->
        [one] agrafage dans le pli (piqûre à cheval), { $count } page à l’intérieur de la couverture
        [many] agrafage dans le pli (piqûre à cheval), { $count } de pages à l’intérieur de la couverture
       *[other] agrafage dans le pli (piqûre à cheval), { $count } pages à l’intérieur de la couverture
    }
# $pages is the message print-glued or print-stapled.
print-some-blank =
    { $blank ->
        [one] { $pages }, dont { $blank } vierge à la fin
        [many] { $pages }, dont { $blank } vierges à la fin
       *[other] { $pages }, dont { $blank } vierges à la fin
    }
print-no-inks = aucune
# How much ink there is on one spot.
print-ink-most = au plus { $most } % (page { $page })
print-ink-within = au plus { $most } % (page { $page }), sans dépasser la limite de { $limit } %
print-ink-over =
    { $count ->
        [one] au plus { $most } % (page { $page }), au-dessus de la limite de { $limit } % à la page { $pages }
        [many] au plus { $most } % (page { $page }), au-dessus de la limite de { $limit } % aux pages { $pages }
       *[other] au plus { $most } % (page { $page }), au-dessus de la limite de { $limit } % aux pages { $pages }
    }
print-and-more = { $pages } et d’autres
print-no-pictures = aucune photo ni autre image en pixels
print-pictures-fine = au moins { $least } pixels par pouce (page { $page })
print-pictures-coarse = au moins { $least } pixels par pouce (page { $page }), moins que les { $wanted } nécessaires à une presse
print-fonts-all = toutes incluses dans le fichier
print-fonts-missing = absentes du fichier : { $fonts }
print-left-nothing = aucune couleur d’écran, aucun lien, aucune annotation
print-left-colours =
    { $count ->
        [one] { $count } élément en couleurs d’écran
        [many] { $count } d’éléments en couleurs d’écran
       *[other] { $count } éléments en couleurs d’écran
    }
print-left-notes =
    { $count ->
        [one] { $count } lien ou annotation
        [many] { $count } de liens ou d’annotations
       *[other] { $count } liens ou annotations
    }

## How to print, fold and cut a booklet: steps

booklet-set-short-edge = Réglez l’imprimante sur { $paper }, recto verso, retourner sur le bord court, et sur 100 % ou « taille réelle ». Laissez désactivés « ajuster à la page » et le mode livret de l’imprimante : les pages sont déjà dans l’ordre d’un livret.
booklet-set-long-edge = Réglez l’imprimante sur { $paper }, recto verso, retourner sur le bord long, et sur 100 % ou « taille réelle ». Laissez désactivés « ajuster à la page » et le mode livret de l’imprimante : les pages sont déjà dans l’ordre d’un livret.
booklet-test = Pour faire un essai, imprimez d’abord les faces 1 et 2. Tenez la feuille avec la première page de couverture face à vous et tournez-la comme la page d’un livre : le verso doit être à l’endroit. S’il est à l’envers, choisissez l’autre bord dans les réglages de l’imprimante.
booklet-rest = Imprimez le reste. Le numéro de la feuille est indiqué en petits caractères au bas de chaque face.
booklet-stack-left = Empilez les feuilles dans l’ordre, la feuille 1 en dessous, recto vers le bas. Pliez la pile au milieu, le long des repères en tirets. La première page de couverture se trouve maintenant à l’extérieur, avec le pli à gauche.
booklet-stack-right = Empilez les feuilles dans l’ordre, la feuille 1 en dessous, recto vers le bas. Pliez la pile au milieu, le long des repères en tirets. La première page de couverture se trouve maintenant à l’extérieur, avec le pli à droite.
# $count is at least 16.
booklet-sew = Agrafez ou cousez dans le pli, depuis l’extérieur. Une agrafeuse de bureau ne suffit pas pour { $count } feuilles : cousez-les ou adressez-vous à une imprimerie.
booklet-staple = Posez deux agrafes dans le pli, depuis l’extérieur, avec une agrafeuse assez longue pour l’atteindre.
# Signatures are sheets that are folded together; $count is at least 2. $ranges is "1 to 4; 5 to 8".
booklet-signatures = Ce livre comporte { $count } cahiers. Pliez chacun séparément, au milieu, le long des repères en tirets, sa première feuille à l’extérieur : feuilles { $ranges }.
booklet-range = { $first } à { $last }
booklet-bind-left = Empilez les cahiers dans l’ordre, le premier au-dessus et les plis à gauche. Cousez-les ensemble dans les plis, ou serrez-les et collez le dos.
booklet-bind-right = Empilez les cahiers dans l’ordre, le premier au-dessus et les plis à droite. Cousez-les ensemble dans les plis, ou serrez-les et collez le dos.
booklet-cut = Coupez le long des repères en trait plein : { $trim } mm en haut, en bas et du côté opposé au pli. Le format fini est de { $size }. Vous pouvez aussi ne pas couper le livret : il se lit tout aussi bien, mais garde ses repères.
booklet-cut-to-size = Coupez le long des repères en trait plein : { $head } mm en haut et en bas, { $edge } mm du côté opposé au pli. Le format fini est de { $size }. Vous pouvez aussi ne pas couper le livret : il se lit tout aussi bien, mais garde ses repères.
booklet-cut-fore-edge = Coupez le long des repères en trait plein : { $edge } mm du côté opposé au pli. Le format fini est de { $size }. Vous pouvez aussi ne pas couper le livret : il se lit tout aussi bien, mais garde ses repères.
booklet-no-cut = Il n’y a rien à couper.

## How to print and cut cards: steps

cards-set-short-edge = Réglez l’imprimante sur { $paper }, recto verso, retourner sur le bord court, et sur 100 % ou « taille réelle », sans « ajuster à la page ». Utilisez du papier cartonné d’au moins 200 g/m², qui dure plus longtemps, ou plastifiez du papier ordinaire.
cards-set-long-edge = Réglez l’imprimante sur { $paper }, recto verso, retourner sur le bord long, et sur 100 % ou « taille réelle », sans « ajuster à la page ». Utilisez du papier cartonné d’au moins 200 g/m², qui dure plus longtemps, ou plastifiez du papier ordinaire.
cards-test = Pour faire un essai, imprimez d’abord les faces 1 et 2. Tenez la feuille devant une source de lumière : les repères des deux faces doivent coïncider. Si le verso d’une carte correspond à une autre carte, choisissez l’autre bord dans les réglages de l’imprimante.
cards-cut = Coupez le long des repères avec un massicot, ou avec un cutter et une règle. Commencez par les coupes longues, puis faites les coupes courtes.

## What to tell a print shop: steps

shop-order-both-sides = Envoyez ce fichier tel quel à l’imprimerie. Commandez { $pages } pages, imprimées recto verso, au format fini de { $size }.
shop-order-one-side = Envoyez ce fichier tel quel à l’imprimerie. Commandez { $pages } pages, imprimées au recto seulement, au format fini de { $size }.
shop-order-bound-both-sides = Envoyez ce fichier tel quel à l’imprimerie, avec le fichier de la couverture. Commandez { $pages } pages, imprimées recto verso, au format fini de { $size }.
shop-order-bound-one-side = Envoyez ce fichier tel quel à l’imprimerie, avec le fichier de la couverture. Commandez { $pages } pages, imprimées au recto seulement, au format fini de { $size }.
shop-cover = Envoyez ce fichier à l’imprimerie avec le fichier des pages. Il contient la couverture d’un seul tenant, { $size } après la coupe : la quatrième et la première de couverture.
shop-cover-with-spine = Envoyez ce fichier à l’imprimerie avec le fichier des pages. Il contient la couverture d’un seul tenant, { $size } après la coupe : la quatrième de couverture, un dos de { $spine } mm et la première de couverture.
# $condition is the name of a printing condition.
shop-tell-press = Indiquez à l’imprimerie : PDF/X-4 pour { $condition }, avec TrimBox et BleedBox, fond perdu de { $bleed } mm, texte à l’encre noire seule, aucune couleur à convertir, toutes les polices incorporées.
shop-tell = Indiquez à l’imprimerie : PDF avec TrimBox et BleedBox, fond perdu de { $bleed } mm, couleurs RVB avec un profil sRGB, à convertir pour sa presse, toutes les polices incorporées.
# Words between ` are code. Do not translate them.
shop-thickness =
    { $count ->
        [one] Demandez à l’imprimerie l’épaisseur de son papier. Le dos est calculé pour { $count } page et des feuillets de { $thickness } mm : si le papier est différent, modifiez `paper-thickness` et produisez à nouveau les fichiers.
        [many] Demandez à l’imprimerie l’épaisseur de son papier. Le dos est calculé pour { $count } de pages et des feuillets de { $thickness } mm : si le papier est différent, modifiez `paper-thickness` et produisez à nouveau les fichiers.
       *[other] Demandez à l’imprimerie l’épaisseur de son papier. Le dos est calculé pour { $count } pages et des feuillets de { $thickness } mm : si le papier est différent, modifiez `paper-thickness` et produisez à nouveau les fichiers.
    }
shop-thin-spine = Un dos de { $spine } mm est plus mince que les { $least } mm que la plupart des imprimeries peuvent coller : demandez des agrafes (`binding = "saddle"`).
shop-thick = Avec { $count } pages, le livre dépasse les { $most } pages que la plupart des imprimeries peuvent agrafer : demandez un dos collé (`binding = "perfect"`).
shop-marks = Les traits de coupe et les repères de superposition des couleurs se trouvent hors du fond perdu. Une imprimerie qui ajoute ses propres repères peut placer le fichier d’après sa BleedBox.

## In translations

unreviewed-translation = Traduction non relue
about-translation = À propos de cette traduction
translation-of-release = Ceci est une traduction de la version { $version } du texte d’origine, datée du { $date }.
translation-of-draft = Ceci est une traduction d’un brouillon du texte d’origine, daté du { $date }.
translated-by = Traduction : { $names }.
translation-reviewed-by = Relecture : { $names }.
translation-changed = Le texte d’origine a changé par endroits depuis sa traduction. Ces passages sont dans la langue d’origine.
translation-unreviewed = Personne n’a encore relu cette traduction. Elle peut contenir des erreurs. Avant de vous y fier, demandez l’aide de quelqu’un qui peut lire le texte d’origine.
section-outdated = Le texte d’origine de cette section a changé depuis sa traduction. Les passages modifiés sont dans la langue d’origine.
section-untranslated = Certaines parties de cette section ne sont pas traduites. Elles sont dans la langue d’origine.
section-left-out = Certaines parties de la section d’origine ne sont pas traduites. Elles ne figurent pas ici.

## Of places and of partial translations

# Places are listed after a label: "Covers: England and Wales".
place-england = Angleterre
place-wales = pays de Galles
place-scotland = Écosse
place-northern-ireland = Irlande du Nord
place-uk = Royaume-Uni
section-partly-left-out = La section d’origine n’est pas entièrement traduite. Les parties dont rien n’est traduit ne figurent pas ici. Les autres passages non traduits sont dans la langue d’origine.

## The index: what comes between the places of an entry and "See also"

index-before-see-also = {". "}

## Pour qui possède un ancien exemplaire, sur les pages qui disent si un exemplaire est à jour

# Le nom des liens vers la même page dans d’autres langues.
currency-languages = Langues
currency-cannot-find = Si vous ne trouvez pas votre version
currency-drafts = Les brouillons ne figurent pas dans cette liste. Ne vous fiez pas à un exemplaire qui indique qu’il est un brouillon : procurez-vous une version publiée.
currency-by-date = Si votre exemplaire n’indique pas sa version, choisissez la période à laquelle vous l’avez reçu.
currency-got-since = Le { $from } ou après
currency-got-between = Du { $from } au { $to }
currency-or-older = Version { $version }, ou version antérieure
currency-to-do = Que faire maintenant
currency-stop-using = N’utilisez plus cet exemplaire. Si vous l’avez remis à d’autres personnes, prévenez-les.
currency-stop-using-section = N’utilisez plus cette section. Si vous l’avez remise à d’autres personnes, prévenez-les.
# $language est le nom de la langue de la page.
currency-not-in-language = La version { $version } n’a pas été publiée dans cette langue ({ $language }).
currency-read-law = Avant de vous fier à votre exemplaire, lisez les évolutions du droit ci-dessous.
currency-nothing-the-same = Ne vous fiez pas à votre exemplaire : dans la version la plus récente, toutes ses sections ont été modifiées ou supprimées.
currency-all-the-same = Toutes les sections ont le même texte dans la version la plus récente.
# $number est inférieur au nombre total de sections.
currency-the-same =
    { $number ->
        [one] En attendant une version plus récente, fiez-vous uniquement à la section marquée « à jour » ci-dessous. Son texte est le même dans la version la plus récente.
       *[other] En attendant une version plus récente, fiez-vous uniquement aux { $number } sections marquées « à jour » ci-dessous. Leur texte est le même dans la version la plus récente.
    }
# Une liste d’une ou de plusieurs sections suit.
currency-replaced-by = Lisez ce qui remplace cette section :
currency-replacement-recalled = Ce qui remplaçait cette section a été retiré de la diffusion. Ne l’utilisez pas :
currency-nothing-replaces = Rien ne remplace cette section.
# Au-dessus d’un texte dans la langue d’origine. $language est le nom de cette langue.
currency-original-text = Le texte ci-dessous est le texte original. Sa langue : { $language }.
currency-translated-text = Ce texte est une traduction. Langue de l’original : { $language }.

# The site: what every page has around its text.
site-page-title = { $page } – { $work }
site-skip = Aller au contenu principal
site-menu = Menu principal
site-menu-read = Lire en ligne
site-menu-editions = Éditions
site-menu-packs = Sélections
site-menu-history = Versions publiées
site-menu-current = Mon exemplaire est-il à jour ?
site-menu-help = Aide
site-menu-partners = Partenaires
site-search = Rechercher
site-search-go = Rechercher
site-feed-releases = Nouvelles versions
site-feed-law = Évolutions du droit
site-feed-catalogue = Catalogue pour liseuses
site-version-of = Version { $version } du { $date }.
site-published-by = Publié par { $publisher }.
site-follow = Suivre les nouveautés sans donner votre adresse de courriel :
site-no-tracking = Ce site ne dépose aucun cookie, ne suit pas votre navigation et ne charge rien depuis d’autres sites.

# The front page.
site-read-online = Lire en ligne
site-get-a-copy = Obtenir un exemplaire
site-new-in = Nouveautés de la version { $version } du { $date }
site-law-changes = Évolutions du droit
site-changes = Modifications
site-other-changes = Autres modifications
site-small-changes =
    { $number ->
        [one] { $number } autre section comporte des corrections mineures, qui ne changent rien à ce que vous devez faire.
        [many] { $number } d’autres sections comportent des corrections mineures, qui ne changent rien à ce que vous devez faire.
       *[other] { $number } autres sections comportent des corrections mineures, qui ne changent rien à ce que vous devez faire.
    }
site-change-new = Ajout
site-change-removed = Suppression
site-all-notes = Notes de version complètes
site-newer-was-recalled = La version { $version } a été retirée de la diffusion. N’en utilisez aucun exemplaire. Ce site présente une version antérieure.
site-sign-up = Recevoir un courriel à chaque nouvelle version
site-sign-up-about = Nous vous enverrons un courriel à chaque nouvelle version pour vous dire ce qui a changé.
site-email = Adresse de courriel
site-sign-up-go = S’inscrire
site-privacy = Votre adresse de courriel est transmise uniquement au service d’envoi de l’éditeur. Chaque courriel indique comment vous désinscrire.
site-privacy-more = Ce que ce service fait de votre adresse
site-partners-about = Ces organisations publient des éditions sous leur propre nom.
site-not-found = Page introuvable
site-not-found-about = Si vous avez saisi l’adresse, vérifiez qu’elle est correcte. Si vous avez suivi un lien, la page ou le fichier a peut-être été déplacé ou retiré de la diffusion. Pour trouver ce que vous cherchez, utilisez le menu ou la recherche.

# Pages to read.
site-contents = Table des matières
site-on-this-page = Sur cette page
site-reading-time = Temps de lecture
site-minutes =
    { $number ->
        [one] { $number } minute
        [many] { $number } de minutes
       *[other] { $number } minutes
    }
site-hours =
    { $number ->
        [one] { $number } heure
        [many] { $number } d’heures
       *[other] { $number } heures
    }
site-review-overdue = Cette section aurait dû être vérifiée au plus tard le { $date }. Le droit a pu évoluer depuis.
# For those who read without scripts: the page cannot know what day it is.
site-review-after = Si vous lisez ceci après le { $date }, cette section aurait déjà dû être vérifiée et le droit a pu évoluer.
site-about-page = À propos de cette page
site-last-changed = Dernière modification
site-dated-version = Version { $version } du { $date }.
site-all-versions = Toutes les versions de cette section
site-permanent = Adresse permanente
site-cite = Comment citer ce texte
site-citation = { $publisher }, « { $title } », { $work } (version { $version }, { $date }) <{ $address }>
site-contained-in = Figure aussi dans
site-neighbours = Section précédente et section suivante
site-before = Section précédente
site-after = Section suivante

# Editions and packs.
site-editions-about = Le texte intégral, dans le format qui vous convient.
site-packs-about = Des pages choisies pour un usage précis, par exemple un atelier, prêtes à imprimer ou à lire.
site-files =
    { $number ->
        [one] { $number } fichier
        [many] { $number } de fichiers
       *[other] { $number } fichiers
    }
site-kilobytes = { $number } ko
site-megabytes = { $number } Mo
site-was-recalled = Texte retiré de la diffusion : ne l’utilisez pas.
site-all-recalled = Toutes les versions ont été retirées de la diffusion. Il n’y a rien à télécharger pour le moment.
site-changes-left-out = Les changements de cette version ne sont pas décrits, car elle a été retirée de la diffusion.
site-recalled-on = Retrait le { $date } : { $reason }
site-for-ebook = Pour les téléphones, les tablettes et les liseuses. Le texte s’adapte à votre écran et à vos réglages, et fonctionne avec les lecteurs d’écran.
site-for-word = Pour écrire à l’ordinateur, avec Word, LibreOffice ou un logiciel semblable. Remplissez les champs et cochez les cases à l’écran.
site-for-press = Pour une imprimerie : les pages et la couverture, avec fond perdu et traits de coupe.
site-for-booklet = Un livret à imprimer sur une imprimante de bureau, à plier et à agrafer.
site-for-cards = Des cartes à imprimer et à découper.
site-for-large-print = De grands caractères dans tout le texte, pour les personnes qui en ont besoin.
site-for-binders = Pour un classeur à anneaux : vous pouvez remplacer les feuillets un par un.
site-for-low-ink = Noir sur blanc, pour économiser l’encre.
site-for-screens = Un PDF à lire à l’écran, avec des liens.
site-for-printing = Pour une imprimante de bureau, recto verso.
site-for-leaders = Pour les personnes qui animent des ateliers
site-always-newest = Cette page présente toujours la version la plus récente : { $version } ({ $date }). Versions plus anciennes :
site-volume = Volume { $number }
site-volume-titled = Volume { $number } : { $title }
site-form-sheets = feuilles d’impression
site-form-cover = couverture
site-file-missing = Ce fichier n’est pas sur ce site. Demandez-le à l’éditeur.
site-file-not-online = Ce fichier n’est pas en ligne : il contient le récit d’une personne qui n’a pas accepté qu’il soit mis en ligne. Demandez un exemplaire à { $publisher }.
site-file-ended = Ce fichier n’est plus proposé, car il contient le récit d’une personne qui ne peut plus être montré. Si vous en avez un exemplaire, ne l’utilisez pas et ne le transmettez pas. Demandez-en un nouveau à { $publisher }.
site-use-newer = Utilisez plutôt la version { $version }.
site-use-older = Utilisez plutôt la version { $version }. Elle n’a pas été retirée de la diffusion, mais elle n’est peut-être plus à jour.
site-no-safe-file = Aucune version de ce fichier n’est utilisable. Choisissez une autre édition, ou demandez une version corrigée à { $publisher }.
site-file-dropped = La version { $version }, la plus récente, ne comprend pas ceci. Choisissez une autre édition.
site-download = Télécharger en { $format }, { $size }
site-length = Longueur
site-pages =
    { $number ->
        [one] { $number } page
        [many] { $number } de pages
       *[other] { $number } pages
    }
site-paper-label = Papier
site-paper = pages de format { $paper }
site-sheets-paper = feuilles de format { $paper }
site-how-to-print = Comment imprimer
site-how-to-print-more = Étape par étape
site-accessibility = Accessibilité
site-accessible-sheets = Pour l’impression uniquement : les pages sont dans l’ordre nécessaire au pliage ou à la coupe. Pour lire le texte, utilisez l’autre fichier de cette page.
site-accessible-press = Pour une imprimerie uniquement. Ce fichier n’est pas balisé pour les lecteurs d’écran et ne contient pas de liens. Pour lire le texte, utilisez une autre édition.
site-accessible-ebook = Lisible avec un lecteur d’écran et dans toutes les tailles de caractères.
site-accessible-word = Balisé pour les lecteurs d’écran, avec des titres, des textes de remplacement et des champs nommés.
site-accessible-pdf = Balisé pour les lecteurs d’écran, avec des titres, un ordre de lecture, des signets et des descriptions des images. Conforme à la norme PDF/UA-1.
site-same-address = Adresse permanente
site-digest = Somme de contrôle SHA-256
site-how-to-verify = Comment vérifier un fichier téléchargé
site-how-to-read-ebooks = Comment mettre un livre numérique sur un téléphone, un ordinateur ou une liseuse

# Releases, and texts that are gone.
site-history-about = Toutes les versions publiées, de la plus récente à la plus ancienne, avec ce qui a changé. Les évolutions du droit viennent en premier.
site-version = Version { $version }
site-recalled = Retirée
site-newest = La plus récente
site-first-release = Première version publiée.
site-compared = Chaque phrase modifiée, à côté de sa formulation précédente
site-sections-recalled = N’utilisez pas ces sections de cette version :
site-is-copy-current = Vérifier si un exemplaire de cette version est encore à jour
site-section-recalled = Cette section a été retirée de la diffusion. N’en utilisez aucun exemplaire.
site-section-recalled-do = N’utilisez plus les exemplaires que vous avez et prévenez toutes les personnes à qui vous en avez remis un. Si vous avez agi en vous fondant sur cette section, demandez conseil à une personne qualifiée.
site-section-moved =
    { $number ->
        [one] Ce texte a été déplacé. Lisez à la place :
        [many] Ce texte a été divisé. Lisez à la place :
       *[other] Ce texte a été divisé. Lisez à la place :
    }
site-section-gone = Cette section a été supprimée. La dernière version qui la contient est la version { $version } du { $date }.
site-part-moved = Le passage que vous cherchez sur cette page a été déplacé. Il se trouve maintenant ici :
site-part-gone = Le passage que vous cherchez sur cette page a été supprimé.
# A list that is too long for one page. What it was divided into: names, and the first and last entry.
site-list-pages = Pages de cette liste
site-list-range = { $title } : { $first } à { $last }
site-list-entry = L’entrée que vous cherchez se trouve sur cette page de la liste :
site-read-current = Lire cette section dans son état actuel
site-section-history = Ce qui a changé dans cette section, version par version

## In the search of a site

search-label = Mots à rechercher
search-without = La recherche a besoin de JavaScript. Si elle ne démarre pas après quelques secondes, activez JavaScript dans votre navigateur, ou utilisez plutôt ces pages :
search-results =
    { $count ->
        [one] { $count } résultat
        [many] { $count } de résultats
       *[other] { $count } résultats
    }
search-in-sections =
    { $count ->
        [one] dans { $count } section
        [many] dans { $count } de sections
       *[other] dans { $count } sections
    }
search-more-here =
    { $count ->
        [one] Afficher { $count } autre résultat dans cette section
        [many] Afficher { $count } d’autres résultats dans cette section
       *[other] Afficher { $count } autres résultats dans cette section
    }
search-more-sections = Afficher d’autres sections
search-nothing = Aucun résultat pour « { $query } ».
search-advice = Vérifiez l’orthographe, ou essayez avec moins de mots ou d’autres mots.
search-some-words = Aucun résultat ne contient tous vos mots. Ceux-ci en contiennent le plus grand nombre.
search-spelt = Certains mots n’ont pas été trouvés. Voici les résultats pour des mots semblables : { $words }.
search-also = Ces résultats tiennent compte d’autres noms de la même chose : { $words }.
search-loading = Le texte est en cours de chargement ({ $done } parties sur { $count }). En attendant, vous pouvez chercher uniquement dans les titres.
search-failed = Une partie du texte n’a pas pu être chargée : il peut manquer des résultats. Rechargez la page pour réessayer.
search-arrived = Le reste du texte est chargé. Relancez la recherche pour en tenir compte.

# Help pages of the site.
help-verify = Comment vérifier un fichier téléchargé
help-verify-summary = Vérifier qu’un fichier a été entièrement téléchargé et qu’il est exactement celui qui a été publié.
help-ebooks = Comment lire le livre numérique
help-ebooks-summary = Mettre le livre numérique sur un téléphone, un ordinateur ou une liseuse, agrandir les caractères ou écouter le texte.
help-printing = Comment imprimer
help-printing-summary = Imprimer, plier, agrafer, couper et classer chaque édition, étape par étape.
# $date is when somebody compared the steps with what devices and programs do.
help-checked = Les appareils et les logiciels évoluent. Dernière vérification de ces étapes : le { $date }.
# Questions on the first help page.
help-which-edition = Quelle édition choisir ?
help-which-edition-about = Toutes les éditions contiennent le même texte. Choisissez selon ce que vous voulez en faire :
help-packs = Si vous n’avez besoin que des pages utiles pour un usage précis, par exemple un atelier, choisissez une sélection.
help-old-copy = On m’a donné un ancien exemplaire. Puis-je encore l’utiliser ?
help-old-copy-find = Cherchez la version et la date sur la page de titre de votre exemplaire, ou à la fin. Un exemplaire imprimé peut aussi comporter un code carré que vous pouvez scanner avec un téléphone.
help-old-copy-look = Trouvez cette version dans la liste des versions. Vous y verrez ce qui a changé depuis et si une partie du texte a été retirée de la diffusion.
help-old-copy-replace = Si quelque chose dont vous avez besoin a changé, procurez-vous la version la plus récente.
help-old-copy-recalled = N’utilisez pas et ne transmettez pas un exemplaire retiré de la diffusion. Si vous avez agi en vous y fiant, demandez conseil à une personne qualifiée.
help-new-versions = Comment savoir qu’une nouvelle version a paru ?
help-new-versions-email = Par courriel :
help-new-versions-feed = Sans donner votre adresse de courriel, dans un lecteur de flux :
help-new-versions-look = Sur ce site, à tout moment :
help-link = Comment faire un lien vers une édition ou une section ?
help-link-about = Faites un lien vers la page d’une édition, d’une sélection ou d’une section : son adresse mène toujours au texte le plus récent. Pour faire un lien direct vers un fichier, copiez son « adresse permanente ». Ne faites pas de lien vers un fichier dont le nom contient une version, car ce fichier ne sera plus à jour. Si vous mettez un exemplaire sur votre propre site, remplacez-le à chaque nouvelle version.
help-offline = Puis-je utiliser ce site sans internet ?
help-offline-about = Oui. Copiez tout le dossier du site sur un ordinateur ou une clé USB, puis ouvrez index.html dans un navigateur. Tout fonctionne, sauf les flux, l’inscription et les liens vers d’autres sites.
help-copying = Puis-je le copier et le transmettre ?
help-copying-about = La licence dit ce que vous pouvez faire :
help-mistake = J’ai trouvé une erreur. À qui la signaler ?
help-mistake-about = Indiquez dans quelle version et dans quelle section elle se trouve. Si elle peut nuire à quelqu’un, commencez par le dire. À contacter : { $publisher }.
# Checking a download.
help-verify-why = Chaque fichier a une somme de contrôle : 64 lettres et chiffres calculés à partir de son contenu. Si quoi que ce soit change dans le fichier, la somme de contrôle change. Si celle de votre exemplaire correspond à celle de cette page, les deux fichiers sont identiques.
help-check = Vérifier un fichier ici
help-check-about = Votre navigateur calcule la somme de contrôle et la compare à la liste ci-dessous. Le fichier ne quitte pas votre appareil.
help-check-choose = Choisissez le fichier que vous avez téléchargé
# The name of a file follows.
help-check-good = Le fichier est complet et n’a pas été modifié. Il s’agit de ce fichier :
help-check-bad = Ce fichier ne correspond à aucun des fichiers de la liste ci-dessous. Il est peut-être endommagé, modifié ou issu d’une autre version. Lisez « Si les sommes de contrôle sont différentes ».
help-check-busy = Calcul de la somme de contrôle…
help-check-failed = Le navigateur n’a pas pu lire le fichier. Utilisez l’une des autres méthodes ci-dessous.
help-compare = Comparer vous-même la somme de contrôle
help-compare-about = Chacune de ces méthodes affiche la somme de contrôle d’un fichier. Comparez-la à la liste ci-dessous, sans tenir compte des majuscules et des minuscules. Remplacez le nom de fichier de l’exemple par celui du vôtre.
help-compare-windows = Ouvrez le dossier qui contient le fichier, cliquez dans sa barre d’adresse, saisissez powershell et appuyez sur Entrée. Saisissez ensuite :
help-compare-windows-cmd = Dans l’ancienne invite de commandes, saisissez plutôt :
help-compare-mac = Ouvrez le Terminal, allez dans le dossier qui contient le fichier et saisissez la ligne suivante. Au lieu de saisir le nom entre guillemets, vous pouvez faire glisser le fichier dans la fenêtre :
help-compare-linux = Ouvrez un terminal dans le dossier qui contient le fichier et saisissez :
help-compare-android = Android n’a pas de commande pour cela. Si cette page affiche « Vérifier un fichier ici », utilisez cette fonction. Sinon, copiez le fichier sur un ordinateur et vérifiez-le là.
help-compare-iphone = Si cette page affiche « Vérifier un fichier ici », utilisez cette fonction. Vous pouvez aussi créer un raccourci dans l’app Raccourcis : ajoutez l’action qui génère un hachage (Generate Hash), choisissez SHA256 et indiquez-lui le fichier.
help-all = Vérifier tous vos fichiers à la fois
help-all-about = Enregistrez la liste des sommes de contrôle dans le dossier où se trouvent vos fichiers téléchargés. Elle ne contient que les fichiers de ce site ; ceux de la version la plus récente y figurent sous leurs deux noms, avec et sans son numéro. Chaque fichier que vous avez reçoit une ligne qui se termine par « OK » ou « FAILED ». Les fichiers que vous n’avez pas sont ignorés. Si la réponse est « no file was verified », aucun des fichiers du dossier ne figure dans la liste.
help-all-download = Liste des sommes de contrôle, version { $version }
help-all-windows = Sous Windows, ouvrez PowerShell dans ce dossier et saisissez :
help-all-mac = Sur un Mac, ouvrez le Terminal dans ce dossier et saisissez :
help-all-linux = Sous Linux, ouvrez un terminal dans ce dossier et saisissez :
help-seal = Vérifier le sceau : le fichier vient-il vraiment de l’éditeur ?
help-seal-about = Toute personne qui peut modifier les fichiers d’un site peut aussi modifier les sommes de contrôle. C’est pourquoi { $publisher } scelle celles de chaque version avec une clé que personne d’autre ne possède. La vérification du sceau demande quelques minutes de plus.
help-seal-install = Installez minisign, qui est gratuit :
help-seal-files = Enregistrez ces fichiers dans un même dossier :
help-seal-key = Assurez-vous que la clé est authentique. Comparez-la à celle que { $publisher } publie ailleurs, ou demandez confirmation. L’identifiant de la clé est { $id } :
help-seal-no-key = Contactez { $publisher } pour obtenir le fichier minisign.pub, et enregistrez-le dans le même dossier.
help-seal-check = Ouvrez un terminal dans ce dossier et saisissez la ligne suivante. Si le sceau est authentique, la réponse commence par « Signature and comment signature verified » :
help-seal-compare = Calculez la somme de contrôle de votre fichier comme indiqué plus haut, et cherchez-la dans SHA256SUMS. Si elle y figure, le fichier est exactement celui qui a été publié. La liste mentionne aussi les fichiers d’autres partenaires.
help-bindery = Vérifier avec Bindery, l’outil qui a produit les fichiers
help-bindery-record = Si vous avez Bindery, enregistrez la fiche de la version dans le même dossier que les fichiers ci-dessus :
help-bindery-about = Si vous avez Bindery et le dossier du projet, allez dans ce dossier et saisissez :
help-bindery-says = L’outil indique si un exemplaire est authentique, modifié ou inconnu, et s’il a été remplacé ou retiré de la diffusion. Il fonctionne sans internet.
help-different = Si les sommes de contrôle sont différentes
help-different-about = Vérifiez d’abord que vous avez la bonne version : son numéro figure dans le nom du fichier. Un fichier dont le nom ne comporte pas de numéro peut provenir d’une version plus ancienne. Téléchargez ensuite le fichier à nouveau. Si la somme de contrôle est toujours différente, n’utilisez pas le fichier. Dites à l’éditeur où vous l’avez obtenu.
help-digests = Sommes de contrôle de la version { $version }
# Reading ebooks.
help-ebooks-what = Le livre numérique est un fichier EPUB. Il n’a pas de protection contre la copie : vous pouvez donc le lire sur autant d’appareils que vous le souhaitez.
help-iphone = iPhone et iPad
help-iphone-download = Ouvrez ce site dans Safari et touchez le lien de téléchargement du livre numérique. Le fichier est enregistré dans le dossier Téléchargements de l’app Fichiers.
help-iphone-open = Ouvrez le fichier dans Fichiers. S’il ne s’ouvre pas tout seul, touchez le bouton de partage et choisissez Livres.
help-iphone-read = Il se trouve maintenant dans votre bibliothèque, dans l’app Livres, et fonctionne sans internet.
help-android = Téléphone ou tablette Android
help-android-download = Touchez le lien de téléchargement du livre numérique. Le fichier est enregistré dans le dossier des téléchargements du téléphone ou de la tablette.
help-android-open = Ouvrez votre application de fichiers et touchez le fichier. Le téléphone affiche la liste des applications qui peuvent l’ouvrir.
help-android-choose = S’il n’y en a aucune dans la liste, installez une application de lecture, par exemple Google Play Livres, Cantook ou Librera. Touchez ensuite le fichier à nouveau.
help-android-private = Google Play Livres copie le fichier dans votre compte Google. Si vous ne voulez pas que quelqu’un sache que vous l’avez, choisissez une application qui garde les fichiers sur le téléphone.
help-computer = Ordinateur Windows, Mac ou Linux
help-computer-install = Installez Thorium Reader. Il est gratuit, fonctionne avec les lecteurs d’écran et ne demande pas de compte :
help-computer-open = Ouvrez Thorium Reader, choisissez d’importer une publication, puis sélectionnez le fichier que vous avez téléchargé.
help-computer-mac = Sur un Mac, vous pouvez aussi double-cliquer sur le fichier, qui s’ouvre dans l’app Livres.
help-kindle = Kindle
help-kindle-about = Les Kindle ne peuvent pas ouvrir les fichiers EPUB copiés à l’aide d’un câble. Envoyez le fichier par Amazon, qui le convertit :
help-kindle-web = Dans un navigateur, connectez-vous avec votre compte Amazon et téléversez le fichier :
help-kindle-email = Ou envoyez-le par courriel, en pièce jointe, à l’adresse de votre Kindle, indiquée dans ses paramètres. Envoyez-le depuis une adresse que vous avez approuvée dans votre compte Amazon.
help-kindle-wait = Connectez le Kindle au wifi. Le livre apparaît dans sa bibliothèque après quelques minutes.
help-kindle-private = Amazon en garde une copie dans votre compte. Si vous ne voulez pas que quelqu’un sache que vous avez ce livre, lisez-le d’une autre façon.
help-e-readers = Kobo, PocketBook, Tolino et autres liseuses
help-e-readers-connect = Reliez la liseuse à un ordinateur avec son câble USB. Si elle demande s’il faut se connecter, acceptez. Elle apparaît sur l’ordinateur comme un disque.
help-e-readers-copy = Copiez le fichier sur ce disque. S’il y a un dossier pour les livres, mettez-le dedans.
help-e-readers-eject = Éjectez le disque, puis débranchez le câble. Le livre apparaît dans la bibliothèque.
help-type = Caractères plus grands, autres couleurs, plus d’espace
help-type-about = Ouvrez le livre et touchez le milieu de la page. La plupart des applications affichent alors un bouton avec les lettres Aa, ou un menu avec des réglages du texte. Vous pouvez y changer la taille et le style des caractères ainsi que l’espace entre les lignes, et choisir des pages sombres ou claires. Le texte se réorganise pour s’adapter à l’écran : rien n’est coupé.
help-screen-readers = Lecteurs d’écran et lecture à voix haute
help-screen-readers-about = Le livre numérique comporte des titres, une table des matières et des descriptions de ses images, dans un ordre qui convient à la lecture à voix haute.
help-screen-readers-iphone = Sur un iPhone ou un iPad, utilisez VoiceOver dans l’app Livres. Pour faire lire une page sans VoiceOver, activez l’énoncé du contenu de l’écran (Speak Screen) dans les réglages d’accessibilité, puis balayez l’écran vers le bas depuis le haut avec deux doigts.
help-screen-readers-android = Sous Android, utilisez TalkBack, ou la commande de lecture à voix haute de l’application.
help-screen-readers-computer = Sur un ordinateur, Thorium Reader fonctionne avec NVDA, JAWS et le Narrateur sous Windows, et avec VoiceOver sur un Mac. Activez la prise en charge des lecteurs d’écran dans ses réglages. Il peut aussi lire lui-même à voix haute.
help-catalogue = Recevoir les nouvelles versions dans votre application de lecture
help-catalogue-about = Certaines applications peuvent afficher un catalogue de livres, appelé OPDS. Cherchez « catalogues » dans l’application, ajoutez-en un et saisissez cette adresse :
help-catalogue-apps = Thorium Reader le permet sur ordinateur, Cantook sur téléphone et KOReader sur liseuse. La version la plus récente se trouve alors toujours dans le catalogue.
# Printing.
help-printing-size = Imprimez à 100 % ou en « taille réelle ». Désactivez « ajuster à la page » et « réduire » : ces options réduisent la taille du texte et décalent les plis et les coupes.
help-printing-first = Imprimez d’abord une feuille. Si elle est correcte, imprimez le reste.
help-printing-program = Enregistrez le fichier et imprimez-le depuis un logiciel PDF. Un navigateur peut en changer la taille.
help-printing-sheets = Ces fichiers sont destinés uniquement à l’impression : leurs pages sont dans l’ordre nécessaire au pliage ou à la coupe. Un exemplaire à lire est proposé à côté de chacun.
help-printing-files =
    { $number ->
        [one] Le fichier
        [many] Les fichiers
       *[other] Les fichiers
    }
help-printing-steps = Étape par étape
# Before the names of the files that one way of doing a step is for.
help-printing-for = Pour :
help-print-booklet = Livrets sur { $paper }
help-print-cards = Cartes sur { $paper }
help-print-binder = Pour classeurs à anneaux, sur { $paper }
help-print-large = Grands caractères sur { $paper }
help-print-pages = Pages sur { $paper }
help-print-shop = Dans une imprimerie
help-print-cover = Dans une imprimerie : la couverture
# How the printer turns the paper over, after the name of what is printed: “Booklets on A4: flip on the short edge”.
help-print-turned-short-edge = retourner sur le bord court
help-print-turned-long-edge = retourner sur le bord long
help-print-not-turned = recto seulement
help-print-both-sides = Réglez l’imprimante sur { $paper }, recto verso, retourner sur le bord long, et sur 100 % ou « taille réelle ».
help-print-one-side = Réglez l’imprimante sur { $paper }, recto seulement, et sur 100 % ou « taille réelle ».
help-print-test = Pour faire un essai, imprimez d’abord les deux premières pages et vérifiez qu’il ne manque rien sur les bords. Imprimez ensuite le reste.
help-print-staple-left = Agrafez dans le coin en haut à gauche, ou deux fois le long du bord gauche. Mettez plutôt les exemplaires épais dans une chemise.
help-print-staple-right = Agrafez dans le coin en haut à droite, ou deux fois le long du bord droit. Mettez plutôt les exemplaires épais dans une chemise.
help-print-punch = Perforez le long du bord intérieur, où la marge est plus large.
help-print-file = Classez les feuillets selon les numéros au bas des pages : 3-1 est la première page du chapitre 3.
help-print-replace = Quand une nouvelle version paraît, remplacez seulement les feuillets qui ont changé. Chaque feuillet indique dans quelle version il a changé pour la dernière fois. Jetez les anciens feuillets, pour que personne ne les utilise.
help-print-large-paper = Utilisez du papier mat, qui ne reflète pas la lumière. Si l’impression se voit par transparence, utilisez du papier plus épais ou imprimez sur le recto seulement.
help-print-larger = Pour des caractères encore plus grands, imprimez sur A3 à 141 % : leur taille est alors de { $larger } points au lieu de { $size }.
help-print-large-bind = Mettez les feuillets dans un classeur à anneaux, ou reliez-les par une spirale métallique, pour qu’ils restent à plat et laissent les deux mains libres.
# What drawings show, for those who do not see them.
help-drawing-turn-short-edge = Une feuille de papier en largeur. Elle se retourne autour de son bord court, comme la page d’un livre.
help-drawing-turn-long-edge = Une feuille de papier en hauteur. Elle se retourne autour de son bord long, comme la page d’un livre.
help-drawing-fold = Une pile de feuilles est pliée au milieu, une moitié sur l’autre.
help-drawing-staple = Un livret plié est posé ouvert, l’extérieur vers le haut. Deux agrafes traversent le pli.
help-drawing-sew = Un livret plié est posé ouvert, l’extérieur vers le haut. Une aiguille et un fil traversent le pli.
help-drawing-fold-each = Trois petites piles de feuilles. Chacune est pliée au milieu, séparément.
help-drawing-bind = Des piles pliées sont posées les unes sur les autres, tous les plis du même côté, où elles sont assemblées.
help-drawing-trim = Un livret plié. Trois traits montrent où le couper : en haut, en bas et du côté opposé au pli.
help-drawing-cut-cards = Une feuille avec huit cartes. Des traits qui traversent toute la feuille montrent où couper.
help-drawing-punch = Un feuillet avec deux trous près de son bord intérieur. Des anneaux passent dans les trous.

# Feeds and announcements.
# $work is the title of the work.
feed-releases = { $work } : nouvelles versions
feed-releases-about = { $work } : chaque nouvelle version, avec ce qui a changé, et chaque retrait.
feed-law = { $work } : évolutions du droit
feed-law-about = { $work } : chaque évolution du droit expliquée dans le texte, et chaque retrait.
feed-release = Version { $version }
feed-release-law = Version { $version }, avec des évolutions du droit
# $section is the title of a section.
feed-law-change = Évolution du droit : { $section }
feed-in-release = Explications dans la version { $version } du { $date }
feed-recall = Retrait : version { $version }
feed-recall-section = Retrait : « { $section } » dans la version { $version }
feed-recall-do = N’en utilisez plus aucun exemplaire et prévenez toutes les personnes à qui vous en avez remis un.
opds-title = { $work } ({ $partner })
opds-all = Tout
opds-all-about = Toutes les éditions et toutes les sélections.
# $language is what a language calls itself.
opds-language-about = Tout ce qui existe dans cette langue : { $language }
opds-partners = Catalogues de tous les partenaires
opds-kind = Type
opds-language = Langue
opds-format = Format
opds-any-language = Toutes les langues
opds-any-format = Tous les formats
announcement-subject = { $work } : version { $version }
announcement-published = { $publisher } a publié { $work }, version { $version }, le { $date }.
announcement-new = Ajout : { $title }
announcement-removed = Suppression : { $title }
announcement-changed = Modification : { $title }
announcement-editions = Vos éditions
announcement-packs = Vos sélections
# $sections is a list of titles in quotation marks.
announcement-product-changed = Ce qui a changé : { $sections }.
announcement-product-same = Aucun changement ne modifie ce que les lecteurs et lectrices doivent savoir ou faire.
announcement-product-missing = Ceci ne figure pas dans la nouvelle version.
announcement-replace = Veuillez désormais utiliser les nouveaux fichiers et enlever les anciens de vos sites web et de vos présentoirs. Les liens ci-dessus mènent toujours à la version la plus récente.
