//! `stand_ins FOLDER`: writes the sound files that the `voice.tsv` of a folder names, said by eSpeak NG with a higher voice
//! than it reads with. For the demonstration county, so that nobody's voice is needed; a county records people.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

use sound::Sound;
use speech::Readings;

fn main() -> ExitCode {
    let Some(folder) = std::env::args().nth(1) else {
        return ExitCode::FAILURE;
    };
    let folder = Path::new(&folder);
    let list = std::fs::read_to_string(folder.join("voice.tsv")).unwrap_or_default();
    let lines = list.lines().filter(|line| !line.starts_with('#'));
    let written = lines
        .filter_map(|line| line.split_once('\t'))
        .map(|(file, sentence)| {
            let sound = said(sentence)?;
            std::fs::write(folder.join(file), sound.file()).ok()
        });
    match written.collect::<Option<Vec<()>>>() {
        Some(all) if !all.is_empty() => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

fn said(sentence: &str) -> Option<Sound> {
    let plan = speech::plan(sentence, "zh-Hans", &Readings::new());
    let words: Vec<&str> = plan
        .sentences
        .iter()
        .flat_map(|sentence| &sentence.runs)
        .map(|run| run.pinyin.as_str())
        .collect();
    let mut child = Command::new("espeak-ng")
        .args([
            "-v",
            "cmn-latn-pinyin+f2",
            "-p",
            "70",
            "-s",
            "150",
            "--stdin",
            "--stdout",
        ])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .ok()?;
    child.stdin.take()?.write_all(words.join(" ").as_bytes()).ok()?;
    Some(halved(&Sound::read(&child.wait_with_output().ok()?.stdout)?))
}

/// Half as many samples, half as many bytes: enough for a voice.
fn halved(sound: &Sound) -> Sound {
    let pairs = sound.samples.as_chunks::<2>().0.iter();
    let middle = pairs.map(|[a, b]| (i32::from(*a) + i32::from(*b)) / 2);
    Sound {
        rate: sound.rate / 2,
        samples: middle.map(|sample| i16::try_from(sample).unwrap_or(0)).collect(),
    }
}
