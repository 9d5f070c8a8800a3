//! The real speech-dispatcher of the system, with a voice that writes down what it was told to say: started where none
//! listens, told a sentence, heard to its end.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "helpers of a test may do what a test may")]

use std::path::Path;
use std::process::Command;

use speech::{Readings, Tongue};
use voice::dispatcher::Dispatcher;
use voice::{Outcome, Stop, Voice as _};

/// Longer than one look of ours, so that the end comes while we wait.
const VOICE: &str = r#"Debug 0
GenericExecuteSynth "echo '$DATA' >> FOLDER/said; sleep 0.2"
GenericCmdDependency "sh"
GenericLanguage "zh" "zh" "utf-8"
AddVoice "zh" "MALE1" "huayan"
DefaultVoice "huayan"
"#;
const DAEMON: &str = r#"AudioOutputMethod "alsa"
AudioALSADevice "default"
LogLevel 0
Timeout 1
AddModule "village" "sd_generic" "village.conf"
DefaultModule village
DefaultLanguage "zh"
"#;
/// A loudspeaker that swallows all.
const LOUDSPEAKER: &str = "pcm.!default { type null }\nctl.!default { type null }\n";

fn configured(folder: &Path) {
    std::fs::create_dir(folder.join("modules")).unwrap();
    let voice = VOICE.replace("FOLDER", &folder.display().to_string());
    std::fs::write(folder.join("modules/village.conf"), voice).unwrap();
    std::fs::write(folder.join("speechd.conf"), DAEMON).unwrap();
    std::fs::write(folder.join("asound.conf"), LOUDSPEAKER).unwrap();
}

fn daemon(folder: &Path) -> Command {
    let mut daemon = Command::new("speech-dispatcher");
    daemon.env("ALSA_CONFIG_PATH", folder.join("asound.conf"));
    daemon.args(["--run-daemon", "--communication-method", "unix_socket"]);
    for (option, path) in [
        ("--socket-path", "socket"),
        ("--config-dir", ""),
        ("--log-dir", ""),
        ("--pid-file", "pid"),
    ] {
        daemon.arg(option).arg(folder.join(path));
    }
    daemon
}

#[test]
fn the_daemon_is_started_says_a_sentence_and_tells_its_end() {
    let folder = tempfile::tempdir().unwrap();
    configured(folder.path());
    let place = folder.path().to_owned();
    let voice = Dispatcher::at(place.join("socket"), move || daemon(&place));
    assert!(voice.speaks(Tongue::Chinese), "is speech-dispatcher installed?");
    let plan = speech::plan("每月 1,200 元。", "zh-Hans", &Readings::new());
    let run = plan.sentences.first().unwrap().runs.first().unwrap();
    assert_eq!(voice.say(run, 1.0, &Stop::default()), Outcome::Said);
    let said = std::fs::read_to_string(folder.path().join("said")).unwrap();
    assert!(said.contains("每月一千二百元"), "{said}");
}
