//! Stamps, leads and labels beside them.

use super::super::tests::indexed;
use super::*;

#[test]
fn times_alone_on_their_lines() {
    for (line, expected) in [
        ("00:01:41", true),
        ("[1:41]", true),
        ("(01:41)", true),
        ("01:41 p.m.", false),
        ("1", false),
        ("01:41:", false),
    ] {
        assert_eq!(is_clock(line, Indexed::generic()), expected, "{line}");
    }
    assert!(!is_clock("00:01:41", indexed("mofa-en")));
}

#[test]
fn marks_before_labels() {
    use Mark::{Number, Sign, Sure, Weak};
    for (line, expected) in [
        ("[14:00:00] AOBA: So.", Some(("AOBA: So.", Sure))),
        ("(00:12) Aoba: So.", Some(("Aoba: So.", Sure))),
        ("00:12 Aoba: So.", Some(("Aoba: So.", Sure))),
        ("[1.] Q. Why?", Some(("Q. Why?", Sure))),
        ("5 JUDGE AOBA: So.", Some(("JUDGE AOBA: So.", Weak))),
        ("• AOBA:", Some(("AOBA:", Weak))),
        ("— -- AOBA: So.", Some(("AOBA: So.", Weak))),
        (">> AOBA: So.", Some(("AOBA: So.", Sure))),
        (">>> AOBA: So.", Some(("AOBA: So.", Sure))),
        ("> AOBA: So.", None),
        (">>AOBA: So.", Some(("AOBA: So.", Sure))),
        (">>aoba: So.", None),
        ("1、问：何时？", Some(("问：何时？", Number))),
        ("十二、《海报》：何时？", Some(("《海报》：何时？", Number))),
        ("1.记者：何时？", Some(("记者：何时？", Number))),
        ("▲기자 : 언제?", Some(("기자 : 언제?", Sign))),
        ("▲Aoba: So.", None),
        ("1、Why?", None),
        ("・AOBA: So.", None),
        ("-市長：はい。", None),
        ("一个问题：何时？", None),
        ("[14:00:00]", None),
        ("14:00:00AOBA: So.", None),
        ("123 AOBA: So.", None),
        ("[Aoba] So.", None),
        ("Aoba: So.", None),
    ] {
        let found = lead(line, Indexed::generic()).map(|lead| (lead.behind, lead.kind));
        assert_eq!(found, expected, "{line}");
    }
    assert_eq!(lead("• AOBA:", indexed("mofa-en")), None);
}

#[test]
fn hyphens_right_before_a_capital() {
    for (line, expected) in [
        ("-Jun Aoba : So.", Some("Jun Aoba : So.")),
        ("–AOBA: So.", Some("AOBA: So.")),
        ("- Jun Aoba: So.", None),
        ("- JUN AOBA: So.", Some("JUN AOBA: So.")),
        ("- ABC: So.", None),
        ("- JUN AOBA", None),
        ("-so it is", None),
        ("--Jun Aoba: So.", None),
    ] {
        assert_eq!(behind_hyphen(line, Indexed::generic()), expected, "{line}");
    }
}

#[test]
fn times_that_go_on_below() {
    for (line, expected) in [
        ("Jun Aoba: (", Some(("Jun Aoba", ""))),
        ("Speaker 1: (", Some(("Speaker 1", ""))),
        ("The ferry: (", None),
    ] {
        let found = match super::super::read(line, Indexed::generic()) {
            Reading::Label(label) => Some((label.text, label.speech)),
            _ => None,
        };
        assert_eq!(found, expected, "{line}");
    }
}

#[test]
fn names_within_a_line_before_a_time() {
    for (text, expected) in [
        (
            "No. Jun Aoba: (07:13) Yes.",
            Some(("Jun Aoba", " (07:13) Yes.")),
        ),
        ("No. Dr. Aoba: (", Some(("Dr. Aoba", ""))),
        ("No.\u{a0}Jun\u{a0}Aoba: (", Some(("Jun\u{a0}Aoba", ""))),
        ("No. Speaker 3: (", Some(("Speaker 3", ""))),
        ("No! So it is. Aoba: (07:13)", Some(("Aoba", " (07:13)"))),
        ("so said Jun Aoba: (07:13) Yes.", None),
        ("No. Jun Aoba: Yes.", None),
        ("No. Jun Aoba:", None),
        ("No. Jun Aoba: (laughs) Yes.", None),
        ("No. The ferry: (07:13)", None),
    ] {
        let colon = text.find(':').unwrap();
        let found = inside(text, colon, Indexed::generic());
        assert_eq!(
            found.map(|label| (label.text, label.speech)),
            expected,
            "{text}"
        );
    }
}

#[test]
fn times_behind_what_is_said() {
    for (line, expected) in [
        ("再开。[2027-03-05 10:17]", "再开。"),
        ("何时？[ 2027-03-05 15:04 ]", "何时？"),
        ("So. [10:17:00]", "So."),
        ("So. [10:17]", "So."),
        ("So. [1:17]", "So. [1:17]"),
        ("So. [10-17]", "So. [10-17]"),
        ("So. [sic 2027:10]", "So. [sic 2027:10]"),
        ("2027-03-05 10:17]", "2027-03-05 10:17]"),
        ("So.", "So."),
    ] {
        assert_eq!(without_stamp(line), expected, "{line}");
    }
}

#[test]
fn labels_behind_a_weak_mark_are_in_capitals_and_sure() {
    for (line, expected) in [
        ("• JUN AOBA:", true),
        ("• JUN AOBA: We met.", false),
        ("• CHAIR AOBA: We met.", true),
        ("• Chair Aoba: We met.", false),
        ("• Jun Aoba, Reuters: When is it?", false),
        ("[14:00] JUN AOBA: We met.", true),
        ("[14:00] Chair Aoba: We met.", true),
        ("1、记者：何时？", true),
        ("1、发言人：五月。", false),
        ("1、记者：", false),
        ("▲기자: 언제?", true),
        ("▲기자: 세 명", false),
        ("1、记者：三名。", false),
        ("1、记者：请介绍会谈的详细进展。", true),
    ] {
        let lead = lead(line, Indexed::generic()).unwrap();
        let Reading::Label(label) = super::super::read(lead.behind, Indexed::generic()) else {
            panic!("{line}");
        };
        assert_eq!(lead.fits(label), expected, "{line}");
    }
}

#[test]
fn times_before_the_colon() {
    for (line, expected) in [
        ("Speaker 1 (00:00):", Some(("Speaker 1", ""))),
        ("Jun Aoba (1:02:03): So.", Some(("Jun Aoba", " So."))),
        (
            "Minister Aoba (00:12) : So.",
            Some(("Minister Aoba", " So.")),
        ),
        ("Jun Aoba (00:12) said: So.", None),
        ("Next Steps (00:12): So.", None),
        ("The ferry (00:12): So.", None),
        ("Jun Aoba (Peru): So.", None),
    ] {
        let found = timed(line, Indexed::generic()).map(|label| (label.text, label.speech));
        assert_eq!(found, expected, "{line}");
    }
    assert_eq!(timed("Jun Aoba (00:12): So.", indexed("mofa-en")), None);
}

#[test]
fn questions_behind_their_numbers() {
    for (line, expected) in [
        ("三、何時縮短？", true),
        ("三、何時縮短？（記者）", true),
        ("三、縮短。", false),
        ("何時縮短？", false),
    ] {
        let found = is_numbered_question(line, Indexed::generic());
        assert_eq!(found, expected, "{line}");
    }
}
