//! Several builds into the same folder at the same time.

use crate::support::Project;
use serde_json::Value;

#[test]
fn builds_at_the_same_time_all_leave_their_records() {
    let project = Project::base();
    let chosen: Vec<[&str; 2]> = ["ebook", "screen"]
        .into_iter()
        .flat_map(|edition| ["alder", "birch"].map(|partner| [partner, edition]))
        .collect();
    let children: Vec<_> = chosen
        .iter()
        .map(|[partner, edition]| {
            let mut command =
                project.command(&["build", "--partner", partner, "--edition", edition]);
            command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::piped());
            command.spawn().expect("the program starts")
        })
        .collect();
    for child in children {
        let output = child.wait_with_output().expect("it ends");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    let record: Value =
        serde_json::from_str(&project.text("output/draft/build.json")).expect("JSON");
    assert_eq!(record["artefacts"].as_array().map(Vec::len), Some(4), "{record}");
    assert_eq!(project.files("output/draft").len(), 5, "{:?}", project.files("output/draft"));
}
