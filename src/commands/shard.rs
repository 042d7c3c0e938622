//! Which share of the work this machine has: `--shard`.
//!
//! In: what the command line says, and the variables that job arrays and continuous integration set.
//! Out: a share, or the reason why it is not known. A guess would make one share twice and another
//! one never, so nothing is guessed.

use super::{Ending, tell};
use crate::assembly::shares::Shard;
use crate::cli::ShardChoice;

/// A system that runs the same command several times, and the variables by which it says which run
/// this is.
struct System {
    name: &'static str,
    /// The number of the run.
    number: &'static str,
    /// The number of the first run.
    first: usize,
    /// How many runs there are, if the system says so.
    count: Option<&'static str>,
}

const SYSTEMS: [System; 6] = [
    System { name: "Slurm", number: SLURM, first: 1, count: Some("SLURM_ARRAY_TASK_COUNT") },
    // Kubernetes does not say how many there are. A manifest can pass that on in this variable.
    System {
        name: "Kubernetes",
        number: "JOB_COMPLETION_INDEX",
        first: 0,
        count: Some("JOB_COMPLETIONS"),
    },
    System {
        name: "AWS Batch",
        number: "AWS_BATCH_JOB_ARRAY_INDEX",
        first: 0,
        count: Some("AWS_BATCH_JOB_ARRAY_SIZE"),
    },
    System { name: "GitLab", number: "CI_NODE_INDEX", first: 1, count: Some("CI_NODE_TOTAL") },
    System {
        name: "Buildkite",
        number: "BUILDKITE_PARALLEL_JOB",
        first: 0,
        count: Some("BUILDKITE_PARALLEL_JOB_COUNT"),
    },
    // A slot is used again by later jobs, so only the sequence number says which job this is.
    System { name: "GNU parallel", number: "PARALLEL_SEQ", first: 1, count: None },
];

/// The first variable of a Slurm array.
const SLURM: &str = "SLURM_ARRAY_TASK_ID";

/// A function that reads a variable of the environment.
type Lookup<'a> = &'a dyn Fn(&str) -> Option<String>;

/// The share of this machine; none if the command line names none.
pub(super) fn chosen(choice: Option<ShardChoice>) -> Result<Option<Shard>, Ending> {
    let count = match choice {
        None => return Ok(None),
        Some(ShardChoice::Named(shard)) => return Ok(Some(shard)),
        Some(ShardChoice::Auto(count)) => count,
    };
    let lookup = |name: &str| std::env::var(name).ok().filter(|value| !value.trim().is_empty());
    found(count, &lookup).map(Some).map_err(|(why, advice)| {
        tell(&format!("error: `--shard auto`: {why}\n  hint: {advice}\n"));
        Ending::Usage
    })
}

/// The share that the variables name. An error is the reason and what to do.
fn found(count: Option<usize>, lookup: Lookup<'_>) -> Result<Shard, (String, String)> {
    let set: Vec<&System> =
        SYSTEMS.iter().filter(|system| lookup(system.number).is_some()).collect();
    let by_hand = || "give both numbers yourself, such as `--shard 1/4`".to_owned();
    let system = match set.as_slice() {
        [system] => *system,
        [] => {
            let known: Vec<String> = SYSTEMS
                .iter()
                .map(|system| format!("`{}` ({})", system.number, system.name))
                .collect();
            let why = format!("no variable says which shard this is: {}", known.join(", "));
            return Err((why, by_hand()));
        }
        several => {
            let names: Vec<String> = several
                .iter()
                .map(|system| format!("`{}` ({})", system.number, system.name))
                .collect();
            let why = format!("several systems say which shard this is: {}", names.join(" and "));
            return Err((why, by_hand()));
        }
    };
    let number = required(system.number, lookup)?;
    let said = system.count.map(|name| read(name, lookup)).transpose()?.flatten();
    let first = if system.number == SLURM { slurm(said, lookup)? } else { system.first };
    let of = match (said, count) {
        (Some(said), Some(count)) if said != count => {
            let name = system.count.unwrap_or_default();
            let why = format!("`{name}` says that there are {said} shards, not {count}");
            return Err((why, format!("leave `/{count}` out, or {}", by_hand())));
        }
        (Some(of), _) | (None, Some(of)) => of,
        (None, None) => {
            let why = format!("{} does not say how many shards there are", system.name);
            let advice = match system.count {
                Some(name) => {
                    format!("set `{name}`, or give the number yourself, such as `--shard auto/8`")
                }
                None => "give the number yourself, such as `--shard auto/8`".to_owned(),
            };
            return Err((why, advice));
        }
    };
    // One before the first is no shard, and neither is anything else that cannot be counted from 1.
    let counted = (number + 1).saturating_sub(first);
    let shard = Shard::new(counted, of);
    shard.map_err(|why| (format!("`{}` is {number}, but {why}", system.number), by_hand()))
}

/// The number of the first run of a Slurm array, which must have no gaps.
fn slurm(count: Option<usize>, lookup: Lookup<'_>) -> Result<usize, (String, String)> {
    let (least, most) = ("SLURM_ARRAY_TASK_MIN", "SLURM_ARRAY_TASK_MAX");
    let (least, most) = (required(least, lookup)?, required(most, lookup)?);
    let is_whole = count.is_none_or(|count| most.checked_sub(least) == count.checked_sub(1));
    if least > 1 || !is_whole {
        let why = format!(
            "the array is only a part of the shards: it runs from {least} to {most}, in {} tasks",
            count.map_or_else(|| "unknown".to_owned(), |count| count.to_string())
        );
        let advice = "start arrays at 1 without gaps, such as `--array=1-8`; to make one shard \
                      again, name it, such as `--shard 3/8`";
        return Err((why, advice.to_owned()));
    }
    Ok(least)
}

/// A variable that must be set.
fn required(name: &str, lookup: Lookup<'_>) -> Result<usize, (String, String)> {
    read(name, lookup)?.ok_or_else(|| {
        let advice = "give both numbers yourself, such as `--shard 1/4`";
        (format!("`{name}` is not set"), advice.to_owned())
    })
}

fn read(name: &str, lookup: Lookup<'_>) -> Result<Option<usize>, (String, String)> {
    let Some(value) = lookup(name) else { return Ok(None) };
    let number = value.trim().parse().ok().filter(|number| *number < 1_000_000);
    number.map(Some).ok_or_else(|| {
        let advice = "give both numbers yourself, such as `--shard 1/4`";
        (format!("`{name}` is `{value}`, which is not a number of shards"), advice.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(count: Option<usize>, variables: &[(&str, &str)]) -> Result<String, String> {
        let lookup = |name: &str| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| (*value).to_owned())
        };
        found(count, &lookup).map(|shard| shard.to_string()).map_err(|(why, _)| why)
    }

    #[track_caller]
    fn is(shard: &str, count: Option<usize>, variables: &[(&str, &str)]) {
        assert_eq!(with(count, variables), Ok(shard.to_owned()));
    }

    #[track_caller]
    fn fails(part: &str, count: Option<usize>, variables: &[(&str, &str)]) {
        let why = with(count, variables).expect_err("no shard");
        assert!(why.contains(part), "{why}");
    }

    #[test]
    fn every_system_counts_in_its_own_way() {
        let slurm = |id| {
            [
                ("SLURM_ARRAY_TASK_ID", id),
                ("SLURM_ARRAY_TASK_MIN", "0"),
                ("SLURM_ARRAY_TASK_MAX", "7"),
                ("SLURM_ARRAY_TASK_COUNT", "8"),
            ]
        };
        is("1/8", None, &slurm("0"));
        is("8/8", Some(8), &slurm("7"));
        is("3/4", None, &[("JOB_COMPLETION_INDEX", "2"), ("JOB_COMPLETIONS", "4")]);
        is("3/4", Some(4), &[("JOB_COMPLETION_INDEX", "2")]);
        let batch = [("AWS_BATCH_JOB_ARRAY_INDEX", "0"), ("AWS_BATCH_JOB_ARRAY_SIZE", "2")];
        is("1/2", None, &batch);
        is("2/2", None, &[("CI_NODE_INDEX", "2"), ("CI_NODE_TOTAL", "2")]);
        let kite = [("BUILDKITE_PARALLEL_JOB", "4"), ("BUILDKITE_PARALLEL_JOB_COUNT", "5")];
        is("5/5", None, &kite);
        is("3/8", Some(8), &[("PARALLEL_SEQ", "3"), ("PARALLEL_JOBSLOT", "1")]);
    }

    #[test]
    fn nothing_is_guessed() {
        fails("no variable says", None, &[]);
        fails("no variable says", None, &[("CI_NODE_TOTAL", "1")]);
        fails("GNU parallel does not say how many", None, &[("PARALLEL_SEQ", "3")]);
        fails("Kubernetes does not say how many", None, &[("JOB_COMPLETION_INDEX", "0")]);
        let two = [("PARALLEL_SEQ", "3"), ("CI_NODE_INDEX", "1"), ("CI_NODE_TOTAL", "2")];
        fails("several systems", Some(4), &two);
        fails("says that there are 2 shards, not 4", Some(4), &two[1..]);
        fails(
            "`PARALLEL_SEQ` is 9, but there is no shard 9 of 8",
            Some(8),
            &[("PARALLEL_SEQ", "9")],
        );
        fails("not a number", None, &[("CI_NODE_INDEX", "one"), ("CI_NODE_TOTAL", "2")]);
        fails("no shard 0", None, &[("CI_NODE_INDEX", "0"), ("CI_NODE_TOTAL", "2")]);
    }

    #[test]
    fn a_part_of_an_array_is_not_taken_for_all_of_it() {
        let array = |id, least, most, count| {
            [
                ("SLURM_ARRAY_TASK_ID", id),
                ("SLURM_ARRAY_TASK_MIN", least),
                ("SLURM_ARRAY_TASK_MAX", most),
                ("SLURM_ARRAY_TASK_COUNT", count),
            ]
        };
        is("3/4", None, &array("3", "1", "4", "4"));
        fails("only a part", None, &array("3", "3", "3", "1"));
        fails("only a part", None, &array("3", "1", "7", "4"));
        fails("`SLURM_ARRAY_TASK_MIN` is not set", None, &[("SLURM_ARRAY_TASK_ID", "1")]);
    }
}
