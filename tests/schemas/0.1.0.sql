pragma application_id = 0;
begin;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
insert into "_sqlite_migrations" values (1, 'policy-monitor', 'create_policies_and_fetches', '2026-11-27 20:23:32.020891+00:00');
insert into "_sqlite_migrations" values (2, 'policy-monitor', 'create_versions_and_facts', '2026-11-27 20:23:32.039685+00:00');
insert into "_sqlite_migrations" values (3, 'policy-monitor', 'create_changes_and_reasons', '2026-11-27 20:23:32.048669+00:00');
insert into "_sqlite_migrations" values (4, 'policy-monitor', 'create_alerts_and_deliveries', '2026-11-27 20:23:32.056307+00:00');
insert into "_sqlite_migrations" values (5, 'policy-monitor', 'create_views', '2026-11-27 20:23:32.058140+00:00');
insert into "_sqlite_migrations" values (6, 'policy-monitor', 'create_muted_reasons', '2026-11-27 20:23:32.063062+00:00');
insert into "_sqlite_migrations" values (7, 'policy-monitor', 'tell_since_when', '2026-11-27 20:23:32.069230+00:00');
insert into "_sqlite_migrations" values (8, 'policy-monitor', 'tell_whether_word_was_kept', '2026-11-27 20:23:32.088836+00:00');
insert into "_sqlite_migrations" values (9, 'policy-monitor', 'tell_how_soon_a_change_is_seen', '2026-11-27 20:23:32.096629+00:00');
insert into "_sqlite_migrations" values (10, 'policy-monitor', 'let_people_decide', '2026-11-27 20:23:32.119592+00:00');
insert into "_sqlite_migrations" values (11, 'policy-monitor', 'tell_of_coming_versions', '2026-11-27 20:23:32.146233+00:00');
insert into "_sqlite_migrations" values (12, 'policy-monitor', 'send_alerts_to_several_targets', '2026-11-27 20:23:32.215521+00:00');
insert into "_sqlite_migrations" values (13, 'policy-monitor', 'give_policies_tags', '2026-11-27 20:23:32.219553+00:00');
insert into "_sqlite_migrations" values (14, 'policy-monitor', 'tell_facts_over_time', '2026-11-27 20:23:32.234367+00:00');
insert into "_sqlite_migrations" values (15, 'policy-monitor', 'find_what_was_tried_fast', '2026-11-27 20:23:32.242485+00:00');
insert into "_sqlite_migrations" values (16, 'policy-monitor', 'let_people_answer_in_channels', '2026-11-27 20:23:32.305613+00:00');
CREATE TABLE "policies" (
   "id" INTEGER PRIMARY KEY,
   "name" TEXT NOT NULL,
   "vendor" TEXT NOT NULL,
   "kind" TEXT NOT NULL,
   "url" TEXT NOT NULL,
   "schedule" TEXT NOT NULL,
   "owner" TEXT,
   "watched" INTEGER NOT NULL,
   "added_at" TEXT NOT NULL
, "country" TEXT, "check_gap_seconds" INTEGER, "check_pause_seconds" INTEGER, "check_regular" INTEGER, "preview_of" TEXT, "tags" TEXT) STRICT;
insert into "policies" values (1, 'acme-privacy-policy', 'Acme', 'privacy policy', 'https://acme.example/privacy', 'every 12h', NULL, 1, '2026-03-02T06:00:00.000Z', NULL, NULL, NULL, NULL, NULL, '[]');
insert into "policies" values (2, 'acme-terms', 'Acme', 'privacy policy', 'https://acme.example/terms', 'every 12h', NULL, 1, '2026-03-02T06:00:00.000Z', NULL, NULL, NULL, NULL, NULL, '[]');
CREATE TABLE "snapshots" (
   "id" INTEGER PRIMARY KEY,
   "policy_id" INTEGER NOT NULL REFERENCES "policies"("id"),
   "fetched_at" TEXT NOT NULL,
   "url" TEXT NOT NULL,
   "content_type" TEXT NOT NULL,
   "size" INTEGER NOT NULL,
   "sha256" TEXT NOT NULL,
   "body" BLOB NOT NULL
) STRICT;
insert into "snapshots" values (1, 1, '2026-03-02T06:00:00.000Z', 'https://acme.example/privacy', 'text/html; charset=utf-8', 449, '886c0946aca1c59c5c0d767b1579c924cbd750fbbd5c2ab2ac9b8029e83c7cc6', X'28B52FFD60C1003D090006D53A1E70499B03007F936498ECF6B6E9531292160FEE016409610DB68301AAC40B370030002E00978C9F886EB0B63B1620F082CD49F2F51310E54006927134A312447033975089800CA40361EAD681B48386030160072838B04B9CAC4D47E77CD859BF8E59F50653518CA358ABDC980BB85189BCFA697D604A172B3F0219B8587384EE236EAD58555AE35A7F60014BAD1B3BEFF9F68E13DD14343E2722849EDB2D2FA8E0E247253095FC493453D6C54FA88335BF707531DE4BAACF1348B23619C6813075CB68E669AE872D68F0F38CD0AD3A9703176B9FFC983DED0113E79FE0E2462184CE058DAB72C1CDE0071500A73BF8C18E21B3680D3BB499059625A08AA9A905A06BB304DA0D97697AEAFAEB6023C6CCC183051DBB719C7AA7953F5BD395ACC82F6506');
insert into "snapshots" values (2, 1, '2026-03-02T06:06:00.000Z', 'https://acme.example/privacy', 'text/html; charset=utf-8', 449, '886c0946aca1c59c5c0d767b1579c924cbd750fbbd5c2ab2ac9b8029e83c7cc6', X'28B52FFD60C1003D090006D53A1E70499B03007F936498ECF6B6E9531292160FEE016409610DB68301AAC40B370030002E00978C9F886EB0B63B1620F082CD49F2F51310E54006927134A312447033975089800CA40361EAD681B48386030160072838B04B9CAC4D47E77CD859BF8E59F50653518CA358ABDC980BB85189BCFA697D604A172B3F0219B8587384EE236EAD58555AE35A7F60014BAD1B3BEFF9F68E13DD14343E2722849EDB2D2FA8E0E247253095FC493453D6C54FA88335BF707531DE4BAACF1348B23619C6813075CB68E669AE872D68F0F38CD0AD3A9703176B9FFC983DED0113E79FE0E2462184CE058DAB72C1CDE0071500A73BF8C18E21B3680D3BB499059625A08AA9A905A06BB304DA0D97697AEAFAEB6023C6CCC183051DBB719C7AA7953F5BD395ACC82F6506');
insert into "snapshots" values (3, 1, '2026-03-02T18:00:00.000Z', 'https://acme.example/privacy', 'text/html; charset=utf-8', 448, '2b09769e29f93f54b2ab7e58d93b6184eb708fa208e8bf6376cecec2abcdfffa', X'28B52FFD60C0004D090016553B1E70499B03007F936498ECF6B66D2909498B07F700B22C8034D82698EAFFBD380030002F00093BE5F889E9076B3B640237D8BC2C5F3F01610E4440318E76D482086EE7122A111001E54098BA75200DE1E1400CEC868284DDE265AD72044F84CE889DF5EB98557F3019C6388AB5CCCF39801F95C8ABAFAC13A6B431F32392818B3D4FE93EE2D68C55296B5CEB03EDE02FB56EECBCE7DB434E7463F0F89C98107A6EB7DCA0828B2395C064F228D14C591B3FA1126B7EE16A73BCA7A806C8B256318C0361EA96D1CEF35C116BF0E0E739A55B7536072ED67E3932BBB20103092ECE3FC1C58F4A099D0D1A57E582031500A63BF8C18E21B3680D3BB499052C3B701553530B40D76609B41B2ED3F4D4F5D7C1468C9983070B3A76DF38F54E2B7FB6862BD9705FCA0C');
insert into "snapshots" values (4, 1, '2026-03-02T18:06:00.000Z', 'https://acme.example/privacy', 'text/html; charset=utf-8', 448, '2b09769e29f93f54b2ab7e58d93b6184eb708fa208e8bf6376cecec2abcdfffa', X'28B52FFD60C0004D090016553B1E70499B03007F936498ECF6B66D2909498B07F700B22C8034D82698EAFFBD380030002F00093BE5F889E9076B3B640237D8BC2C5F3F01610E4440318E76D482086EE7122A111001E54098BA75200DE1E1400CEC868284DDE265AD72044F84CE889DF5EB98557F3019C6388AB5CCCF39801F95C8ABAFAC13A6B431F32392818B3D4FE93EE2D68C55296B5CEB03EDE02FB56EECBCE7DB434E7463F0F89C98107A6EB7DCA0828B2395C064F228D14C591B3FA1126B7EE16A73BCA7A806C8B256318C0361EA96D1CEF35C116BF0E0E739A55B7536072ED67E3932BBB20103092ECE3FC1C58F4A099D0D1A57E582031500A63BF8C18E21B3680D3BB499052C3B701553530B40D76609B41B2ED3F4D4F5D7C1468C9983070B3A76DF38F54E2B7FB6862BD9705FCA0C');
insert into "snapshots" values (5, 1, '2026-03-03T06:00:00.000Z', 'https://acme.example/privacy', 'text/html; charset=utf-8', 448, '12d3e2b34442024259ee40be09f4dc85976bbd3ff8a64a9be385cbfd8a2e7bf8', X'28B52FFD60C0004D090016553B1E70499B03007F936498ECF6B6E9531292160FEE016409610DB68301AAC40B380030002F000776C9F889E8066BBB63022FD89C245F3F01510E64201947332A41043773099508C8403A10A66E1D483B6838100076808203BBC4C9DA7404CF73CE879DF5EB98556F3015C5388AB5CA8DB9801B95C8AB9FD607A674B1F22390818B3547E83EE2D68A55A535AEF501CDE02FB56EECBCE7DB3B4E7453D0F89C88107A6EB7BCA0828B1F95C054F227D14C59173FA10ED6FCC2D5C5782FA90648B23619C6813075CB68E669AE872D68F0F38CD0AD3A9703176B9FFC983DAD00C10113E79FE0E2462184CE058DAB72C1011500A63BF8C18E21B3680D3BB499052C3B701553530B40D76609B41B2ED3F4D4F5D7C1468C9983070B3A76DF38F54E2B7FB6862BD9705FCA0C');
insert into "snapshots" values (6, 1, '2026-03-03T06:06:00.000Z', 'https://acme.example/privacy', 'text/html; charset=utf-8', 448, '12d3e2b34442024259ee40be09f4dc85976bbd3ff8a64a9be385cbfd8a2e7bf8', X'28B52FFD60C0004D090016553B1E70499B03007F936498ECF6B6E9531292160FEE016409610DB68301AAC40B380030002F000776C9F889E8066BBB63022FD89C245F3F01510E64201947332A41043773099508C8403A10A66E1D483B6838100076808203BBC4C9DA7404CF73CE879DF5EB98556F3015C5388AB5CA8DB9801B95C8AB9FD607A674B1F22390818B3547E83EE2D68A55A535AEF501CDE02FB56EECBCE7DB3B4E7453D0F89C88107A6EB7BCA0828B1F95C054F227D14C59173FA10ED6FCC2D5C5782FA90648B23619C6813075CB68E669AE872D68F0F38CD0AD3A9703176B9FFC983DAD00C10113E79FE0E2462184CE058DAB72C1011500A63BF8C18E21B3680D3BB499052C3B701553530B40D76609B41B2ED3F4D4F5D7C1468C9983070B3A76DF38F54E2B7FB6862BD9705FCA0C');
insert into "snapshots" values (7, 2, '2026-03-02T06:00:00.000Z', 'https://acme.example/privacy', 'text/html; charset=utf-8', 449, '886c0946aca1c59c5c0d767b1579c924cbd750fbbd5c2ab2ac9b8029e83c7cc6', X'28B52FFD60C1003D090006D53A1E70499B03007F936498ECF6B6E9531292160FEE016409610DB68301AAC40B370030002E00978C9F886EB0B63B1620F082CD49F2F51310E54006927134A312447033975089800CA40361EAD681B48386030160072838B04B9CAC4D47E77CD859BF8E59F50653518CA358ABDC980BB85189BCFA697D604A172B3F0219B8587384EE236EAD58555AE35A7F60014BAD1B3BEFF9F68E13DD14343E2722849EDB2D2FA8E0E247253095FC493453D6C54FA88335BF707531DE4BAACF1348B23619C6813075CB68E669AE872D68F0F38CD0AD3A9703176B9FFC983DED0113E79FE0E2462184CE058DAB72C1CDE0071500A73BF8C18E21B3680D3BB499059625A08AA9A905A06BB304DA0D97697AEAFAEB6023C6CCC183051DBB719C7AA7953F5BD395ACC82F6506');
insert into "snapshots" values (8, 2, '2026-03-02T06:06:00.000Z', 'https://acme.example/privacy', 'text/html; charset=utf-8', 449, '886c0946aca1c59c5c0d767b1579c924cbd750fbbd5c2ab2ac9b8029e83c7cc6', X'28B52FFD60C1003D090006D53A1E70499B03007F936498ECF6B6E9531292160FEE016409610DB68301AAC40B370030002E00978C9F886EB0B63B1620F082CD49F2F51310E54006927134A312447033975089800CA40361EAD681B48386030160072838B04B9CAC4D47E77CD859BF8E59F50653518CA358ABDC980BB85189BCFA697D604A172B3F0219B8587384EE236EAD58555AE35A7F60014BAD1B3BEFF9F68E13DD14343E2722849EDB2D2FA8E0E247253095FC493453D6C54FA88335BF707531DE4BAACF1348B23619C6813075CB68E669AE872D68F0F38CD0AD3A9703176B9FFC983DED0113E79FE0E2462184CE058DAB72C1CDE0071500A73BF8C18E21B3680D3BB499059625A08AA9A905A06BB304DA0D97697AEAFAEB6023C6CCC183051DBB719C7AA7953F5BD395ACC82F6506');
insert into "snapshots" values (9, 2, '2026-03-02T18:00:00.000Z', 'https://acme.example/privacy', 'text/html; charset=utf-8', 448, '2b09769e29f93f54b2ab7e58d93b6184eb708fa208e8bf6376cecec2abcdfffa', X'28B52FFD60C0004D090016553B1E70499B03007F936498ECF6B66D2909498B07F700B22C8034D82698EAFFBD380030002F00093BE5F889E9076B3B640237D8BC2C5F3F01610E4440318E76D482086EE7122A111001E54098BA75200DE1E1400CEC868284DDE265AD72044F84CE889DF5EB98557F3019C6388AB5CCCF39801F95C8ABAFAC13A6B431F32392818B3D4FE93EE2D68C55296B5CEB03EDE02FB56EECBCE7DB434E7463F0F89C98107A6EB7DCA0828B2395C064F228D14C591B3FA1126B7EE16A73BCA7A806C8B256318C0361EA96D1CEF35C116BF0E0E739A55B7536072ED67E3932BBB20103092ECE3FC1C58F4A099D0D1A57E582031500A63BF8C18E21B3680D3BB499052C3B701553530B40D76609B41B2ED3F4D4F5D7C1468C9983070B3A76DF38F54E2B7FB6862BD9705FCA0C');
insert into "snapshots" values (10, 2, '2026-03-02T18:06:00.000Z', 'https://acme.example/privacy', 'text/html; charset=utf-8', 448, '2b09769e29f93f54b2ab7e58d93b6184eb708fa208e8bf6376cecec2abcdfffa', X'28B52FFD60C0004D090016553B1E70499B03007F936498ECF6B66D2909498B07F700B22C8034D82698EAFFBD380030002F00093BE5F889E9076B3B640237D8BC2C5F3F01610E4440318E76D482086EE7122A111001E54098BA75200DE1E1400CEC868284DDE265AD72044F84CE889DF5EB98557F3019C6388AB5CCCF39801F95C8ABAFAC13A6B431F32392818B3D4FE93EE2D68C55296B5CEB03EDE02FB56EECBCE7DB434E7463F0F89C98107A6EB7DCA0828B2395C064F228D14C591B3FA1126B7EE16A73BCA7A806C8B256318C0361EA96D1CEF35C116BF0E0E739A55B7536072ED67E3932BBB20103092ECE3FC1C58F4A099D0D1A57E582031500A63BF8C18E21B3680D3BB499052C3B701553530B40D76609B41B2ED3F4D4F5D7C1468C9983070B3A76DF38F54E2B7FB6862BD9705FCA0C');
insert into "snapshots" values (11, 2, '2026-03-03T06:00:00.000Z', 'https://acme.example/privacy', 'text/html; charset=utf-8', 448, '12d3e2b34442024259ee40be09f4dc85976bbd3ff8a64a9be385cbfd8a2e7bf8', X'28B52FFD60C0004D090016553B1E70499B03007F936498ECF6B6E9531292160FEE016409610DB68301AAC40B380030002F000776C9F889E8066BBB63022FD89C245F3F01510E64201947332A41043773099508C8403A10A66E1D483B6838100076808203BBC4C9DA7404CF73CE879DF5EB98556F3015C5388AB5CA8DB9801B95C8AB9FD607A674B1F22390818B3547E83EE2D68A55A535AEF501CDE02FB56EECBCE7DB3B4E7453D0F89C88107A6EB7BCA0828B1F95C054F227D14C59173FA10ED6FCC2D5C5782FA90648B23619C6813075CB68E669AE872D68F0F38CD0AD3A9703176B9FFC983DAD00C10113E79FE0E2462184CE058DAB72C1011500A63BF8C18E21B3680D3BB499052C3B701553530B40D76609B41B2ED3F4D4F5D7C1468C9983070B3A76DF38F54E2B7FB6862BD9705FCA0C');
insert into "snapshots" values (12, 2, '2026-03-03T06:06:00.000Z', 'https://acme.example/privacy', 'text/html; charset=utf-8', 448, '12d3e2b34442024259ee40be09f4dc85976bbd3ff8a64a9be385cbfd8a2e7bf8', X'28B52FFD60C0004D090016553B1E70499B03007F936498ECF6B6E9531292160FEE016409610DB68301AAC40B380030002F000776C9F889E8066BBB63022FD89C245F3F01510E64201947332A41043773099508C8403A10A66E1D483B6838100076808203BBC4C9DA7404CF73CE879DF5EB98556F3015C5388AB5CA8DB9801B95C8AB9FD607A674B1F22390818B3547E83EE2D68A55A535AEF501CDE02FB56EECBCE7DB3B4E7453D0F89C88107A6EB7BCA0828B1F95C054F227D14C59173FA10ED6FCC2D5C5782FA90648B23619C6813075CB68E669AE872D68F0F38CD0AD3A9703176B9FFC983DAD00C10113E79FE0E2462184CE058DAB72C1011500A63BF8C18E21B3680D3BB499052C3B701553530B40D76609B41B2ED3F4D4F5D7C1468C9983070B3A76DF38F54E2B7FB6862BD9705FCA0C');
CREATE TABLE "fetches" (
   "id" INTEGER PRIMARY KEY,
   "policy_id" INTEGER NOT NULL REFERENCES "policies"("id"),
   "started_at" TEXT NOT NULL,
   "duration_ms" INTEGER NOT NULL,
   "outcome" TEXT NOT NULL,
   "status" INTEGER,
   "url" TEXT,
   "redirects" TEXT NOT NULL,
   "size" INTEGER,
   "sha256" TEXT,
   "fingerprint" TEXT,
   "etag" TEXT,
   "last_modified" TEXT,
   "error" TEXT,
   "transient" INTEGER,
   "certain" INTEGER,
   "snapshot_id" INTEGER REFERENCES "snapshots"("id")
) STRICT;
insert into "fetches" values (1, 1, '2026-03-02T06:00:00.000Z', 120, 'new text', 200, 'https://acme.example/privacy', '[]', 449, '886c0946aca1c59c5c0d767b1579c924cbd750fbbd5c2ab2ac9b8029e83c7cc6', 'cb5fe9b7ed07cdce369fad262b59a58bf6bba4f8c15d92e32caa50086c0df9a6', NULL, NULL, NULL, NULL, NULL, 1);
insert into "fetches" values (2, 1, '2026-03-02T06:06:00.000Z', 120, 'new text', 200, 'https://acme.example/privacy', '[]', 449, '886c0946aca1c59c5c0d767b1579c924cbd750fbbd5c2ab2ac9b8029e83c7cc6', 'cb5fe9b7ed07cdce369fad262b59a58bf6bba4f8c15d92e32caa50086c0df9a6', NULL, NULL, NULL, NULL, NULL, 2);
insert into "fetches" values (3, 1, '2026-03-02T18:00:00.000Z', 120, 'new text', 200, 'https://acme.example/privacy', '[]', 448, '2b09769e29f93f54b2ab7e58d93b6184eb708fa208e8bf6376cecec2abcdfffa', '6ba8dea6d7c0aaf61e1271e13538889031d1141e6b7ecc0b51353d0b87cc198d', NULL, NULL, NULL, NULL, NULL, 3);
insert into "fetches" values (4, 1, '2026-03-02T18:06:00.000Z', 120, 'new text', 200, 'https://acme.example/privacy', '[]', 448, '2b09769e29f93f54b2ab7e58d93b6184eb708fa208e8bf6376cecec2abcdfffa', '6ba8dea6d7c0aaf61e1271e13538889031d1141e6b7ecc0b51353d0b87cc198d', NULL, NULL, NULL, NULL, NULL, 4);
insert into "fetches" values (5, 1, '2026-03-03T06:00:00.000Z', 120, 'new text', 200, 'https://acme.example/privacy', '[]', 448, '12d3e2b34442024259ee40be09f4dc85976bbd3ff8a64a9be385cbfd8a2e7bf8', '2dd0f9494b50a801d3c70745c1504dba25ef4a4352996bf8592ce35290965ad8', NULL, NULL, NULL, NULL, NULL, 5);
insert into "fetches" values (6, 1, '2026-03-03T06:06:00.000Z', 120, 'new text', 200, 'https://acme.example/privacy', '[]', 448, '12d3e2b34442024259ee40be09f4dc85976bbd3ff8a64a9be385cbfd8a2e7bf8', '2dd0f9494b50a801d3c70745c1504dba25ef4a4352996bf8592ce35290965ad8', NULL, NULL, NULL, NULL, NULL, 6);
insert into "fetches" values (7, 2, '2026-03-02T06:00:00.000Z', 120, 'new text', 200, 'https://acme.example/privacy', '[]', 449, '886c0946aca1c59c5c0d767b1579c924cbd750fbbd5c2ab2ac9b8029e83c7cc6', 'cb5fe9b7ed07cdce369fad262b59a58bf6bba4f8c15d92e32caa50086c0df9a6', NULL, NULL, NULL, NULL, NULL, 7);
insert into "fetches" values (8, 2, '2026-03-02T06:06:00.000Z', 120, 'new text', 200, 'https://acme.example/privacy', '[]', 449, '886c0946aca1c59c5c0d767b1579c924cbd750fbbd5c2ab2ac9b8029e83c7cc6', 'cb5fe9b7ed07cdce369fad262b59a58bf6bba4f8c15d92e32caa50086c0df9a6', NULL, NULL, NULL, NULL, NULL, 8);
insert into "fetches" values (9, 2, '2026-03-02T18:00:00.000Z', 120, 'new text', 200, 'https://acme.example/privacy', '[]', 448, '2b09769e29f93f54b2ab7e58d93b6184eb708fa208e8bf6376cecec2abcdfffa', '6ba8dea6d7c0aaf61e1271e13538889031d1141e6b7ecc0b51353d0b87cc198d', NULL, NULL, NULL, NULL, NULL, 9);
insert into "fetches" values (10, 2, '2026-03-02T18:06:00.000Z', 120, 'new text', 200, 'https://acme.example/privacy', '[]', 448, '2b09769e29f93f54b2ab7e58d93b6184eb708fa208e8bf6376cecec2abcdfffa', '6ba8dea6d7c0aaf61e1271e13538889031d1141e6b7ecc0b51353d0b87cc198d', NULL, NULL, NULL, NULL, NULL, 10);
insert into "fetches" values (11, 2, '2026-03-03T06:00:00.000Z', 120, 'new text', 200, 'https://acme.example/privacy', '[]', 448, '12d3e2b34442024259ee40be09f4dc85976bbd3ff8a64a9be385cbfd8a2e7bf8', '2dd0f9494b50a801d3c70745c1504dba25ef4a4352996bf8592ce35290965ad8', NULL, NULL, NULL, NULL, NULL, 11);
insert into "fetches" values (12, 2, '2026-03-03T06:06:00.000Z', 120, 'new text', 200, 'https://acme.example/privacy', '[]', 448, '12d3e2b34442024259ee40be09f4dc85976bbd3ff8a64a9be385cbfd8a2e7bf8', '2dd0f9494b50a801d3c70745c1504dba25ef4a4352996bf8592ce35290965ad8', NULL, NULL, NULL, NULL, NULL, 12);
insert into "fetches" values (13, 1, '2026-03-03T18:00:00.000Z', 30000, 'failed', NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, 'timed out', 1, NULL, NULL);
CREATE TABLE "versions" (
   "id" INTEGER PRIMARY KEY,
   "policy_id" INTEGER NOT NULL REFERENCES "policies"("id"),
   "number" INTEGER NOT NULL,
   "kind" TEXT NOT NULL,
   "seen_at" TEXT NOT NULL,
   "confirmed_at" TEXT NOT NULL,
   "language" TEXT,
   "words" INTEGER NOT NULL,
   "text" TEXT NOT NULL,
   "fingerprint" TEXT NOT NULL,
   "imprint" TEXT NOT NULL,
   "recipe" TEXT NOT NULL,
   "links" TEXT NOT NULL,
   "snapshot_id" INTEGER NOT NULL REFERENCES "snapshots"("id")
) STRICT;
insert into "versions" values (1, 1, 1, 'first', '2026-03-02T06:00:00.000Z', '2026-03-02T06:06:00.000Z', 'en', 75, '# Privacy Policy

We tell you 30 days before changes to this policy take effect. If you keep using the service, you accept them.

We process the names and addresses that customers give us in order to provide the service. You may ask us for a copy of your data at any time by writing to our office. We keep server logs for 30 days and then delete them. Our staff are bound to secrecy.
', 'cb5fe9b7ed07cdce369fad262b59a58bf6bba4f8c15d92e32caa50086c0df9a6', 'c2bccd3ca43755e66cd9b829712fc01e1b01f059da7b0371ea6eef6410c2cb05', '2/libxml2 2.14.6/html-to-markdown 3.21.0', '[]', 2);
insert into "versions" values (2, 1, 2, 'change', '2026-03-02T18:00:00.000Z', '2026-03-02T18:06:00.000Z', 'en', 75, '# Privacy Policy

We tell you 8 days before changes to this policy take effect. If you keep using the service, you accept them.

We process the names and addresses that customers give us in order to provide the service. You may ask us for a copy of your data at any time by writing to our office. We keep server logs for 30 days and then delete them. Our staff are bound to secrecy.
', '6ba8dea6d7c0aaf61e1271e13538889031d1141e6b7ecc0b51353d0b87cc198d', '881fe0c3ba314481a077c0358a279e540152f715fd4ea107019efd0b60d66e01', '2/libxml2 2.14.6/html-to-markdown 3.21.0', '[]', 4);
insert into "versions" values (3, 1, 3, 'change', '2026-03-03T06:00:00.000Z', '2026-03-03T06:06:00.000Z', 'en', 75, '# Privacy Policy

We tell you 3 days before changes to this policy take effect. If you keep using the service, you accept them.

We process the names and addresses that customers give us in order to provide the service. You may ask us for a copy of your data at any time by writing to our office. We keep server logs for 30 days and then delete them. Our staff are bound to secrecy.
', '2dd0f9494b50a801d3c70745c1504dba25ef4a4352996bf8592ce35290965ad8', '55dd0cc106c8154abcb719b6a0853d2be065eaa021e07c1f733bc8d9962645f0', '2/libxml2 2.14.6/html-to-markdown 3.21.0', '[]', 6);
insert into "versions" values (4, 2, 1, 'first', '2026-03-02T06:00:00.000Z', '2026-03-02T06:06:00.000Z', 'en', 75, '# Privacy Policy

We tell you 30 days before changes to this policy take effect. If you keep using the service, you accept them.

We process the names and addresses that customers give us in order to provide the service. You may ask us for a copy of your data at any time by writing to our office. We keep server logs for 30 days and then delete them. Our staff are bound to secrecy.
', 'cb5fe9b7ed07cdce369fad262b59a58bf6bba4f8c15d92e32caa50086c0df9a6', 'c2bccd3ca43755e66cd9b829712fc01e1b01f059da7b0371ea6eef6410c2cb05', '2/libxml2 2.14.6/html-to-markdown 3.21.0', '[]', 8);
insert into "versions" values (5, 2, 2, 'change', '2026-03-02T18:00:00.000Z', '2026-03-02T18:06:00.000Z', 'en', 75, '# Privacy Policy

We tell you 8 days before changes to this policy take effect. If you keep using the service, you accept them.

We process the names and addresses that customers give us in order to provide the service. You may ask us for a copy of your data at any time by writing to our office. We keep server logs for 30 days and then delete them. Our staff are bound to secrecy.
', '6ba8dea6d7c0aaf61e1271e13538889031d1141e6b7ecc0b51353d0b87cc198d', '881fe0c3ba314481a077c0358a279e540152f715fd4ea107019efd0b60d66e01', '2/libxml2 2.14.6/html-to-markdown 3.21.0', '[]', 10);
insert into "versions" values (6, 2, 3, 'change', '2026-03-03T06:00:00.000Z', '2026-03-03T06:06:00.000Z', 'en', 75, '# Privacy Policy

We tell you 3 days before changes to this policy take effect. If you keep using the service, you accept them.

We process the names and addresses that customers give us in order to provide the service. You may ask us for a copy of your data at any time by writing to our office. We keep server logs for 30 days and then delete them. Our staff are bound to secrecy.
', '2dd0f9494b50a801d3c70745c1504dba25ef4a4352996bf8592ce35290965ad8', '55dd0cc106c8154abcb719b6a0853d2be065eaa021e07c1f733bc8d9962645f0', '2/libxml2 2.14.6/html-to-markdown 3.21.0', '[]', 12);
CREATE TABLE "facts" (
   "id" INTEGER PRIMARY KEY,
   "version_id" INTEGER NOT NULL REFERENCES "versions"("id"),
   "kind" TEXT NOT NULL,
   "value" TEXT,
   "detail" TEXT NOT NULL,
   "quote" TEXT NOT NULL,
   "heading" TEXT NOT NULL
) STRICT;
insert into "facts" values (1, 1, 'change_notice', 'P30D', '{"anchor": "before entry into force", "implied_acceptance": true, "kind": "advance_notice", "material_only": false, "trigger": "any"}', 'We tell you 30 days before changes to this policy take effect.', '["Privacy Policy"]');
insert into "facts" values (2, 1, 'retention', 'P30D', '{"what": "server logs"}', 'We keep server logs for 30 days and then delete them.', '["Privacy Policy"]');
insert into "facts" values (3, 1, 'promise', 'will notify of changes', '{}', 'We tell you 30 days before changes to this policy take effect.', '["Privacy Policy"]');
insert into "facts" values (4, 2, 'change_notice', 'P8D', '{"anchor": "before entry into force", "implied_acceptance": true, "kind": "advance_notice", "material_only": false, "trigger": "any"}', 'We tell you 8 days before changes to this policy take effect.', '["Privacy Policy"]');
insert into "facts" values (5, 2, 'retention', 'P30D', '{"what": "server logs"}', 'We keep server logs for 30 days and then delete them.', '["Privacy Policy"]');
insert into "facts" values (6, 2, 'promise', 'will notify of changes', '{}', 'We tell you 8 days before changes to this policy take effect.', '["Privacy Policy"]');
insert into "facts" values (7, 3, 'change_notice', 'P3D', '{"anchor": "before entry into force", "implied_acceptance": true, "kind": "advance_notice", "material_only": false, "trigger": "any"}', 'We tell you 3 days before changes to this policy take effect.', '["Privacy Policy"]');
insert into "facts" values (8, 3, 'retention', 'P30D', '{"what": "server logs"}', 'We keep server logs for 30 days and then delete them.', '["Privacy Policy"]');
insert into "facts" values (9, 3, 'promise', 'will notify of changes', '{}', 'We tell you 3 days before changes to this policy take effect.', '["Privacy Policy"]');
insert into "facts" values (10, 4, 'change_notice', 'P30D', '{"anchor": "before entry into force", "implied_acceptance": true, "kind": "advance_notice", "material_only": false, "trigger": "any"}', 'We tell you 30 days before changes to this policy take effect.', '["Privacy Policy"]');
insert into "facts" values (11, 4, 'retention', 'P30D', '{"what": "server logs"}', 'We keep server logs for 30 days and then delete them.', '["Privacy Policy"]');
insert into "facts" values (12, 4, 'promise', 'will notify of changes', '{}', 'We tell you 30 days before changes to this policy take effect.', '["Privacy Policy"]');
insert into "facts" values (13, 5, 'change_notice', 'P8D', '{"anchor": "before entry into force", "implied_acceptance": true, "kind": "advance_notice", "material_only": false, "trigger": "any"}', 'We tell you 8 days before changes to this policy take effect.', '["Privacy Policy"]');
insert into "facts" values (14, 5, 'retention', 'P30D', '{"what": "server logs"}', 'We keep server logs for 30 days and then delete them.', '["Privacy Policy"]');
insert into "facts" values (15, 5, 'promise', 'will notify of changes', '{}', 'We tell you 8 days before changes to this policy take effect.', '["Privacy Policy"]');
insert into "facts" values (16, 6, 'change_notice', 'P3D', '{"anchor": "before entry into force", "implied_acceptance": true, "kind": "advance_notice", "material_only": false, "trigger": "any"}', 'We tell you 3 days before changes to this policy take effect.', '["Privacy Policy"]');
insert into "facts" values (17, 6, 'retention', 'P30D', '{"what": "server logs"}', 'We keep server logs for 30 days and then delete them.', '["Privacy Policy"]');
insert into "facts" values (18, 6, 'promise', 'will notify of changes', '{}', 'We tell you 3 days before changes to this policy take effect.', '["Privacy Policy"]');
CREATE TABLE "changes" (
   "id" INTEGER PRIMARY KEY,
   "policy_id" INTEGER NOT NULL REFERENCES "policies"("id"),
   "seen_at" TEXT NOT NULL,
   "material" INTEGER NOT NULL,
   "severity" TEXT,
   "direction" TEXT,
   "categories" TEXT NOT NULL,
   "noise" TEXT,
   "act_by" TEXT,
   "act_by_because" TEXT,
   "before_id" INTEGER NOT NULL REFERENCES "versions"("id"),
   "after_id" INTEGER NOT NULL REFERENCES "versions"("id")
, "unchanged_at" TEXT, "act_by_latest" TEXT, "act_by_basis" TEXT, "promised" TEXT, "promise_kept" TEXT, "promise_because" TEXT, "promise_short_by" INTEGER, "own_date" TEXT, "own_date_before" TEXT, "own_date_after" TEXT, "own_date_because" TEXT, "announced" TEXT, "announced_from" TEXT, "preview_url" TEXT, "preview_because" TEXT, "preview_version_id" INTEGER, "preview_same" INTEGER) STRICT;
insert into "changes" values (1, 1, '2026-03-02T18:00:00.000Z', 1, 'high', 'adverse', '["policy_change_notice"]', NULL, '2026-04-01', 'The text before promised 30 days of notice (“We tell you 30 days before changes to this policy take effect.”), counted from first sight on 2 March 2026.', 1, 2, '2026-03-02T06:06:00.000Z', '2026-04-01', 'promised_notice', '30 days of notice', 'cannot tell', 'The text before promised 30 days of notice (“We tell you 30 days before changes to this policy take effect.”); the new text does not say from when it applies.', NULL, 'none', NULL, NULL, 'The page has no date of its own.', NULL, NULL, NULL, NULL, NULL, NULL);
insert into "changes" values (2, 1, '2026-03-03T06:00:00.000Z', 1, 'high', 'adverse', '["policy_change_notice"]', NULL, '2026-03-10', 'The text before promised 8 days of notice (“We tell you 8 days before changes to this policy take effect.”), counted from 2 March 2026 18:06 UTC, when the old text was last seen; from first sight on 3 March 2026 06:00 UTC it would be 11 March 2026.', 2, 3, '2026-03-02T18:06:00.000Z', '2026-03-11', 'promised_notice', '8 days of notice', 'cannot tell', 'The text before promised 8 days of notice (“We tell you 8 days before changes to this policy take effect.”); the new text does not say from when it applies.', NULL, 'none', NULL, NULL, 'The page has no date of its own.', NULL, NULL, NULL, NULL, NULL, NULL);
insert into "changes" values (3, 2, '2026-03-02T18:00:00.000Z', 0, NULL, NULL, '[]', NULL, NULL, NULL, 4, 5, '2026-03-02T06:06:00.000Z', NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, NULL, 'The page has no date of its own.', NULL, NULL, NULL, NULL, NULL, NULL);
insert into "changes" values (4, 2, '2026-03-03T06:00:00.000Z', 0, NULL, NULL, '[]', NULL, NULL, NULL, 5, 6, '2026-03-02T18:06:00.000Z', NULL, NULL, NULL, NULL, NULL, NULL, 'none', NULL, NULL, 'The page has no date of its own.', NULL, NULL, NULL, NULL, NULL, NULL);
CREATE TABLE "reasons" (
   "id" INTEGER PRIMARY KEY,
   "change_id" INTEGER NOT NULL REFERENCES "changes"("id"),
   "position" INTEGER NOT NULL,
   "rule" TEXT NOT NULL,
   "category" TEXT NOT NULL,
   "severity" TEXT NOT NULL,
   "direction" TEXT NOT NULL,
   "sentence" TEXT NOT NULL,
   "before" TEXT,
   "after" TEXT
) STRICT;
insert into "reasons" values (1, 1, 1, 'notice_shortened', 'policy_change_notice', 'high', 'adverse', 'Notice before changes shortened: 30 days → 8 days', 'We tell you 30 days before changes to this policy take effect.', 'We tell you 8 days before changes to this policy take effect.');
insert into "reasons" values (2, 2, 1, 'notice_shortened', 'policy_change_notice', 'high', 'adverse', 'Notice before changes shortened: 8 days → 3 days', 'We tell you 8 days before changes to this policy take effect.', 'We tell you 3 days before changes to this policy take effect.');
CREATE TABLE "deliveries" (
   "id" INTEGER PRIMARY KEY,
   "alert_id" INTEGER NOT NULL REFERENCES "alerts"("id"),
   "channel" TEXT NOT NULL,
   "attempt" INTEGER NOT NULL,
   "outcome" TEXT NOT NULL,
   "started_at" TEXT NOT NULL,
   "finished_at" TEXT,
   "lease_until" TEXT NOT NULL,
   "retry_at" TEXT,
   "receipt" TEXT,
   "error" TEXT
) STRICT;
insert into "deliveries" values (1, 1, 'slack', 1, 'failed', '2026-03-03T07:00:00.000Z', '2026-03-03T07:00:00.000Z', '2026-03-03T07:02:00.000Z', '2026-03-03T07:00:30.000Z', NULL, 'told to fail');
insert into "deliveries" values (2, 1, 'slack', 2, 'dead', '2026-03-03T08:00:00.000Z', '2026-03-03T08:00:00.000Z', '2026-03-03T08:02:00.000Z', NULL, NULL, 'told to fail');
insert into "deliveries" values (3, 2, 'slack', 1, 'delivered', '2026-03-03T08:00:00.000Z', '2026-03-03T08:00:00.000Z', '2026-03-03T08:02:00.000Z', NULL, 'recording/1', NULL);
insert into "deliveries" values (4, 3, 'slack', 1, 'delivered', '2026-03-03T08:00:00.000Z', '2026-03-03T08:00:00.000Z', '2026-03-03T08:02:00.000Z', NULL, 'recording/2', NULL);
CREATE TABLE "muted_reasons" (
   "id" INTEGER PRIMARY KEY,
   "change_id" INTEGER NOT NULL REFERENCES "changes"("id"),
   "position" INTEGER NOT NULL,
   "rule" TEXT NOT NULL,
   "category" TEXT NOT NULL,
   "severity" TEXT NOT NULL,
   "direction" TEXT NOT NULL,
   "sentence" TEXT NOT NULL,
   "before" TEXT,
   "after" TEXT
) STRICT;
insert into "muted_reasons" values (1, 3, 1, 'notice_shortened', 'policy_change_notice', 'high', 'adverse', 'Notice before changes shortened: 30 days → 8 days', 'We tell you 30 days before changes to this policy take effect.', 'We tell you 8 days before changes to this policy take effect.');
insert into "muted_reasons" values (2, 4, 1, 'notice_shortened', 'policy_change_notice', 'high', 'adverse', 'Notice before changes shortened: 8 days → 3 days', 'We tell you 8 days before changes to this policy take effect.', 'We tell you 3 days before changes to this policy take effect.');
CREATE TABLE "decisions" (
   "id" INTEGER PRIMARY KEY,
   "change_id" INTEGER NOT NULL REFERENCES "changes"("id"),
   "choice" TEXT NOT NULL,
   "note" TEXT,
   "at" TEXT NOT NULL,
   "actor" TEXT NOT NULL,
   "through" TEXT NOT NULL,
   "key" TEXT
) STRICT;
insert into "decisions" values (1, 1, 'ignore', 'our contract says otherwise', '2026-03-03T09:00:00.000Z', 'anna', 'command', NULL);
CREATE TABLE "assignments" (
   "id" INTEGER PRIMARY KEY,
   "change_id" INTEGER NOT NULL REFERENCES "changes"("id"),
   "assigned_to" TEXT NOT NULL,
   "at" TEXT NOT NULL,
   "actor" TEXT NOT NULL,
   "through" TEXT NOT NULL,
   "key" TEXT
) STRICT;
insert into "assignments" values (1, 2, 'bert', '2026-03-03T09:00:00.000Z', 'anna', 'command', NULL);
CREATE TABLE "dispatches" (
   "id" INTEGER PRIMARY KEY,
   "alert_id" INTEGER NOT NULL REFERENCES "alerts"("id"),
   "target" TEXT NOT NULL,
   "route" TEXT NOT NULL,
   "mentions" TEXT,
   "state" TEXT NOT NULL,
   "due_at" TEXT NOT NULL,
   "attempts" INTEGER NOT NULL DEFAULT 0,
   "first_tried_at" TEXT,
   "uncertain" INTEGER,
   "problem" TEXT,
   "digest_id" INTEGER REFERENCES "alerts"("id"),
   "told_at" TEXT
) STRICT;
insert into "dispatches" values (1, 1, 'slack', 'all alerts', '[]', 'dead', '2026-03-03T07:00:30.000Z', 2, '2026-03-03T07:00:00.000Z', 0, 'told to fail', NULL, NULL);
insert into "dispatches" values (2, 1, 'other', 'all alerts', '[]', 'waiting', '2026-03-03T07:00:00.000Z', 0, NULL, NULL, NULL, NULL, NULL);
insert into "dispatches" values (3, 2, 'slack', 'all alerts', '[]', 'delivered', '2026-03-03T07:00:00.000Z', 1, '2026-03-03T08:00:00.000Z', NULL, NULL, NULL, NULL);
insert into "dispatches" values (4, 2, 'other', 'all alerts', '[]', 'waiting', '2026-03-03T07:00:00.000Z', 0, NULL, NULL, NULL, NULL, NULL);
insert into "dispatches" values (5, 3, 'slack', 'all alerts', '[]', 'delivered', '2026-03-03T07:00:00.000Z', 1, '2026-03-03T08:00:00.000Z', NULL, NULL, NULL, NULL);
insert into "dispatches" values (6, 3, 'other', 'all alerts', '[]', 'waiting', '2026-03-03T07:00:00.000Z', 0, NULL, NULL, NULL, NULL, NULL);
CREATE TABLE "targets" (
   "name" TEXT PRIMARY KEY NOT NULL,
   "free_at" TEXT NOT NULL,
   "rest_until" TEXT NOT NULL,
   "failures" INTEGER NOT NULL,
   "problem" TEXT,
   "failing_since" TEXT,
   "delivered_at" TEXT,
   "receipt" TEXT
) STRICT;
insert into "targets" values ('slack', '2026-03-03T08:00:00.000Z', '', 0, NULL, NULL, '2026-03-03T08:00:00.000Z', 'recording/2');
CREATE TABLE "mutes" (
   "id" INTEGER PRIMARY KEY,
   "change_id" INTEGER NOT NULL REFERENCES "changes"("id"),
   "at" TEXT NOT NULL,
   "actor" TEXT NOT NULL,
   "through" TEXT NOT NULL,
   "key" TEXT
) STRICT;
insert into "mutes" values (1, 2, '2026-03-05T07:00:00.000Z', 'anna', 'command', NULL);
CREATE TABLE "feedback" (
   "id" INTEGER PRIMARY KEY,
   "change_id" INTEGER NOT NULL REFERENCES "changes"("id"),
   "rule" TEXT NOT NULL,
   "at" TEXT NOT NULL,
   "actor" TEXT NOT NULL,
   "through" TEXT NOT NULL,
   "key" TEXT
) STRICT;
insert into "feedback" values (1, 1, 'notice_shortened', '2026-03-03T09:00:00.000Z', 'anna', 'command', NULL);
CREATE TABLE "shown" (
   "alert_id" INTEGER NOT NULL REFERENCES "alerts"("id"),
   "target" TEXT NOT NULL,
   "steps" INTEGER NOT NULL,
   "problem" TEXT,
   PRIMARY KEY ("alert_id", "target")
) STRICT;
insert into "shown" values (2, 'slack', 2, NULL);
CREATE TABLE "alerts" (
   "id" INTEGER PRIMARY KEY,
   "kind" TEXT NOT NULL,
   "policy_id" INTEGER REFERENCES "policies"("id"),
   "change_id" INTEGER REFERENCES "changes"("id"),
   "created_at" TEXT NOT NULL,
   "sentence" TEXT NOT NULL,
   "moment" TEXT NOT NULL DEFAULT '',
   "withdrawn_at" TEXT,
   "addressed_at" TEXT,
   "attached_to" INTEGER REFERENCES "alerts"("id"),
   "target" TEXT,
   "noise" INTEGER,
   "recovers" INTEGER REFERENCES "alerts"("id")
, "over_at" TEXT) STRICT;
insert into "alerts" values (1, 'change', 1, 1, '2026-03-02T18:06:00.000Z', 'Notice before changes shortened: 30 days → 8 days', '', NULL, '2026-03-03T07:00:00.000Z', NULL, NULL, NULL, NULL, NULL);
insert into "alerts" values (2, 'change', 1, 2, '2026-03-03T06:06:00.000Z', 'Notice before changes shortened: 8 days → 3 days', '', NULL, '2026-03-03T07:00:00.000Z', NULL, NULL, NULL, NULL, NULL);
insert into "alerts" values (3, 'disk', NULL, NULL, '2026-03-02T06:00:00.000Z', 'The disk of the archive is nearly full: 1 MB are free', '', NULL, '2026-03-03T07:00:00.000Z', NULL, NULL, NULL, NULL, NULL);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE UNIQUE INDEX "idx_policies_name"
    ON "policies" ("name");
CREATE INDEX "idx_snapshots_policy_id"
    ON "snapshots" ("policy_id");
CREATE INDEX "idx_fetches_policy_id_outcome_started_at"
    ON "fetches" ("policy_id", "outcome", "started_at");
CREATE UNIQUE INDEX "idx_versions_policy_id_number"
    ON "versions" ("policy_id", "number");
CREATE INDEX "idx_versions_policy_id_fingerprint"
    ON "versions" ("policy_id", "fingerprint");
CREATE INDEX "idx_facts_version_id_kind"
    ON "facts" ("version_id", "kind");
CREATE INDEX "idx_changes_policy_id_seen_at"
    ON "changes" ("policy_id", "seen_at");
CREATE UNIQUE INDEX "idx_changes_after_id"
    ON "changes" ("after_id");
CREATE UNIQUE INDEX "idx_reasons_change_id_position"
    ON "reasons" ("change_id", "position");
CREATE UNIQUE INDEX "idx_muted_reasons_change_id_position"
    ON "muted_reasons" ("change_id", "position");
CREATE INDEX "idx_decisions_change_id"
    ON "decisions" ("change_id");
CREATE UNIQUE INDEX "idx_decisions_key"
    ON "decisions" ("key");
CREATE INDEX "idx_assignments_change_id"
    ON "assignments" ("change_id");
CREATE UNIQUE INDEX "idx_assignments_key"
    ON "assignments" ("key");
CREATE UNIQUE INDEX "idx_dispatches_alert_id_target"
    ON "dispatches" ("alert_id", "target");
CREATE INDEX "idx_dispatches_target_state_alert_id"
    ON "dispatches" ("target", "state", "alert_id");
CREATE UNIQUE INDEX "idx_deliveries_alert_id_channel_attempt"
    ON "deliveries" ("alert_id", "channel", "attempt");
CREATE INDEX idx_dispatches_tried on dispatches (target, alert_id) where state = 'waiting' and attempts > 0
;
CREATE INDEX "idx_mutes_change_id"
    ON "mutes" ("change_id");
CREATE INDEX "idx_feedback_change_id"
    ON "feedback" ("change_id");
CREATE UNIQUE INDEX "idx_alerts_change_id_kind_moment"
    ON "alerts" ("change_id", "kind", "moment");
CREATE INDEX "idx_alerts_policy_id_kind"
    ON "alerts" ("policy_id", "kind");
CREATE VIEW "material_changes" AS 
        select changes.id, changes.seen_at, policies.vendor, policies.name as policy, changes.severity,
               changes.direction, changes.act_by, changes.categories,
               (select sentence from reasons where change_id = changes.id order by position limit 1) as reason
        from changes join policies on policies.id = changes.policy_id
        where changes.material = 1
        order by changes.seen_at desc;
CREATE VIEW "current_versions" AS 
        select versions.id, policies.vendor, policies.name as policy, versions.number, versions.kind,
               versions.seen_at, versions.language, versions.words
        from versions join policies on policies.id = versions.policy_id
        where versions.number = (select max(number) from versions as later where later.policy_id = versions.policy_id);
CREATE VIEW "current_facts" AS 
        select facts.id, policies.vendor, policies.name as policy, facts.kind, facts.value, facts.detail,
               facts.quote, facts.heading
        from facts
        join current_versions on current_versions.id = facts.version_id
        join policies on policies.name = current_versions.policy;
CREATE VIEW "promise_checks" AS 
        select changes.id, changes.seen_at, policies.vendor, policies.name as policy, changes.promised,
               changes.promise_kept as kept, changes.promise_short_by as short_by, changes.promise_because as because
        from changes join policies on policies.id = changes.policy_id
        where changes.promise_kept is not null
        order by changes.seen_at desc;
CREATE VIEW "silent_edits" AS 
        select changes.id, changes.seen_at, policies.vendor, policies.name as policy,
               case changes.material when 1 then 'new text, old date' else 'new date, old text' end as finding,
               changes.own_date, changes.own_date_before, changes.own_date_after, changes.severity,
               (select sentence from reasons where change_id = changes.id order by position limit 1) as reason
        from changes join policies on policies.id = changes.policy_id
        where (changes.material = 1 and changes.own_date in ('unmoved', 'moved back'))
              or (changes.noise = 'date_only' and changes.own_date = 'moved')
        order by changes.seen_at desc;
CREATE VIEW "open_windows" AS 
    select changes.id, changes.act_by, cast(julianday(changes.act_by) - julianday(date('now')) as integer) as days_left,
           policies.vendor, policies.name as policy, changes.severity, last.choice as decision,
           (select assigned_to from assignments where change_id = changes.id order by id desc limit 1) as assigned_to,
           (select sentence from reasons where change_id = changes.id order by position limit 1) as reason,
           changes.act_by_because, changes.seen_at
    from changes
    join policies on policies.id = changes.policy_id
    left join decisions as last on last.id = (select max(id) from decisions where change_id = changes.id)
    where case when last.choice is null
               then exists (select 1 from alerts where alerts.change_id = changes.id and alerts.kind = 'change')
               else last.choice = 'escalate' end
    order by changes.act_by is null, changes.act_by, changes.id;
CREATE VIEW "waiting_alerts" AS 
    select alerts.id, alerts.created_at, alerts.kind, policies.vendor, alerts.sentence, dispatches.target,
           coalesce(dispatches.attempts, 0) as attempts, dispatches.due_at, dispatches.problem as last_error
    from alerts
    left join policies on policies.id = alerts.policy_id
    left join dispatches on dispatches.alert_id = alerts.id
    where alerts.withdrawn_at is null
          and (alerts.addressed_at is null or dispatches.state in ('waiting', 'sending'));
CREATE VIEW "facts_over_time" AS 
        with stated as (
            select versions.policy_id, versions.number, facts.kind, facts.value,
                   coalesce(json_extract(facts.detail, '$.what'), json_extract(facts.detail, '$.kind'), '') as about,
                   min(facts.quote) as quote
            from facts join versions on versions.id = facts.version_id
            group by versions.id, facts.kind, facts.value, about
        ),
        runs as (
            select *, number - row_number() over (partition by policy_id, kind, value, about order by number) as run
            from stated
        ),
        periods as (
            select policy_id, kind, value, about, min(number) as first, max(number) as last, min(quote) as quote
            from runs group by policy_id, kind, value, about, run
        )
        select policies.vendor, policies.name as policy, periods.kind, periods.value, periods.about,
               came.seen_at as since, went.seen_at as until, periods.quote
        from periods
        join policies on policies.id = periods.policy_id
        join versions as came on came.policy_id = periods.policy_id and came.number = periods.first
        left join versions as went on went.policy_id = periods.policy_id and went.number = periods.last + 1
        order by policies.vendor, periods.kind, periods.about, came.seen_at;
CREATE VIEW "unrouted_alerts" AS 
    select alerts.id, alerts.created_at, alerts.kind, policies.vendor, alerts.sentence
    from alerts left join policies on policies.id = alerts.policy_id
    where addressed_at is not null and attached_to is null and withdrawn_at is null
          and not exists (select 1 from dispatches where alert_id = alerts.id and state != 'withdrawn')
    order by alerts.id desc;
CREATE VIEW "rule_feedback" AS 
    select reasons.rule, count(distinct alerts.change_id) as told,
           count(distinct case when last.choice = 'ignore' then feedback.change_id end) as not_relevant,
           max(feedback.at) as last_said_at
    from reasons
    join alerts on alerts.change_id = reasons.change_id and alerts.kind = 'change'
    left join feedback on feedback.change_id = reasons.change_id and feedback.rule = reasons.rule
    left join decisions as last on last.id = (select max(id) from decisions where change_id = reasons.change_id)
    group by reasons.rule
    order by not_relevant desc, told desc, reasons.rule;
CREATE VIRTUAL TABLE "versions_fts" USING FTS5 (
    "text",
    tokenize='unicode61 remove_diacritics 2',
    content="versions"
);
insert into versions_fts (versions_fts) values ('rebuild');
CREATE TRIGGER "versions_ai" AFTER INSERT ON "versions" BEGIN
  INSERT INTO "versions_fts" (rowid, "text") VALUES (new.rowid, new."text");
END;
CREATE TRIGGER "versions_ad" AFTER DELETE ON "versions" BEGIN
  INSERT INTO "versions_fts" ("versions_fts", rowid, "text") VALUES('delete', old.rowid, old."text");
END;
CREATE TRIGGER "versions_au" AFTER UPDATE ON "versions" BEGIN
  INSERT INTO "versions_fts" ("versions_fts", rowid, "text") VALUES('delete', old.rowid, old."text");
  INSERT INTO "versions_fts" (rowid, "text") VALUES (new.rowid, new."text");
END;
CREATE TRIGGER decisions_are_never_altered before update on decisions
    begin select raise(abort, 'decisions are never altered: record a new one'); end;
CREATE TRIGGER decisions_are_never_deleted before delete on decisions
    begin select raise(abort, 'decisions are never deleted: record a new one'); end;
CREATE TRIGGER assignments_are_never_altered before update on assignments
    begin select raise(abort, 'assignments are never altered: record a new one'); end;
CREATE TRIGGER assignments_are_never_deleted before delete on assignments
    begin select raise(abort, 'assignments are never deleted: record a new one'); end;
CREATE TRIGGER mutes_are_never_altered before update on mutes
    begin select raise(abort, 'mutes are never altered: record a new one'); end;
CREATE TRIGGER mutes_are_never_deleted before delete on mutes
    begin select raise(abort, 'mutes are never deleted: record a new one'); end;
CREATE TRIGGER feedback_are_never_altered before update on feedback
    begin select raise(abort, 'feedback are never altered: record a new one'); end;
CREATE TRIGGER feedback_are_never_deleted before delete on feedback
    begin select raise(abort, 'feedback are never deleted: record a new one'); end;
commit;
