//! A signature is for one use (`seal::context`). Signing without one does not compile; what 0.1.0 signed and reads is named by the
//! files here alone, each with its reason, and a new one fails until it has one too.

use super::{files, shipped};

const OLD: &str = "OF_0_1_0";
const WHY: [(&str, &str); 9] = [
    ("casework/signer.rs", "events are signed for devices of 0.1.0 too"),
    ("intake/devices.rs", "devices of 0.1.0 introduce themselves so"),
    (
        "intake/receipts.rs",
        "receipts are signed for devices of 0.1.0 too, and handed back by them",
    ),
    ("intake/token.rs", "tokens of devices of 0.1.0"),
    ("run/envelope.rs", "the receipt of an envelope of format 1"),
    (
        "run/ledger.rs",
        "events of a county whose pack names no decision key",
    ),
    ("run/register.rs", "such a county reads no context"),
    (
        "sync/src/token.rs",
        "a test: a county of 0.1.0 reads today's token",
    ),
    ("seal/src/context.rs", "where it is made"),
];

#[test]
fn what_0_1_0_signed_is_named_where_it_must_be_and_nowhere_else() -> anyhow::Result<()> {
    let mut unused: Vec<&str> = WHY.iter().map(|(file, _)| *file).collect();
    for (_, folder) in shipped()? {
        for path in files(&folder.join("src"), &[".rs"])? {
            let source = std::fs::read_to_string(&path)?;
            let shipped = source.split("#[cfg(test)]").next().unwrap_or_default();
            let name = path.to_string_lossy().replace('\\', "/");
            let at = WHY.iter().find(|(file, _)| name.ends_with(file));
            if let Some((file, _)) = at {
                anyhow::ensure!(source.contains(OLD), "{file} does not name it any more");
                unused.retain(|left| left != file);
            } else {
                anyhow::ensure!(
                    !shipped.contains(OLD),
                    "{name} signs or reads as 0.1.0 did; say why in this test"
                );
            }
        }
    }
    anyhow::ensure!(unused.is_empty(), "not there: {unused:?}");
    Ok(())
}
