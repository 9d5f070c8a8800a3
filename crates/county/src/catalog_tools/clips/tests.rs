//! A folder of recordings as a clerk leaves it: good, and with every fault a clerk can make.

use catalog::pack::sentence_hash;
use sound::Sound;

use super::*;

/// A sound of so many seconds, as loud as asked for.
fn sound(seconds: u32, loudness: i16) -> Vec<u8> {
    let rate = 8_000;
    let samples = (0..seconds * rate).map(|at| if at / 20 % 2 == 0 { loudness } else { -loudness });
    Sound {
        rate,
        samples: samples.collect(),
    }
    .file()
}

/// A service that says these sentences, among others.
fn service() -> Service {
    let says = "满八十岁了吗？要带身份证，好的。很好。";
    Service {
        format: 1,
        id: "senior-allowance".into(),
        version: "1".into(),
        guide: catalog::service::Guide {
            summary: [("zh-Hans".to_owned(), says.to_owned())].into(),
            ..Default::default()
        },
        materials: Vec::new(),
        form: None,
        parts: Vec::new(),
    }
}

/// What publishing says about a list with these files beside it, and the clips.
fn said(list: &[u8], files: &[(&str, &[u8])]) -> (String, Clips) {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("voice");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join(LIST), list).unwrap();
    for (name, bytes) in files {
        fs::write(folder.join(name), bytes).unwrap();
    }
    let mut out = Vec::new();
    let mut report = Report::new(&mut out, "zh-Hans");
    let clips = read(dir.path(), &[service()], &mut report).unwrap();
    let refused = report.refused();
    let out = String::from_utf8(out).unwrap();
    let warnings = ["clip-unlisted", "clip-nowhere"];
    let errors = out
        .lines()
        .any(|line| !warnings.iter().any(|code| line.contains(code)));
    assert_eq!(refused, errors, "only what is never heard does not refuse: {out}");
    (out, clips)
}

#[test]
fn a_good_list_gives_each_sentence_its_file_as_it_is() {
    let (one, two) = (sound(1, 8_000), sound(2, 8_000));
    let list =
        "\u{feff}# 谁录的：示范\r\none.wav\t已经存好，关掉也不会丢。\r\n\r\n two.wav \t 满八十岁了吗？\r\n";
    let (out, clips) = said(list.as_bytes(), &[("one.wav", &one), ("two.wav", &two)]);
    assert_eq!(out, "");
    assert_eq!(clips.len(), 2);
    assert_eq!(
        clips.find("已经存好，关掉也不会丢").as_deref(),
        Some(one.as_slice())
    );
    assert_eq!(clips.find("滿八十歲了嗎？").as_deref(), Some(two.as_slice()));
    assert_eq!(clips.find("别的话。"), None);
}

#[test]
fn a_sentence_that_nothing_reads_is_told_and_no_hindrance() {
    let good = sound(1, 8_000);
    let (out, clips) = said(
        "one.wav\t很好。\ntwo.wav\t满八十了吗？".as_bytes(),
        &[("one.wav", &good), ("two.wav", &good)],
    );
    assert!(
        out.starts_with("voice/voice.tsv: 2: clip-nowhere: ") && out.contains("满八十了吗"),
        "{out}"
    );
    assert_eq!((out.lines().count(), clips.len()), (1, 2));
}

#[test]
fn a_county_without_recordings_has_none_and_no_fault() {
    let dir = tempfile::tempdir().unwrap();
    let mut out = Vec::new();
    let clips = read(dir.path(), &[], &mut Report::new(&mut out, "zh-Hans")).unwrap();
    assert!(clips.is_empty() && out.is_empty());
}

#[test]
fn every_fault_names_its_line_and_says_what_to_do() {
    let stereo = include_bytes!("../../../../sound/tests/fixtures/two-channels.mp3");
    let opus = include_bytes!("../../../../sound/tests/fixtures/tone.opus");
    let (good, quiet, long) = (sound(1, 8_000), sound(1, 100), sound(15, 8_000));
    let (too_long, huge) = ([long.clone(), vec![]].concat(), vec![7; MAX_CLIP_BYTES + 1]);
    let mp3 = include_bytes!("../../../../sound/tests/fixtures/tone.mp3");
    let files: [(&str, &[u8]); 8] = [
        ("good.wav", &good),
        ("quiet.wav", &quiet),
        ("fifteen.wav", &too_long),
        ("stereo.mp3", stereo),
        ("voice.opus", opus),
        ("huge.wav", &huge),
        ("cut.mp3", &mp3[..100]),
        ("forgotten.wav", &good),
    ];
    let list = "good.wav 用空格隔开的\n\
        gone.wav\t没有这个文件。\n\
        ../voice/good.wav\t别处的文件。\n\
        stereo.mp3\t两个声道。\n\
        voice.opus\t不认得的格式。\n\
        quiet.wav\t听不见。\n\
        huge.wav\t太大。\n\
        cut.mp3\t断了。\n\
        good.wav\t第一句。第二句。\n\
        good.wav\t好的。\n\
        fifteen.wav\t十五秒。\n\
        good.wav\t好的！\n";
    let (out, clips) = said(list.as_bytes(), &files);
    for (line, code) in [
        (1, "clip-line"),
        (2, "clip-file-missing"),
        (3, "clip-file-missing"),
        (4, "clip-channels"),
        (5, "clip-kind"),
        (6, "clip-silent"),
        (7, "clip-too-big"),
        (9, "clip-sentences"),
        (12, "clip-sentence-twice"),
    ] {
        let begin = format!("voice/voice.tsv: {line}: {code}: ");
        let found = out.lines().find(|found| found.starts_with(&begin));
        assert!(
            found.is_some_and(|found| found.len() > begin.len() + 20),
            "{begin}\n{out}"
        );
    }
    assert!(out.contains("voice/voice.tsv: 8: clip-"), "{out}");
    assert!(
        out.contains("clip-unlisted: ") && out.contains("forgotten.wav"),
        "{out}"
    );
    assert_eq!(clips.len(), 2, "what is good is kept: {out}");
    assert_eq!(sentence_hash("好的。"), sentence_hash("好的！"));
}

#[test]
fn a_list_that_is_missing_or_in_other_letters_is_said() {
    let (out, _) = said(b"\xff\xfeg\x00", &[]);
    assert!(out.starts_with("voice/voice.tsv: clip-list-letters: "), "{out}");
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("voice")).unwrap();
    let mut out = Vec::new();
    let mut report = Report::new(&mut out, "en");
    read(dir.path(), &[], &mut report).unwrap();
    assert!(report.refused());
    assert!(String::from_utf8(out).unwrap().contains("clip-list-missing"));
}

#[test]
fn too_many_bytes_in_all_are_said_before_anything_is_signed() {
    let piece = sound(15, 8_000);
    let lines: Vec<String> = (0..70)
        .map(|n| format!("long.wav\t第{n}句，念得很长。"))
        .collect();
    let (out, _) = said(lines.join("\n").as_bytes(), &[("long.wav", &piece)]);
    assert!(out.contains("voice/voice.tsv: clip-all-too-big: "), "{out}");
}
