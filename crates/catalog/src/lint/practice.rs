//! Rules of provincial portals about the classification codes of a guide: they must agree with what the guide says.

use super::findings::{Findings, chinese};
use crate::service::Service;

const PERMIT_STEPS: usize = 5;

pub(super) fn check(service: &Service, findings: &mut Findings) {
    let guide = &service.guide;
    let code = |name: &str| {
        guide
            .codes
            .get(name)
            .map(|value| value.trim())
            .unwrap_or_default()
    };
    case_kind(guide.promise.days == 0, code("办件类型"), findings);
    channels(guide.visits, code("网办深度"), code("办理形式"), findings);
    if code("事项类型") == "01" && guide.steps.len() < PERMIT_STEPS {
        let args = [
            ("value", &*guide.steps.len().to_string()),
            ("limit", &*PERMIT_STEPS.to_string()),
        ];
        findings.error("guide.steps", "lint-permit-steps", &args);
    }
    if !is_free(chinese(&guide.fee)) {
        for name in ["收费依据", "收费标准"] {
            findings.when(
                code(name).is_empty(),
                format!("guide.codes.{name}"),
                "lint-fee-basis",
                &[("value", name)],
            );
        }
    }
    result(
        chinese(&guide.official_name),
        code("结果名称"),
        code("结果类型"),
        code("结果样本"),
        findings,
    );
}

/// 即办 means the case is an 即办件; anything else is a 承诺件.
fn case_kind(on_the_spot: bool, kind: &str, findings: &mut Findings) {
    let wrong = match kind {
        "1" | "即办件" => !on_the_spot,
        "2" | "承诺件" => on_the_spot,
        _ => false,
    };
    findings.when(
        wrong,
        "guide.codes.办件类型",
        "lint-case-kind",
        &[("value", kind)],
    );
}

/// Ⅳ means no visit; no visit means there is a channel that needs none.
fn channels(visits: u32, depth: &str, forms: &str, findings: &mut Findings) {
    let full = matches!(depth, "Ⅳ" | "IV" | "4");
    findings.when(
        full && visits > 0,
        "guide.visits",
        "lint-depth-visits",
        &[("value", &visits.to_string())],
    );
    let remote = forms
        .split([',', '，', '、', ' '])
        .any(|form| matches!(form.trim(), "2" | "3" | "4"));
    let contradicts = visits == 0 && !forms.is_empty() && !remote;
    findings.when(
        contradicts,
        "guide.codes.办理形式",
        "lint-visits-channel",
        &[("value", forms)],
    );
}

fn result(official: &str, name: &str, kind: &str, sample: &str, findings: &mut Findings) {
    if !name.is_empty() && sample.is_empty() {
        findings.warning("guide.codes.结果样本", "lint-result-sample", &[("value", name)]);
    }
    let names_a_card = name.ends_with('证') || (name.is_empty() && official.ends_with('证'));
    if names_a_card && !kind.is_empty() && kind != "出证" {
        findings.warning("guide.codes.结果类型", "lint-result-kind", &[("value", kind)]);
    }
}

fn is_free(fee: &str) -> bool {
    fee.is_empty()
        || ["不收", "免费", "不要钱", "不花钱", "不用钱", "第一张"]
            .iter()
            .any(|word| fee.contains(word))
}
