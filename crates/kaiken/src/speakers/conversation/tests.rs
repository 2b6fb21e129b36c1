use alloc::vec::Vec;

use super::Role::{self, Moderator, Official, Reporter, Unknown};

/// A transcript, and the part of each turn; those that are inferred, too.
type Case = (&'static str, &'static [Role], &'static [usize]);

const CASES: &[Case] = &[
    // Nobody who answers has a label.
    (
        "Réka Holm: Why?\n\nSo.\n\nRéka Holm: When?\n\nIn May.\n\nRéka Holm: Thank you.\n",
        &[Reporter; 3],
        &[0, 1, 2],
    ),
    (
        "1. Reuters: Why?\nSo.\n2. Tân Xã: When?\nIn May.\n3. AP: Where?\nIn Lima.\n",
        &[Reporter; 3],
        &[1],
    ),
    // Once shows nothing.
    ("JIM OLSEN: Why?\n", &[Unknown], &[]),
    // Who asks back is an official between questions of others.
    (
        "REPORTER: Why?\nJIM OLSEN: Who says so?\nREPORTER: When?\nJIM OLSEN: Why not in May?\n",
        &[Reporter, Official, Reporter, Official],
        &[1, 3],
    ),
    // The words give the floor.
    (
        "JIM OLSEN: Good morning. Please state your name.\nMINISTER AOBA: We met.\n\
         REPORTER: Why?\nMINISTER AOBA: So.\nJIM OLSEN: Thank you all.\n",
        &[Moderator, Official, Reporter, Official, Moderator],
        &[0, 4],
    ),
    (
        "JIM OLSEN: Good morning. Please take your seats.\nMINISTER AOBA: We met.\n\
         REPORTER: Why?\nMINISTER AOBA: So.\nJIM OLSEN: Thank you all.\n",
        &[Unknown, Official, Reporter, Official, Unknown],
        &[],
    ),
    (
        "MINISTER AOBA: Good morning.\nROSA HOLM: Why?\nMINISTER AOBA: So.\n",
        &[Official, Reporter, Official],
        &[1],
    ),
    // One who states and does not ask.
    (
        "MINISTER AOBA: Good morning.\nROSA HOLM: Good morning.\nMINISTER AOBA: So.\n",
        &[Official, Unknown, Official],
        &[],
    ),
    // Who says for which outlet.
    (
        "MINISTER AOBA: Hello.\nRin: Rin from the Harbour News. It is cold.\nJUN HOLM: Is it?\n\
         MINISTER AOBA: So.\nRin: Rin here.\nMINISTER AOBA: Yes.\n",
        &[Official, Reporter, Reporter, Official, Reporter, Official],
        &[1, 2, 4],
    ),
    // A half asks.
    (
        "MINISTER AOBA: Hello.\nROSA HOLM: Why?\nMINISTER AOBA: So.\nROSA HOLM: I see.\n\
         MINISTER AOBA: Yes.\n",
        &[Official, Reporter, Official, Reporter, Official],
        &[1, 3],
    ),
    // So it does where the last words end the conference.
    (
        "MINISTER AOBA: Hello.\nROSA HOLM: Why?\nMINISTER AOBA: So.\nROSA HOLM: When?\n\
         MINISTER AOBA: In May.\nROSA HOLM: Thank you.\n",
        &[Official, Reporter, Official, Reporter, Official, Reporter],
        &[1, 3, 5],
    ),
    // A fifth asks.
    (
        "MINISTER AOBA: Hello.\nROSA HOLM: Why?\nMINISTER AOBA: So.\nROSA HOLM: I see.\n\
         MINISTER AOBA: Yes.\nROSA HOLM: Well.\nMINISTER AOBA: Yes.\nROSA HOLM: Hm.\n\
         MINISTER AOBA: Yes.\nROSA HOLM: Oh.\nMINISTER AOBA: No.\n",
        &[
            Official, Unknown, Official, Unknown, Official, Unknown, Official, Unknown, Official,
            Unknown, Official,
        ],
        &[],
    ),
    // Whoever opens the conference asks nobody.
    (
        "ROSA HOLM: Shall we begin?\nMINISTER AOBA: Good morning.\n",
        &[Unknown, Official],
        &[],
    ),
    // Nobody answers.
    (
        "MINISTER AOBA: Hello.\nROSA HOLM: Why?\n",
        &[Official, Unknown],
        &[],
    ),
    (
        "REPORTER: Why?\nJIM OLSEN: So.\nREPORTER: When?\nJIM OLSEN: In May.\n",
        &[Reporter, Official, Reporter, Official],
        &[1, 3],
    ),
    // Once is not enough.
    (
        "REPORTER: Why?\nJIM OLSEN: So.\nREPORTER: When?\n",
        &[Reporter, Unknown, Reporter],
        &[],
    ),
    // It is, where a list above has the name.
    (
        "Press conference\nJim Olsen\nREPORTER: Why?\nJIM OLSEN: So.\nREPORTER: When?\n",
        &[Reporter, Official, Reporter],
        &[1],
    ),
    // The byline of somebody who asks tells nothing.
    (
        "Press conference\nRosa Holm\nPRIME MINISTER: Hello.\nROSA HOLM: Why?\n\
         PRIME MINISTER: So.\n",
        &[Official, Reporter, Official],
        &[1],
    ),
    // Several turns in a row are one.
    (
        "JIM OLSEN: One.\nJIM OLSEN: Two.\nJIM OLSEN: Three.\nREPORTER: Why?\nJIM OLSEN: So.\n\
         REPORTER: When?\nJIM OLSEN: In May.\n",
        &[
            Official, Official, Official, Reporter, Official, Reporter, Official,
        ],
        &[0, 1, 2, 4, 6],
    ),
    // Who is answered by an official of whom no label tells.
    (
        "REPORTER: Why?\nJIM OLSEN: So.\nREPORTER: When?\nJIM OLSEN: In May.\n\
         ROSA HOLM: Where?\nJIM OLSEN: Here.\n",
        &[Reporter, Official, Reporter, Official, Reporter, Official],
        &[1, 3, 4, 5],
    ),
    (
        "MINISTER AOBA: Hello.\nANN LUND: Rosa.\nREPORTER: Why?\nMINISTER AOBA: So.\n\
         ANN LUND: Jim.\nREPORTER: When?\nMINISTER AOBA: In May.\nANN LUND: That is all.\n",
        &[
            Official, Moderator, Reporter, Official, Moderator, Reporter, Official, Moderator,
        ],
        &[1, 4, 7],
    ),
    // Who names whoever is given the floor needs to give it once.
    (
        "MINISTER AOBA: Hello.\nANN LUND: Rosa Holm of the Times.\nROSA HOLM: Why?\n\
         MINISTER AOBA: So.\nANN LUND: That is all.\n",
        &[Official, Moderator, Reporter, Official, Moderator],
        &[1, 2, 4],
    ),
    (
        "MINISTER AOBA: Hello.\nANN LUND: Rosa of the Times.\nROSA HOLM: Why?\n\
         MINISTER AOBA: So.\nANN LUND: That is all.\n",
        &[Official, Unknown, Reporter, Official, Unknown],
        &[2],
    ),
    // Nobody's part is known.
    (
        "JIM OLSEN: Why?\nROSA HOLM: So.\n",
        &[Unknown, Unknown],
        &[],
    ),
    (
        "PRIME MINISTER: Hello.\nSPEAKER: Why?\nPRIME MINISTER: So.\nSPEAKER: When?\n\
         PRIME MINISTER: In May.\n",
        &[Official, Reporter, Official, Reporter, Official],
        &[1, 3],
    ),
    // One who asks once may be anybody.
    (
        "PRIME MINISTER: Hello.\nSPEAKER: Why?\nPRIME MINISTER: So.\n",
        &[Official, Unknown, Official],
        &[],
    ),
    // Whoever calls a name alone asks nothing, whether it is a question or not.
    (
        "MINISTER AOBA: Hello.\nANN LUND: To the room.  Rosa?\nROSA HOLM: Why?\n\
         MINISTER AOBA: So.\nANN LUND: That is all.\n",
        &[Official, Moderator, Reporter, Official, Moderator],
        &[1, 2, 4],
    ),
    (
        "REPORTER: Why?\nJIM OLSEN: So. Do you agree, Ms. Holm?\nROSA HOLM: I do.\n\
         REPORTER: When?\nJIM OLSEN: Rosa?\nROSA HOLM: In May.\nREPORTER: Thank you.\n",
        &[
            Reporter, Official, Unknown, Reporter, Official, Unknown, Reporter,
        ],
        &[1, 4],
    ),
    // Several ask before one answer, and say who they are.
    (
        "MINISTER AOBA: Hello.\nRosa Holm: Sir, Rosa Holm of the Times. Why?\n\
         Mohit Sen: Sir, Mohit Sen here. When?\nMINISTER AOBA: In May.\n",
        &[Official, Reporter, Reporter, Official],
        &[1, 2],
    ),
    (
        "MINISTER AOBA: Hello.\nROSA HOLM: Of the Times. Why?\nJIM OLSEN: And when?\n\
         MINISTER AOBA: In May.\n",
        &[Official, Unknown, Unknown, Official],
        &[],
    ),
    // Whoever always answers reporters may ask back.
    (
        "Rosa Holm, CNN: Why?\nJIM OLSEN: So. Ann?\nANN LUND: Yes.\nJun Sato, BBC: When?\n\
         JIM OLSEN: In May, is it?\nANN LUND: Yes.\n",
        &[Reporter, Official, Unknown, Reporter, Official, Unknown],
        &[1, 4],
    ),
    // Whoever opens for another by an honorific alone.
    (
        "MR. OLSEN: Good morning. Ms. Lund?\nMS. LUND: We met.\nMR. OLSEN: Questions.\n\
         QUESTION: Why?\nMS. LUND: So.\nQUESTION: When?\nMS. LUND: In May.\n\
         MR. OLSEN: That is all.\n",
        &[
            Moderator, Official, Moderator, Reporter, Official, Reporter, Official, Moderator,
        ],
        &[0, 2, 7],
    ),
    // One who answers, too, is an official.
    (
        "MR. OLSEN: Good morning. Ms. Lund?\nMS. LUND: We met.\nMR. OLSEN: Questions.\n\
         QUESTION: Why?\nMS. LUND: So.\nQUESTION: When?\nMS. LUND: In May.\n\
         QUESTION: Where?\nMR. OLSEN: Here.\nQUESTION: Thank you.\n",
        &[
            Official, Official, Official, Reporter, Official, Reporter, Official, Reporter,
            Official, Reporter,
        ],
        &[],
    ),
    // Who asks in an interview.
    (
        "MS. LUND: Welcome.\nSECRETARY AOBA: Hello.\nMS. LUND: Why?\nSECRETARY AOBA: So.\n\
         MS. LUND: When?\nSECRETARY AOBA: In May.\nMS. LUND: Where?\nSECRETARY AOBA: Here.\n",
        &[
            Reporter, Official, Reporter, Official, Reporter, Official, Reporter, Official,
        ],
        &[0, 2, 4, 6],
    ),
    (
        "MS. LUND: Welcome.\nSECRETARY AOBA: Hello.\nMS. LUND: Why?\nSECRETARY AOBA: So.\n\
         MS. LUND: I see.\nSECRETARY AOBA: Yes.\nMS. LUND: Where?\nSECRETARY AOBA: Here.\n",
        &[
            Official, Official, Official, Official, Official, Official, Official, Official,
        ],
        &[],
    ),
    // Whoever says their own name may give the floor.
    (
        "MINISTER AOBA: Hello.\nANN LUND: Hello. I am ANN LUND, press officer. Who is first?\n\
         QUESTION: Why?\nMINISTER AOBA: So.\nANN LUND: Next?\nQUESTION: When?\n\
         MINISTER AOBA: In May.\nANN LUND: Thank you.\n",
        &[
            Official, Moderator, Reporter, Official, Moderator, Reporter, Official, Moderator,
        ],
        &[1, 4, 7],
    ),
    // And may answer.
    (
        "MINISTER AOBA: Hello.\nROSA HOLM: I am ROSA HOLM, of the port. What did we find? Three.\n\
         QUESTION: Why?\nROSA HOLM: So.\nMINISTER AOBA: Yes.\nQUESTION: When?\n\
         ROSA HOLM: In May.\nMINISTER AOBA: Thank you.\n",
        &[
            Official, Official, Reporter, Official, Official, Reporter, Official, Official,
        ],
        &[1, 3, 6],
    ),
    // In capitals the name is said in the case of names.
    (
        "MINISTER AOBA: Hello.\nROSA HOLM: Sir, Rosa Holm of the Times. Why?\n\
         MOHIT SEN: Sir, Mohit Sen here. When?\nMINISTER AOBA: In May.\n",
        &[Official, Reporter, Reporter, Official],
        &[1, 2],
    ),
    // Who asks behind another reporter, and is answered, is no official.
    (
        "MINISTER AOBA: Hello.\nJun Sato, BBC: Why?\nROSA HOLM: And when?\n\
         MINISTER AOBA: In May.\nPer Lind, Reuters: Who pays?\nROSA HOLM: Is it the city?\n\
         MINISTER AOBA: It is.\n",
        &[
            Official, Reporter, Unknown, Official, Reporter, Unknown, Official,
        ],
        &[],
    ),
    // Who asks somebody by name calls nobody.
    (
        "MODERATOR: Next, please.\nPER LIND: For Rin Seto: is it free?\nRIN SETO: It is.\n\
         MODERATOR: Next.\nANN LUND: This is for Rin Seto. When?\nRIN SETO: In May.\n",
        &[Moderator, Reporter, Official, Moderator, Reporter, Official],
        &[1, 2, 4, 5],
    ),
    (
        "MINISTER SETO: The city.\nROSA HOLM: Thanks. A question for Jun Aoba. When?\n\
         JUN AOBA: In May. Why not before? Since the ice is thick.\nREPORTER: Who pays?\n\
         MINISTER SETO: The city.\n",
        &[Official, Unknown, Unknown, Reporter, Official],
        &[],
    ),
    // Whoever states at length what others then explain opens for nobody.
    (
        "MR. OLSEN: We counted the fish of the harbour in each of the last ten years, and in each of \
         them there were fewer of them than in the year before, so that the council decided in \
         March to close the northern pier to all boats but those of the port, and to close the \
         southern pier, too, from the first of May on.\nMS. LUND: We met.\nMR. OLSEN: Questions.\n\
         QUESTION: Why?\nMS. LUND: So.\nQUESTION: When?\nMS. LUND: In May.\n",
        &[
            Official, Official, Official, Reporter, Official, Reporter, Official,
        ],
        &[],
    ),
    // Members who each ask an office are no reporters.
    (
        "MS. LUND: Why?\nSECRETARY AOBA: So.\nMR. OLSEN: When?\nSECRETARY AOBA: In May.\n\
         MS. LUND: Where?\nSECRETARY AOBA: Here.\nMR. OLSEN: Who pays?\nSECRETARY AOBA: We do.\n\
         MS. LUND: How?\nSECRETARY AOBA: By tax.\nMR. OLSEN: Whose?\nSECRETARY AOBA: Yours.\n\
         MS. LUND: Why?\nSECRETARY AOBA: So.\nMR. OLSEN: When?\nSECRETARY AOBA: In May.\n",
        &[Official; 16],
        &[],
    ),
    // What is said below a heading is said by whoever spoke above it, whose part is no better known.
    (
        "Press Briefing With Edgar Lindholm\n\nOctober 6, 2027\n\nMR. RENARD:  Good morning.\n\n\
         1. Opening Statements\n\n  3. Harbors: we say more.  Mr. Lindholm?\n\n\
         MR. LINDHOLM:  Thank you.\n\nMR. RENARD:  Questions.\n\nQUESTION:  Which nine?\n\n\
         MR. LINDHOLM:  They are in the third table.\n\nQUESTION:  Who pays?\n\n\
         MR. LINDHOLM:  The harbours do.\n\nQUESTION:  How much --\n\nMR. RENARD:  I am sorry.\n",
        &[
            Moderator, Moderator, Official, Moderator, Reporter, Official, Reporter, Official,
            Reporter, Moderator,
        ],
        &[0, 1, 3, 9],
    ),
];

#[test]
fn parts_are_inferred_from_who_speaks_behind_whom() {
    for (text, roles, inferred) in CASES {
        let transcript = crate::parse(text);
        let found: Vec<_> = transcript.turns().map(|turn| turn.role()).collect();
        assert_eq!(found, *roles, "{text}");
        let marked = transcript.turns().map(|turn| turn.node().role_inferred);
        let marked: Vec<_> = marked.enumerate().filter(|(_, marked)| *marked).collect();
        let marked: Vec<_> = marked.into_iter().map(|(at, _)| at).collect();
        assert_eq!(marked, *inferred, "{text}");
        for turn in transcript.turns() {
            let Some(speaker) = turn.speaker() else {
                continue;
            };
            assert_eq!(
                (speaker.role, speaker.role_inferred),
                (turn.role(), turn.node().role_inferred),
                "{text}"
            );
        }
    }
}
