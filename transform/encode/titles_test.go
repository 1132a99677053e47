package encode_test

import (
	"fmt"
	"strings"
	"testing"
)

// What a title says of the correspondents, in the ways of many archives.
func TestCorrespondentsOfTitles(t *testing.T) {
	for title, want := range map[string]string{
		"Mr R. G. Doe, Prime Minister, to Mr J. B. Roe":                                                  "telegram R. G. Doe > J. B. Roe",
		"Lord Doe, Graustark Secretary of State for Dominion Affairs, to Sir John Roe, Consul":           "telegram Lord Doe > John Roe",
		"Graustark Government to Lord Roe, Secretary of State":                                           "telegram Graustark Government > Lord Roe",
		"Doe, Committee of Good Offices, to Department of External Affairs":                              "telegram Doe > Department of External Affairs",
		"Memorandum from Doe to Roe":                                                                     "memorandum Doe > Roe",
		"Memorandum by Doe":                                                                              "memorandum by Doe",
		"Minute from Doe to Roe":                                                                         "memorandum Doe > Roe",
		"Submission 12 By Doe To Cabinet":                                                                "memorandum Doe > Cabinet",
		"Doe to Roe and Poe":                                                                             "telegram Doe > Roe; Poe",
		"Brigadier C. A. Doe to General Sir John Roe":                                                    "telegram C. A. Doe > John Roe",
		"The Ambassador in Graustark (Doe) to the Secretary of State":                                    "telegram Doe > Secretary of State",
		"The Secretary of State to the Chargé in Graustark (Roe)":                                        "telegram Secretary of State > Roe",
		"The Acting Secretary of State to the Embassy in Graustark":                                      "telegram Acting Secretary of State > Embassy in Graustark",
		"Memorandum by Mr. John C. Doe, of the Division of Far Affairs, to the Chief":                    "memorandum John C. Doe > Chief",
		"Letter, Doe to Roe, via Ambassador Poe":                                                         "letter Doe > Roe via Poe",
		"Telegram from the Ruritanian Embassy in Edelweiss to the Ruritanian Foreign Ministry":           "telegram Ruritanian Embassy in Edelweiss > Ruritanian Foreign Ministry",
		"Letter from the Chairman of the Council of Ministers N.A. Doe to Marshal Roe":                   "letter N.A. Doe > Marshal Roe",
		"Cable from the Embassy in Edelweiss, 'On the Preparations for the Conference'":                  "telegram Embassy in Edelweiss > ",
		"Note from A. Doe to Roe with attached draft of reply":                                           "note A. Doe > Roe",
		"Letter from Premier John Doe to Prime Minister Jane Roe":                                        "letter John Doe > Jane Roe",
		"Ambassador Doe's Cable to the Foreign Ministry":                                                 "telegram Doe > Foreign Ministry",
		"Telegram from Doe and Poe to Roe":                                                               "telegram Doe; Poe > Roe",
		"Telegram to Ambassador T. Poe for transmission to Roe about boots":                              "telegram  > Roe via T. Poe",
		"Protocol No. 5 of the meeting of the Politburo":                                                 "decision by Politburo",
		"To Mrs. Roe, Edelweiss":                                                                         "telegram  > Roe",
		"Letter 14. To John Roe":                                                                         "letter  > John Roe",
		"Doe to Roe, Private Letter":                                                                     "letter Doe > Roe",
		"Record of Conversation between Doe and Roe":                                                     "conversation by ",
		"Speech of Doe to the Assembly":                                                                  "speech by Doe",
		"Mr John Officer, Charge d'Affaires in Graustark, to Department of External Affairs":             "telegram John Officer > Department of External Affairs",
		"Doe (Graustark Minister, Strelsau) to Roe":                                                      "telegram Doe > Roe",
		"Note by Doe for Roe":                                                                            "note Doe > Roe",
		"Savingram from Doe to all Missions":                                                             "telegram Doe > all Missions",
		"Prime Minister's Department to Roe":                                                             "telegram Prime Minister's Department > Roe",
		"Mr John Doe, Prime Minister, to Mr Jane Roe, U.K. Prime Minister":                               "telegram John Doe > Jane Roe",
		"Graustark Embassy in Ruritania, Telegram, 12 December 1972. Subject: Talks":                     "telegram Graustark Embassy in Ruritania > ",
		"Note from the Department for Trade and Maritime Affairs: Note on a Meeting with the Consul":     "conversation by ",
		"From the Diary of N.V. Doe: Memorandum of Conversation with Premier Roe":                        "conversation by ",
		"Minute, Doe to Roe":                                                                             "memorandum Doe > Roe",
		"Minutes of the Cabinet Meeting":                                                                 "minutes by ",
		"War Cabinet Minute 355":                                                                         "minutes by ",
		"Doe to Roe (for Poe)":                                                                           "telegram Doe > Roe",
		"Memorandum From the President's Assistant for National Security Affairs (Doe) to President Roe": "memorandum Doe > Roe",
		"Airgram From the Embassy in Graustark to the Department of State":                               "telegram Embassy in Graustark > Department of State",
		"Ciphered Telegram No. 948 from Fyn Si [Doe] to Roe via Poe":                                     "telegram Fyn Si > Roe via Poe",
		"Letter to Comrade Roe from John Doe":                                                            "letter John Doe > Roe",
		"The Road to Victory":                                                                            "telegram by ",
		"Minutes of the 12th meeting of the Board, sent to all members":                                  "minutes by ",
		"Telegram from Consul in Edelweiss A. Doe to MFA regarding transmission through B. Poe of C":     "telegram A. Doe > MFA",
		"Note Verbale from the Embassy of Graustark to the Government of Ruritania":                      "note Embassy of Graustark > Government of Ruritania",
		"Reply from Doe to Roe":                                                                          "telegram Doe > Roe",
		"Doe's Reply to Roe":                                                                             "telegram Doe > Roe",
		"Draft Reply of the Central Committee to the Letter of Comrade Roe":                              "letter Central Committee > Roe",
		"Response to Roe's Letter of 12 May":                                                             "letter  > Roe",
		"Doe to Roe re: Meeting with Poe":                                                                "telegram Doe > Roe",
		"Memorandum for the President from John Doe":                                                     "memorandum John Doe > President",
		"Memorandum for the President":                                                                   "memorandum  > President",
		"Memorandum for the Record":                                                                      "memorandum by ",
		"Graustark Embassy in Edelweiss Cable 4321 to Foreign Ministry, 'On the Dam'":                    "telegram Graustark Embassy in Edelweiss > Foreign Ministry",
		"Telegram of the Ambassador A. Doe":                                                              "telegram A. Doe > ",
		"Letter of condolence from A. Doe to Mrs. J. Roe":                                                "letter A. Doe > J. Roe",
		"Consulate-General in Edelweiss to Department of External Affairs":                               "telegram ConsulateGeneral in Edelweiss > Department of External Affairs",
		"Summary Notes of the 516th Graustark Security Council Meeting":                                  "minutes by ",
		"Press Statement by Doe":                                                                         "speech by Doe",
	} {
		raw := "---\ntitle: \"" + title + "\"\n---\n\nCablegram UN9 STRELSAU, 6 December 1946\n\nThe committee met again yesterday and heard the reports of its members.\n"
		root := plainly(t, "x.md", raw)
		m := messagesOf(root)[0]
		got := fmt.Sprintf("%s %s > %s", m.kind, m.sent, m.received)
		if m.none {
			got = m.kind + " by "
			if a := root.FindElement(".//titleStmt/author"); a != nil {
				got += whole(a)
			}
		}
		if m.via != "" && m.via != "-" {
			got += " via " + m.via
		}
		if got = strings.ReplaceAll(strings.ReplaceAll(got, "-", ""), ";", "; "); got != want {
			t.Errorf("%s\n got %s\nwant %s", title, got, want)
		}
	}
}
