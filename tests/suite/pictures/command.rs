//! `bindery picture`: a copy for the project without anything beside the picture, and a list of what it lacks.

use super::photographs::{jpeg, png, scene, turned};
use super::planted::{holds_secret, planted_jpeg, planted_png, planted_svg};
use crate::support::Project;
use image::GenericImageView;

fn with(name: &str, bytes: impl AsRef<[u8]>) -> Project {
    Project::base().write(name, bytes)
}

#[test]
fn a_copy_lacks_what_the_file_held_and_every_item_is_named() {
    for (name, bytes, items) in [
        (
            "a.jpg",
            planted_jpeg(),
            &[
                "EXIF `GPSLatitude`",
                "EXIF `Artist`",
                "EXIF `DateTimeOriginal`",
                "EXIF preview (2 times)",
                "XMP",
                "IPTC and Photoshop data",
                "comment",
                "data of a camera or a program (APP11)",
                "description of the colour profile",
                "data after the picture",
            ][..],
        ),
        (
            "a.png",
            planted_png(),
            &[
                "EXIF `Model`",
                "text `Author` (2 times)",
                "text `XML:com.adobe.xmp`",
                "time of the last change",
                "part `prVt`",
                "description of the colour profile",
                "data after the picture",
            ],
        ),
        (
            "a.svg",
            planted_svg().into_bytes(),
            &[
                "comment (2 times)",
                "processing instruction",
                "element `metadata`",
                "element `title` (2 times)",
                "element `desc` (2 times)",
                "element of a program `namedview`",
                "attribute of a program `export-filename`",
                "attribute of a program `label`",
                "attribute `class`",
                "attribute `data-author`",
                "comment in a style",
                "text that is not drawn",
                "in a picture in it: EXIF `GPSLatitude` (2 times)",
                "in a picture in it: XMP",
            ],
        ),
    ] {
        let project = with(name, &bytes);
        let run = project.run(&["picture", name, "--as", "street"]).expect_success();
        let ending = &name[1..];
        assert_eq!(
            run.stdout,
            format!("./content/figures/street{ending}\n").replace("./", ""),
            "{name}"
        );
        for item in items {
            assert!(
                run.stderr.contains(&format!("  removed: {item}\n")),
                "{name}: {item}\n{}",
                run.stderr
            );
        }
        assert!(!run.stderr.contains("Quincewort") || name == "a.svg", "{}", run.stderr);
        let copy = project.bytes(&format!("content/figures/street{ending}"));
        assert!(!holds_secret(&copy), "{name}");
        assert_eq!(project.bytes(name), bytes, "the original is as it was");
        // A clean picture stays as it is, and the project has nothing to say of it.
        let again = format!("content/figures/street{ending}");
        let run = project.run(&["picture", "--in-place", &again]).expect_success();
        assert_eq!(project.bytes(&again), copy, "{name}\n{}", run.stderr);
        let project = project.body(&format!("![A street.](figures/street{ending})\n"));
        project.run(&["check", "--format", "short"]).expect_success().stdout("");
    }
}

#[test]
fn pixels_stay_as_they_are_and_a_turned_photograph_is_turned() {
    let plain = jpeg(&scene(), &[]);
    let project = with("a.jpg", turned(1)).write("b.jpg", turned(6));
    project.run(&["picture", "a.jpg"]).expect_success();
    assert_eq!(project.bytes("content/figures/a.jpg"), plain);
    project
        .run(&["picture", "b.jpg"])
        .expect_success()
        .stderr_has("  removed: EXIF `Orientation`: the picture was turned upright\n");
    let copy = image::load_from_memory(&project.bytes("content/figures/b.jpg")).expect("a picture");
    assert_eq!(copy.dimensions(), (32, 48));
}

#[test]
fn nothing_is_replaced_without_being_asked() {
    let project = with("a.jpg", planted_jpeg()).write("content/figures/a.jpg", "mine");
    project
        .run(&["picture", "a.jpg"])
        .expect_failure(2)
        .stderr_has("error: `content/figures/a.jpg` already exists");
    assert_eq!(project.bytes("content/figures/a.jpg"), b"mine");
    project.run(&["picture", "a.jpg", "--replace"]).expect_success();
    assert!(!holds_secret(&project.bytes("content/figures/a.jpg")));
}

#[test]
fn pictures_of_the_project_are_cleaned_where_they_are_and_no_others() {
    let project = with("content/figures/a.jpg", planted_jpeg()).write("a.jpg", planted_jpeg());
    project.run(&["picture", "--in-place", "content/figures/a.jpg"]).expect_success();
    assert!(!holds_secret(&project.bytes("content/figures/a.jpg")));
    project
        .run(&["picture", "--in-place", "a.jpg"])
        .expect_failure(2)
        .stderr_has("error: `a.jpg` is not in `content/` of the project");
    assert!(holds_secret(&project.bytes("a.jpg")));
    project
        .run(&["picture", "--in-place", "content/figures/a.jpg"])
        .expect_success()
        .stdout("")
        .stderr_has("nothing to remove");
}

#[test]
fn a_file_that_is_no_picture_is_refused_and_nothing_is_written() {
    let languages = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><switch>\
                     <text y=\"9\" systemLanguage=\"cy\">Un</text><text y=\"9\">One</text></switch></svg>";
    let whole = jpeg(&scene(), &[]);
    for (bytes, words) in [
        (whole[..whole.len() / 2].to_vec(), "the picture is damaged or cut short"),
        (b"GIF89a\x01\0\x01\0\0\0\0;".to_vec(), "the file is a GIF picture"),
        (b"RIFF\x10\0\0\0WEBPVP8 ".to_vec(), "the file is a WebP picture"),
        (b"just words".to_vec(), "the picture is not SVG, PNG or JPEG"),
        (Vec::new(), "the picture is not SVG, PNG or JPEG"),
        (b"<svg xmlns=\"http://www.w3.org/2000/svg\"><g>".to_vec(), "the SVG cannot be read"),
        (languages.into(), "the drawing holds its words in several languages"),
        (languages.into(), "hint: save a drawing for each language and clean each of them"),
        (super::photographs::bomb(), "65536 by 65536 pixels, more than 120 million"),
    ] {
        let project = with("a.jpg", &bytes);
        let before = project.files("content/figures");
        project
            .run(&["picture", "a.jpg", "--as", "new"])
            .expect_failure(1)
            .stderr_has(words)
            .stderr_lacks("panicked");
        assert_eq!(project.files("content/figures"), before, "{words}");
    }
    with("a.txt", "x").run(&["picture", "missing.jpg"]).expect_failure(2);
    with("a.jpg", &whole).run(&["picture", "a.jpg", "--as", "../a"]).expect_failure(2);
    with("a.jpg", &whole).run(&["picture", "a.jpg", "--as", "a b"]).expect_failure(2);
    Project::empty()
        .write("a.jpg", &whole)
        .run(&["picture", "a.jpg", "--root", "."])
        .expect_failure(2);
}

#[test]
fn the_ending_is_that_of_the_format_and_a_name_from_a_camera_is_pointed_out() {
    let project = with("IMG_20260314_093000.jpg", png(&scene().into()));
    project
        .run(&["picture", "IMG_20260314_093000.jpg"])
        .expect_success()
        .stderr_has("which may say when the picture was taken");
    assert!(project.at("content/figures/IMG_20260314_093000.png").exists());
    project
        .run(&["picture", "IMG_20260314_093000.jpg", "IMG_20260314_093000.jpg", "--as", "street"])
        .expect_failure(2)
        .stderr_has("`--as` names one picture")
        .stderr_has("hint: run it once for each picture, or leave out `--as`");
}

#[test]
fn a_name_may_have_the_ending_that_the_copy_gets() {
    let project = with("a.jpg", jpeg(&scene(), &[]));
    for (name, copy) in [("street.JPEG", "street"), ("road.jpg", "road"), ("v1.2", "v1.2")] {
        project.run(&["picture", "a.jpg", "--as", name]).expect_success();
        assert!(project.at(&format!("content/figures/{copy}.jpg")).exists(), "{name}");
    }
    project
        .run(&["picture", "a.jpg", "--as", "lane.png"])
        .expect_failure(2)
        .stderr_has("error: the copy of this picture ends in `.jpg`, and not in `.png`")
        .stderr_has("hint: write `--as lane`");
}

#[test]
fn parts_of_a_drawing_that_nobody_sees_are_named_beside_everything_else() {
    let inner = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
    let drawing = format!(
        "<!DOCTYPE svg [<!ENTITY who \"Somebody\">]>\n<svg xmlns=\"http://www.w3.org/2000/svg\" \
         xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 90 90\"><title>One</title>\
         <g display=\"none\"><text y=\"9\">First</text><text y=\"19\">Second</text><path d=\"M0 0h9\"/>\
         <image width=\"9\" height=\"9\" xlink:href=\"{inner}\"/></g>\
         <rect width=\"40\" height=\"40\" xlink:title=\"Two\"/><text y=\"60\">Shown</text></svg>\n"
    );
    let project = with("a.svg", drawing);
    project
        .run(&["picture", "a.svg"])
        .expect_success()
        .stderr_has("  removed: attribute `title`\n")
        .stderr_has("  removed: element `title`\n")
        .stderr_has("  removed: entity\n")
        .stderr_has("  removed: picture that is not drawn\n")
        .stderr_has("  removed: shape that is not drawn\n")
        .stderr_has("  removed: text that is not drawn (2 times)\n");
    assert!(project.text("content/figures/a.svg").contains("Shown"));
    let again = ["picture", "--in-place", "content/figures/a.svg"];
    project.run(&again).expect_success().stderr_has("nothing to remove");
}
