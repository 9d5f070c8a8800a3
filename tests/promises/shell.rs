//! S29: what the shell is set to and what it is made of, line by line as the study asks (`5.1`). Where the answer is a reason and not a
//! setting, the reason must stand written.

use anyhow::Context as _;

use crate::{files, json, root};

/// Parts of a policy that must be there, and say nothing but this.
const POLICY: [(&str, &str); 8] = [
    ("default-src", "'none'"),
    ("script-src", "'self'"),
    ("style-src", "'self'"),
    ("frame-src", "'none'"),
    ("object-src", "'none'"),
    ("base-uri", "'none'"),
    ("form-action", "'none'"),
    ("font-src", "'self'"),
];
/// The one feature of Tauri that is asked for: pages from inside the program. None of `devtools`, `protocol-asset`, `isolation`.
const FEATURES: &str = "[\"custom-protocol\"]";

#[test]
fn the_shell_shows_our_pages_alone_and_lets_them_do_little() -> anyhow::Result<()> {
    let config = json("src-tauri/tauri.conf.json")?;
    assert_eq!(config["app"]["withGlobalTauri"], false);
    assert!(config["build"]["devUrl"].is_null(), "a page from elsewhere");
    assert!(config["plugins"].is_null(), "each plugin is a door");
    let security = &config["app"]["security"];
    assert_eq!(security["freezePrototype"], true);
    assert_eq!(security["assetProtocol"]["enable"], false);
    assert_eq!(security["capabilities"], serde_json::json!(["main"]));
    for weaker in [
        "dangerousDisableAssetCspModification",
        "dangerousRemoteDomainIpcAccess",
        "devCsp",
    ] {
        assert!(security[weaker].is_null(), "{weaker}");
    }
    let policy = security["csp"].as_object().context("no policy")?;
    assert_eq!(policy["default-src"], "'none'");
    for (what, sources) in policy {
        let sources = sources.as_str().context("a policy in words")?;
        for source in sources.split(' ') {
            let ours = matches!(
                source,
                "'none'" | "'self'" | "blob:" | "data:" | "paper:" | "ipc:"
            ) || matches!(source, "http://paper.localhost" | "http://ipc.localhost");
            assert!(ours, "{what} allows {source}");
        }
    }
    for (what, sources) in POLICY {
        assert_eq!(policy[what], sources, "{what}");
    }
    Ok(())
}

#[test]
fn there_is_one_window_and_it_goes_nowhere() -> anyhow::Result<()> {
    let windows = &json("src-tauri/tauri.conf.json")?["app"]["windows"];
    let windows = windows.as_array().context("no window")?;
    assert_eq!(windows.len(), 1);
    // It is made by the one file that hangs the refusal of other addresses on it, and by nothing else.
    assert_eq!(
        (&windows[0]["label"], &windows[0]["create"]),
        (&"main".into(), &false.into())
    );
    assert!(windows[0]["url"].is_null(), "a page from elsewhere");
    let mut makers = Vec::new();
    for file in files(&root().join("src-tauri/src"), &[".rs"])? {
        let source = std::fs::read_to_string(&file)?;
        let makes = source.contains("WebviewWindowBuilder::") || source.contains("WebviewBuilder::");
        makers.extend(makes.then(|| (file.clone(), source.contains(".on_navigation(is_ours)"))));
        for door in ["eval(", "navigate(", "open_devtools", "remote_domain", ".plugin("] {
            assert!(!source.contains(door), "{}: {door}", file.display());
        }
    }
    assert!(
        matches!(makers.as_slice(), [(file, true)] if file.ends_with("window.rs")),
        "{makers:?}"
    );
    Ok(())
}

/// Files, programs and addresses have no plugin at all, so that no capability can ever allow one; the tools of developers are in debug
/// builds alone.
#[test]
fn no_plugin_and_no_tools_of_developers_are_built_in() -> anyhow::Result<()> {
    let manifest = std::fs::read_to_string(root().join("src-tauri/Cargo.toml"))?;
    assert!(
        manifest.contains(&format!("features = {FEATURES} }}")),
        "tauri is built with something else"
    );
    let workspace = std::fs::read_to_string(root().join("Cargo.toml"))?;
    for text in [&manifest, &workspace] {
        assert!(!text.contains("tauri-plugin"), "each plugin is a door");
    }
    let lock = std::fs::read_to_string(root().join("Cargo.lock"))?;
    assert!(
        !lock.contains("name = \"tauri-plugin"),
        "a plugin comes with another crate"
    );
    let release = workspace.split("[profile.release]").nth(1).unwrap_or_default();
    let release = release.split("\n[").next().unwrap_or_default();
    assert!(
        !release.contains("debug-assertions = true"),
        "release would have them too"
    );
    let page = std::fs::read_to_string(root().join("ui/package.json"))?;
    assert!(!page.contains("@tauri-apps/plugin"), "each plugin is a door");
    Ok(())
}

/// The isolation pattern is off for reasons that stand written; whoever turns it on, or brings code of others into the page, comes here.
#[test]
fn why_there_is_no_isolation_frame_stands_written() -> anyhow::Result<()> {
    let pattern = &json("src-tauri/tauri.conf.json")?["app"]["security"]["pattern"];
    assert!(pattern.is_null(), "{pattern}: docs/adr/0012 says otherwise");
    let reason = std::fs::read_to_string(root().join("docs/adr/0012-no-isolation-frame.md"))?;
    let package = json("ui/package.json")?;
    let inside = package["dependencies"].as_object().context("no packages")?;
    for name in inside.keys() {
        assert!(
            reason.contains(&format!("`{name}`")),
            "{name} runs in the page, and the reason does not know it"
        );
    }
    assert_eq!(inside.len(), 3);
    Ok(())
}

#[test]
fn the_one_window_may_call_our_commands_and_hear_our_events() -> anyhow::Result<()> {
    let capabilities = files(&root().join("src-tauri/capabilities"), &[".json", ".toml"])?;
    assert_eq!(capabilities.len(), 1, "{capabilities:?}");
    let capability = json("src-tauri/capabilities/main.json")?;
    assert!(
        capability["remote"].is_null(),
        "a page from elsewhere may call us"
    );
    assert_eq!(capability["windows"], serde_json::json!(["main"]));
    let allowed = [
        "allow-ipc",
        "allow-upload",
        "allow-shown",
        "core:event:allow-listen",
        "core:event:allow-unlisten",
    ];
    assert_eq!(capability["permissions"], serde_json::json!(allowed));
    Ok(())
}

#[test]
fn the_shell_is_none_with_known_holes() -> anyhow::Result<()> {
    let lock = std::fs::read_to_string(root().join("Cargo.lock"))?;
    let mut lines = lock.lines().skip_while(|line| *line != "name = \"tauri\"");
    let version = lines.nth(1).context("no tauri")?;
    let numbers: Vec<u32> = version
        .trim_matches(|sign: char| !sign.is_ascii_digit())
        .split('.')
        .filter_map(|part| part.parse().ok())
        .collect();
    assert!(numbers >= vec![2, 11, 1], "{version}");
    Ok(())
}
