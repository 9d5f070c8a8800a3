//! `county serve`: starts, says where everything is, and runs until it is stopped. Secrets are never printed, only the
//! names of the files that hold them.

use std::path::Path;
use std::{io::Write as _, process::ExitCode};

use crate::texts::{args, key};
use crate::{Config, County, CountyError, Running, published::Published, texts::Texts};

/// Runs until Ctrl+C or SIGTERM.
pub fn run(config: Config) -> ExitCode {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn,county=info"));
    // A second start in one process keeps the first one's log.
    let _already = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .try_init()
        .is_err();
    let texts = Texts::load(&config.language);
    match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime.block_on(until_stopped(config, &texts)),
        Err(source) => failed(
            &texts,
            &CountyError::Folder {
                path: config.data_dir,
                source,
            },
        ),
    }
}

async fn until_stopped(config: Config, texts: &Texts) -> ExitCode {
    let running = match County::start(config.clone()).await {
        Ok(running) => running,
        Err(error) => return failed(texts, &error),
    };
    if let Err(error) = tell(&config, &running, texts) {
        return failed(texts, &error);
    }
    stop_asked().await;
    running.stop().await;
    say(&texts.say(key!("serve-stopped")));
    ExitCode::SUCCESS
}

fn tell(config: &Config, running: &Running, texts: &Texts) -> Result<(), CountyError> {
    let path = |key, path: &Path| say(&texts.say_with(key, args![path = &path.display().to_string()]));
    let print = |key, fingerprint: &str| say(&texts.say_with(key, args![fingerprint = fingerprint]));
    let url = |key, url: &str| say(&texts.say_with(key, args![url = url]));
    let keys = running.keys();
    path(key!("serve-data"), &config.data_dir);
    path(key!("serve-keys"), keys.folder());
    print(
        key!("serve-print-signing"),
        &keys.signing()?.verifying_key().fingerprint(),
    );
    print(key!("serve-print-opening"), &keys.existing_sealing()?.key_id());
    if !running.intake_url.is_empty() {
        url(key!("serve-intake"), &running.intake_url);
    }
    if let Some(digits) = keys.catalog_digits()? {
        print(key!("serve-print-catalog"), &digits);
    }
    if !running.desk_url.is_empty() {
        url(key!("serve-desk"), &running.desk_url);
        path(key!("serve-access"), &keys.access_file());
        path(key!("serve-in-charge"), &keys.in_charge_file());
    }
    if Published::at(&config.data_dir).current().is_none() {
        say(&texts.say(key!("serve-no-catalog")));
    }
    say(&texts.say(key!("serve-stop")));
    Ok(())
}

async fn stop_asked() {
    #[cfg(unix)]
    if let Ok(mut terminated) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        tokio::select! {
            _asked = tokio::signal::ctrl_c() => {}
            _asked = terminated.recv() => {}
        }
        return;
    }
    let _asked = tokio::signal::ctrl_c().await.is_ok();
}

/// Says what is wrong and what to do.
pub(crate) fn failed(texts: &Texts, error: &CountyError) -> ExitCode {
    say(&texts.say_named(&format!("error-{}", error.code()), &[]));
    say(&texts.say_named(&format!("error-{}-next", error.code()), &[]));
    say(&error.to_string());
    ExitCode::FAILURE
}

/// A closed terminal is no reason to stop serving.
pub(crate) fn say(text: &str) {
    let mut out = std::io::stdout().lock();
    let _closed = writeln!(out, "{text}").and_then(|()| out.flush()).is_err();
}
