PRAGMA application_id=1095910230;
PRAGMA user_version=1;
BEGIN TRANSACTION;
CREATE TABLE accession (
	id VARCHAR NOT NULL, 
	how VARCHAR NOT NULL, 
	actor VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "accession" VALUES('452f582f-a10b-4d88-8a0c-68f00c58da09','file','archivist','2026-11-22 17:22:24.641951');
CREATE TABLE accession_item (
	id VARCHAR NOT NULL, 
	accession_id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	path VARCHAR NOT NULL, 
	status VARCHAR NOT NULL, 
	original_id VARCHAR, 
	document_id VARCHAR, 
	warnings VARCHAR NOT NULL, 
	error VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(accession_id) REFERENCES accession (id), 
	FOREIGN KEY(original_id) REFERENCES original (id)
);
INSERT INTO "accession_item" VALUES('2f4a4707-ed63-4f05-80fe-ebd4e81f390f','452f582f-a10b-4d88-8a0c-68f00c58da09',0,'/sources/article.txt','added',NULL,'477b1591-6b0c-4c87-b6ab-a2bc00d182f1','','');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE annotation (
	id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	rendition_id VARCHAR NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	exact VARCHAR NOT NULL, 
	prefix VARCHAR NOT NULL, 
	suffix VARCHAR NOT NULL, 
	creator VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	modified_at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE, 
	FOREIGN KEY(rendition_id) REFERENCES rendition (id), 
	UNIQUE (rendition_id, start, "end")
);
INSERT INTO "annotation" VALUES('f82ec5dc-83d7-424b-90a9-b5a5719054cb','bb2365d2-db61-44e1-b158-6ae25741edfe','a4285c8e-11ea-48d9-bcaa-7877d1800f8b',8,12,'高市早苗','奈良で首脳会談
','首相は13日、李在明大統領と🤝で会談した。','','2026-11-22 17:22:24.619676','2026-11-22 17:22:24.620651');
INSERT INTO "annotation" VALUES('0b004458-9978-4039-94ff-9b4409e301db','bb2365d2-db61-44e1-b158-6ae25741edfe','a4285c8e-11ea-48d9-bcaa-7877d1800f8b',26,30,'🤝で会談','奈良で首脳会談
高市早苗首相は13日、李在明大統領と','した。','','2026-11-22 17:22:24.622147','2026-11-22 17:22:24.623239');
INSERT INTO "annotation" VALUES('9b01574f-bbc5-4ac8-88d9-feb4cca58239','a2b68958-fc08-4244-96b8-f1516c6e887c','7629678f-b438-4d80-ad4e-bb822441af4a',4,29,'<script>alert(1)</script>','CON
',' & </main>','','2026-11-22 17:22:24.626150','2026-11-22 17:22:24.627200');
INSERT INTO "annotation" VALUES('b6e7551b-2d7d-4e03-bb82-7809700f58b5','477b1591-6b0c-4c87-b6ab-a2bc00d182f1','836ec5b1-44f4-42ba-9d42-39cafefe8c4f',228,237,'Coal	1942','
- one level skipped
What	Since
','
The pier | seen from <Ube> & [b','','2026-11-22 17:22:24.617849','2026-11-22 17:22:24.618723');
INSERT INTO "annotation" VALUES('7cdd8e8e-aca1-4318-8e99-cd36c8c878e7','477b1591-6b0c-4c87-b6ab-a2bc00d182f1','836ec5b1-44f4-42ba-9d42-39cafefe8c4f',154,165,'Chosei mine','ng for the remains found in the ','.
1. a list that numbers itself
','','2026-11-22 17:22:24.615776','2026-11-22 17:22:24.616607');
INSERT INTO "annotation" VALUES('cc7a30bc-3cb9-4010-a8a2-4f3221793932','477b1591-6b0c-4c87-b6ab-a2bc00d182f1','836ec5b1-44f4-42ba-9d42-39cafefe8c4f',129,165,'the remains found in the Chosei mine','id
We agreed on DNA testing for ','.
1. a list that numbers itself
','','2026-11-22 17:22:24.613829','2026-11-22 17:22:24.614776');
INSERT INTO "annotation" VALUES('74887cd4-9b10-4b71-bb64-f15661d22175','477b1591-6b0c-4c87-b6ab-a2bc00d182f1','836ec5b1-44f4-42ba-9d42-39cafefe8c4f',113,140,'DNA testing for the remains','# What *they* said
We agreed on ',' found in the Chosei mine.
1. a ','','2026-11-22 17:22:24.610593','2026-11-22 17:22:24.612153');
INSERT INTO "annotation" VALUES('b4de1c12-56e5-4be7-9eb6-3ca55cd7ac1a','477b1591-6b0c-4c87-b6ab-a2bc00d182f1','836ec5b1-44f4-42ba-9d42-39cafefe8c4f',36,50,'Takaichi Sanae','ers meet in Nara
Prime Minister ',' met the president on Tuesday.
#','','2026-11-22 17:22:24.604525','2026-11-22 17:22:24.608475');
CREATE TABLE authority_record (
	id VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	note VARCHAR NOT NULL, 
	date VARCHAR NOT NULL, 
	colour VARCHAR NOT NULL, 
	shortcut VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "authority_record" VALUES('4367b319-a33f-40bc-a442-ae048441ea58','person','','','','');
INSERT INTO "authority_record" VALUES('a082c5d5-e732-4212-abb1-696ad2f025b0','agreement','Agreed in Nara.','2026-01-13','','');
INSERT INTO "authority_record" VALUES('b7e87fa4-57b4-44d3-abe7-567ba41e4d08','dispute','','','','');
INSERT INTO "authority_record" VALUES('7b23c6b5-d258-400e-9b30-c52d2639fbfe','place','','','','');
CREATE TABLE body (
	id VARCHAR NOT NULL, 
	annotation_id VARCHAR NOT NULL, 
	purpose VARCHAR NOT NULL, 
	code_id VARCHAR, 
	record_id VARCHAR, 
	text VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(annotation_id) REFERENCES annotation (id) ON DELETE CASCADE, 
	FOREIGN KEY(code_id) REFERENCES code (id) ON DELETE CASCADE, 
	FOREIGN KEY(record_id) REFERENCES authority_record (id) ON DELETE CASCADE
);
INSERT INTO "body" VALUES('527dfbf8-a131-4b56-9f32-006a70847e67','f82ec5dc-83d7-424b-90a9-b5a5719054cb','identifying',NULL,'4367b319-a33f-40bc-a442-ae048441ea58','','2026-11-22 17:22:24.619008');
INSERT INTO "body" VALUES('6cf83d7f-4ce0-4c4f-b6c8-09ddf4534054','0b004458-9978-4039-94ff-9b4409e301db','tagging','2f7e0199-61d5-4057-a019-bf75f7bc022f',NULL,'','2026-11-22 17:22:24.620936');
INSERT INTO "body" VALUES('6f72e82a-9865-4547-b311-01c3a29d30ff','9b01574f-bbc5-4ac8-88d9-feb4cca58239','identifying',NULL,'7b23c6b5-d258-400e-9b30-c52d2639fbfe','','2026-11-22 17:22:24.624800');
INSERT INTO "body" VALUES('c18be069-504c-4530-92e1-4fbb08f47103','9b01574f-bbc5-4ac8-88d9-feb4cca58239','commenting',NULL,NULL,'+1 </span><script>alert(2)</script>','2026-11-22 17:22:24.624875');
INSERT INTO "body" VALUES('116e34fc-5fe7-4f4c-88fe-b0cd9c425fe5','7cdd8e8e-aca1-4318-8e99-cd36c8c878e7','identifying',NULL,'b7e87fa4-57b4-44d3-abe7-567ba41e4d08','','2026-11-22 17:22:24.615048');
INSERT INTO "body" VALUES('0b1f9223-d219-4e00-a40a-91535947afc9','cc7a30bc-3cb9-4010-a8a2-4f3221793932','tagging','2f7e0199-61d5-4057-a019-bf75f7bc022f',NULL,'','2026-11-22 17:22:24.612542');
INSERT INTO "body" VALUES('c67915b1-5a91-4958-83b5-eed4abd146f7','74887cd4-9b10-4b71-bb64-f15661d22175','commenting',NULL,NULL,'Who pays?
Nobody says.','2026-11-22 17:22:24.609623');
INSERT INTO "body" VALUES('691e6b8c-dabb-4d35-a68e-ee1c0e86a01d','74887cd4-9b10-4b71-bb64-f15661d22175','tagging','2f7e0199-61d5-4057-a019-bf75f7bc022f',NULL,'','2026-11-22 17:22:24.609285');
INSERT INTO "body" VALUES('8b4f4d30-3cf3-4b5c-a227-ebc19be88e9a','74887cd4-9b10-4b71-bb64-f15661d22175','identifying',NULL,'a082c5d5-e732-4212-abb1-696ad2f025b0','','2026-11-22 17:22:24.609207');
INSERT INTO "body" VALUES('f0994b5f-0934-44fe-af5e-0c83081c7751','b4de1c12-56e5-4be7-9eb6-3ca55cd7ac1a','identifying',NULL,'4367b319-a33f-40bc-a442-ae048441ea58','','2026-11-22 17:22:24.599606');
CREATE TABLE change (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	step_id INTEGER NOT NULL, 
	table_name VARCHAR NOT NULL, 
	row_id VARCHAR NOT NULL, 
	"before" VARCHAR, 
	"after" VARCHAR, 
	FOREIGN KEY(step_id) REFERENCES step (id)
);
INSERT INTO "change" VALUES(1,1,'document','477b1591-6b0c-4c87-b6ab-a2bc00d182f1',NULL,'{"id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","rendition_id":"836ec5b1-44f4-42ba-9d42-39cafefe8c4f","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 17:22:24.503353"}');
INSERT INTO "change" VALUES(2,1,'creator','e6f85516-163a-457d-9432-85a77a2815e8',NULL,'{"id":"e6f85516-163a-457d-9432-85a77a2815e8","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","position":0,"name":"Kim, A."}');
INSERT INTO "change" VALUES(3,1,'creator','a76fddc4-977c-4658-b793-a261dfa5c8a7',NULL,'{"id":"a76fddc4-977c-4658-b793-a261dfa5c8a7","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","position":1,"name":"佐藤"}');
INSERT INTO "change" VALUES(4,1,'document','477b1591-6b0c-4c87-b6ab-a2bc00d182f1','{"id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","rendition_id":"836ec5b1-44f4-42ba-9d42-39cafefe8c4f","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 17:22:24.503353"}','{"id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","rendition_id":"836ec5b1-44f4-42ba-9d42-39cafefe8c4f","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"kim, a.; 佐藤","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 17:22:24.503353"}');
INSERT INTO "change" VALUES(5,2,'document','bb2365d2-db61-44e1-b158-6ae25741edfe',NULL,'{"id":"bb2365d2-db61-44e1-b158-6ae25741edfe","rendition_id":"a4285c8e-11ea-48d9-bcaa-7877d1800f8b","title":"奈良で首脳会談: 日韓","title_fold":"奈良で首脳会談: 日韓","date":"2026-01-13","publisher":"玄灘新報","publisher_fold":"玄灘新報","creators_fold":"","language":"ja","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 17:22:24.543044"}');
INSERT INTO "change" VALUES(6,3,'document','a2b68958-fc08-4244-96b8-f1516c6e887c',NULL,'{"id":"a2b68958-fc08-4244-96b8-f1516c6e887c","rendition_id":"7629678f-b438-4d80-ad4e-bb822441af4a","title":"\"><img src=x onerror=alert(0)>‮../..","title_fold":"\"><img src=x onerror=alert(0)>‮../..","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en\" onload=\"x","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 17:22:24.569637"}');
INSERT INTO "change" VALUES(7,4,'authority_record','4367b319-a33f-40bc-a442-ae048441ea58',NULL,'{"id":"4367b319-a33f-40bc-a442-ae048441ea58","kind":"person","note":"","date":"","colour":"","shortcut":""}');
INSERT INTO "change" VALUES(8,4,'name_form','ca54d960-20c9-4343-b242-159a5a1670ad',NULL,'{"id":"ca54d960-20c9-4343-b242-159a5a1670ad","record_id":"4367b319-a33f-40bc-a442-ae048441ea58","position":0,"form":"Takaichi Sanae","form_fold":"takaichi sanae","language":"en","script":"Latn","kind":"authorized"}');
INSERT INTO "change" VALUES(9,4,'name_form','c569fcd0-823b-4940-886c-540467a4248c',NULL,'{"id":"c569fcd0-823b-4940-886c-540467a4248c","record_id":"4367b319-a33f-40bc-a442-ae048441ea58","position":1,"form":"高市早苗","form_fold":"高市早苗","language":"ja","script":"Hani","kind":"authorized"}');
INSERT INTO "change" VALUES(10,4,'authority_record','a082c5d5-e732-4212-abb1-696ad2f025b0',NULL,'{"id":"a082c5d5-e732-4212-abb1-696ad2f025b0","kind":"agreement","note":"Agreed in Nara.","date":"2026-01-13","colour":"","shortcut":""}');
INSERT INTO "change" VALUES(11,4,'name_form','8e85f711-11a3-45a2-9db9-e20d6a675657',NULL,'{"id":"8e85f711-11a3-45a2-9db9-e20d6a675657","record_id":"a082c5d5-e732-4212-abb1-696ad2f025b0","position":0,"form":"DNA-testing accord","form_fold":"dna-testing accord","language":"","script":"Latn","kind":"authorized"}');
INSERT INTO "change" VALUES(12,4,'authority_record','b7e87fa4-57b4-44d3-abe7-567ba41e4d08',NULL,'{"id":"b7e87fa4-57b4-44d3-abe7-567ba41e4d08","kind":"dispute","note":"","date":"","colour":"","shortcut":""}');
INSERT INTO "change" VALUES(13,4,'name_form','8c3a94cb-bac6-4719-9aea-0ab0b4f238df',NULL,'{"id":"8c3a94cb-bac6-4719-9aea-0ab0b4f238df","record_id":"b7e87fa4-57b4-44d3-abe7-567ba41e4d08","position":0,"form":"Chosei mine","form_fold":"chosei mine","language":"","script":"Latn","kind":"authorized"}');
INSERT INTO "change" VALUES(14,4,'code','2f7e0199-61d5-4057-a019-bf75f7bc022f',NULL,'{"id":"2f7e0199-61d5-4057-a019-bf75f7bc022f","parent_id":null,"name":"Remains","name_fold":"remains","colour":"#a0416f","definition":"Of the dead.","shortcut":"","position":0}');
INSERT INTO "change" VALUES(15,4,'annotation','b4de1c12-56e5-4be7-9eb6-3ca55cd7ac1a',NULL,'{"id":"b4de1c12-56e5-4be7-9eb6-3ca55cd7ac1a","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","rendition_id":"836ec5b1-44f4-42ba-9d42-39cafefe8c4f","start":36,"end":50,"exact":"Takaichi Sanae","prefix":"ers meet in Nara\nPrime Minister ","suffix":" met the president on Tuesday.\n#","creator":"","created_at":"2026-11-22 17:22:24.604525","modified_at":"2026-11-22 17:22:24.605506"}');
INSERT INTO "change" VALUES(16,4,'body','f0994b5f-0934-44fe-af5e-0c83081c7751',NULL,'{"id":"f0994b5f-0934-44fe-af5e-0c83081c7751","annotation_id":"b4de1c12-56e5-4be7-9eb6-3ca55cd7ac1a","purpose":"identifying","code_id":null,"record_id":"4367b319-a33f-40bc-a442-ae048441ea58","text":"","created_at":"2026-11-22 17:22:24.599606"}');
INSERT INTO "change" VALUES(17,4,'annotation','b4de1c12-56e5-4be7-9eb6-3ca55cd7ac1a','{"id":"b4de1c12-56e5-4be7-9eb6-3ca55cd7ac1a","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","rendition_id":"836ec5b1-44f4-42ba-9d42-39cafefe8c4f","start":36,"end":50,"exact":"Takaichi Sanae","prefix":"ers meet in Nara\nPrime Minister ","suffix":" met the president on Tuesday.\n#","creator":"","created_at":"2026-11-22 17:22:24.604525","modified_at":"2026-11-22 17:22:24.605506"}','{"id":"b4de1c12-56e5-4be7-9eb6-3ca55cd7ac1a","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","rendition_id":"836ec5b1-44f4-42ba-9d42-39cafefe8c4f","start":36,"end":50,"exact":"Takaichi Sanae","prefix":"ers meet in Nara\nPrime Minister ","suffix":" met the president on Tuesday.\n#","creator":"","created_at":"2026-11-22 17:22:24.604525","modified_at":"2026-11-22 17:22:24.608475"}');
INSERT INTO "change" VALUES(18,4,'annotation','74887cd4-9b10-4b71-bb64-f15661d22175',NULL,'{"id":"74887cd4-9b10-4b71-bb64-f15661d22175","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","rendition_id":"836ec5b1-44f4-42ba-9d42-39cafefe8c4f","start":113,"end":140,"exact":"DNA testing for the remains","prefix":"# What *they* said\nWe agreed on ","suffix":" found in the Chosei mine.\n1. a ","creator":"","created_at":"2026-11-22 17:22:24.610593","modified_at":"2026-11-22 17:22:24.610833"}');
INSERT INTO "change" VALUES(19,4,'body','8b4f4d30-3cf3-4b5c-a227-ebc19be88e9a',NULL,'{"id":"8b4f4d30-3cf3-4b5c-a227-ebc19be88e9a","annotation_id":"74887cd4-9b10-4b71-bb64-f15661d22175","purpose":"identifying","code_id":null,"record_id":"a082c5d5-e732-4212-abb1-696ad2f025b0","text":"","created_at":"2026-11-22 17:22:24.609207"}');
INSERT INTO "change" VALUES(20,4,'body','691e6b8c-dabb-4d35-a68e-ee1c0e86a01d',NULL,'{"id":"691e6b8c-dabb-4d35-a68e-ee1c0e86a01d","annotation_id":"74887cd4-9b10-4b71-bb64-f15661d22175","purpose":"tagging","code_id":"2f7e0199-61d5-4057-a019-bf75f7bc022f","record_id":null,"text":"","created_at":"2026-11-22 17:22:24.609285"}');
INSERT INTO "change" VALUES(21,4,'body','c67915b1-5a91-4958-83b5-eed4abd146f7',NULL,'{"id":"c67915b1-5a91-4958-83b5-eed4abd146f7","annotation_id":"74887cd4-9b10-4b71-bb64-f15661d22175","purpose":"commenting","code_id":null,"record_id":null,"text":"Who pays?\nNobody says.","created_at":"2026-11-22 17:22:24.609623"}');
INSERT INTO "change" VALUES(22,4,'annotation','74887cd4-9b10-4b71-bb64-f15661d22175','{"id":"74887cd4-9b10-4b71-bb64-f15661d22175","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","rendition_id":"836ec5b1-44f4-42ba-9d42-39cafefe8c4f","start":113,"end":140,"exact":"DNA testing for the remains","prefix":"# What *they* said\nWe agreed on ","suffix":" found in the Chosei mine.\n1. a ","creator":"","created_at":"2026-11-22 17:22:24.610593","modified_at":"2026-11-22 17:22:24.610833"}','{"id":"74887cd4-9b10-4b71-bb64-f15661d22175","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","rendition_id":"836ec5b1-44f4-42ba-9d42-39cafefe8c4f","start":113,"end":140,"exact":"DNA testing for the remains","prefix":"# What *they* said\nWe agreed on ","suffix":" found in the Chosei mine.\n1. a ","creator":"","created_at":"2026-11-22 17:22:24.610593","modified_at":"2026-11-22 17:22:24.612153"}');
INSERT INTO "change" VALUES(23,4,'annotation','cc7a30bc-3cb9-4010-a8a2-4f3221793932',NULL,'{"id":"cc7a30bc-3cb9-4010-a8a2-4f3221793932","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","rendition_id":"836ec5b1-44f4-42ba-9d42-39cafefe8c4f","start":129,"end":165,"exact":"the remains found in the Chosei mine","prefix":"id\nWe agreed on DNA testing for ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 17:22:24.613829","modified_at":"2026-11-22 17:22:24.614102"}');
INSERT INTO "change" VALUES(24,4,'body','0b1f9223-d219-4e00-a40a-91535947afc9',NULL,'{"id":"0b1f9223-d219-4e00-a40a-91535947afc9","annotation_id":"cc7a30bc-3cb9-4010-a8a2-4f3221793932","purpose":"tagging","code_id":"2f7e0199-61d5-4057-a019-bf75f7bc022f","record_id":null,"text":"","created_at":"2026-11-22 17:22:24.612542"}');
INSERT INTO "change" VALUES(25,4,'annotation','cc7a30bc-3cb9-4010-a8a2-4f3221793932','{"id":"cc7a30bc-3cb9-4010-a8a2-4f3221793932","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","rendition_id":"836ec5b1-44f4-42ba-9d42-39cafefe8c4f","start":129,"end":165,"exact":"the remains found in the Chosei mine","prefix":"id\nWe agreed on DNA testing for ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 17:22:24.613829","modified_at":"2026-11-22 17:22:24.614102"}','{"id":"cc7a30bc-3cb9-4010-a8a2-4f3221793932","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","rendition_id":"836ec5b1-44f4-42ba-9d42-39cafefe8c4f","start":129,"end":165,"exact":"the remains found in the Chosei mine","prefix":"id\nWe agreed on DNA testing for ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 17:22:24.613829","modified_at":"2026-11-22 17:22:24.614776"}');
INSERT INTO "change" VALUES(26,4,'annotation','7cdd8e8e-aca1-4318-8e99-cd36c8c878e7',NULL,'{"id":"7cdd8e8e-aca1-4318-8e99-cd36c8c878e7","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","rendition_id":"836ec5b1-44f4-42ba-9d42-39cafefe8c4f","start":154,"end":165,"exact":"Chosei mine","prefix":"ng for the remains found in the ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 17:22:24.615776","modified_at":"2026-11-22 17:22:24.615990"}');
INSERT INTO "change" VALUES(27,4,'body','116e34fc-5fe7-4f4c-88fe-b0cd9c425fe5',NULL,'{"id":"116e34fc-5fe7-4f4c-88fe-b0cd9c425fe5","annotation_id":"7cdd8e8e-aca1-4318-8e99-cd36c8c878e7","purpose":"identifying","code_id":null,"record_id":"b7e87fa4-57b4-44d3-abe7-567ba41e4d08","text":"","created_at":"2026-11-22 17:22:24.615048"}');
INSERT INTO "change" VALUES(28,4,'annotation','7cdd8e8e-aca1-4318-8e99-cd36c8c878e7','{"id":"7cdd8e8e-aca1-4318-8e99-cd36c8c878e7","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","rendition_id":"836ec5b1-44f4-42ba-9d42-39cafefe8c4f","start":154,"end":165,"exact":"Chosei mine","prefix":"ng for the remains found in the ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 17:22:24.615776","modified_at":"2026-11-22 17:22:24.615990"}','{"id":"7cdd8e8e-aca1-4318-8e99-cd36c8c878e7","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","rendition_id":"836ec5b1-44f4-42ba-9d42-39cafefe8c4f","start":154,"end":165,"exact":"Chosei mine","prefix":"ng for the remains found in the ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 17:22:24.615776","modified_at":"2026-11-22 17:22:24.616607"}');
INSERT INTO "change" VALUES(29,4,'annotation','b6e7551b-2d7d-4e03-bb82-7809700f58b5',NULL,'{"id":"b6e7551b-2d7d-4e03-bb82-7809700f58b5","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","rendition_id":"836ec5b1-44f4-42ba-9d42-39cafefe8c4f","start":228,"end":237,"exact":"Coal\t1942","prefix":"\n- one level skipped\nWhat\tSince\n","suffix":"\nThe pier | seen from <Ube> & [b","creator":"","created_at":"2026-11-22 17:22:24.617849","modified_at":"2026-11-22 17:22:24.618233"}');
INSERT INTO "change" VALUES(30,4,'annotation','b6e7551b-2d7d-4e03-bb82-7809700f58b5','{"id":"b6e7551b-2d7d-4e03-bb82-7809700f58b5","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","rendition_id":"836ec5b1-44f4-42ba-9d42-39cafefe8c4f","start":228,"end":237,"exact":"Coal\t1942","prefix":"\n- one level skipped\nWhat\tSince\n","suffix":"\nThe pier | seen from <Ube> & [b","creator":"","created_at":"2026-11-22 17:22:24.617849","modified_at":"2026-11-22 17:22:24.618233"}','{"id":"b6e7551b-2d7d-4e03-bb82-7809700f58b5","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","rendition_id":"836ec5b1-44f4-42ba-9d42-39cafefe8c4f","start":228,"end":237,"exact":"Coal\t1942","prefix":"\n- one level skipped\nWhat\tSince\n","suffix":"\nThe pier | seen from <Ube> & [b","creator":"","created_at":"2026-11-22 17:22:24.617849","modified_at":"2026-11-22 17:22:24.618723"}');
INSERT INTO "change" VALUES(31,4,'annotation','f82ec5dc-83d7-424b-90a9-b5a5719054cb',NULL,'{"id":"f82ec5dc-83d7-424b-90a9-b5a5719054cb","document_id":"bb2365d2-db61-44e1-b158-6ae25741edfe","rendition_id":"a4285c8e-11ea-48d9-bcaa-7877d1800f8b","start":8,"end":12,"exact":"高市早苗","prefix":"奈良で首脳会談\n","suffix":"首相は13日、李在明大統領と🤝で会談した。","creator":"","created_at":"2026-11-22 17:22:24.619676","modified_at":"2026-11-22 17:22:24.619990"}');
INSERT INTO "change" VALUES(32,4,'body','527dfbf8-a131-4b56-9f32-006a70847e67',NULL,'{"id":"527dfbf8-a131-4b56-9f32-006a70847e67","annotation_id":"f82ec5dc-83d7-424b-90a9-b5a5719054cb","purpose":"identifying","code_id":null,"record_id":"4367b319-a33f-40bc-a442-ae048441ea58","text":"","created_at":"2026-11-22 17:22:24.619008"}');
INSERT INTO "change" VALUES(33,4,'annotation','f82ec5dc-83d7-424b-90a9-b5a5719054cb','{"id":"f82ec5dc-83d7-424b-90a9-b5a5719054cb","document_id":"bb2365d2-db61-44e1-b158-6ae25741edfe","rendition_id":"a4285c8e-11ea-48d9-bcaa-7877d1800f8b","start":8,"end":12,"exact":"高市早苗","prefix":"奈良で首脳会談\n","suffix":"首相は13日、李在明大統領と🤝で会談した。","creator":"","created_at":"2026-11-22 17:22:24.619676","modified_at":"2026-11-22 17:22:24.619990"}','{"id":"f82ec5dc-83d7-424b-90a9-b5a5719054cb","document_id":"bb2365d2-db61-44e1-b158-6ae25741edfe","rendition_id":"a4285c8e-11ea-48d9-bcaa-7877d1800f8b","start":8,"end":12,"exact":"高市早苗","prefix":"奈良で首脳会談\n","suffix":"首相は13日、李在明大統領と🤝で会談した。","creator":"","created_at":"2026-11-22 17:22:24.619676","modified_at":"2026-11-22 17:22:24.620651"}');
INSERT INTO "change" VALUES(34,4,'annotation','0b004458-9978-4039-94ff-9b4409e301db',NULL,'{"id":"0b004458-9978-4039-94ff-9b4409e301db","document_id":"bb2365d2-db61-44e1-b158-6ae25741edfe","rendition_id":"a4285c8e-11ea-48d9-bcaa-7877d1800f8b","start":26,"end":30,"exact":"🤝で会談","prefix":"奈良で首脳会談\n高市早苗首相は13日、李在明大統領と","suffix":"した。","creator":"","created_at":"2026-11-22 17:22:24.622147","modified_at":"2026-11-22 17:22:24.622428"}');
INSERT INTO "change" VALUES(35,4,'body','6cf83d7f-4ce0-4c4f-b6c8-09ddf4534054',NULL,'{"id":"6cf83d7f-4ce0-4c4f-b6c8-09ddf4534054","annotation_id":"0b004458-9978-4039-94ff-9b4409e301db","purpose":"tagging","code_id":"2f7e0199-61d5-4057-a019-bf75f7bc022f","record_id":null,"text":"","created_at":"2026-11-22 17:22:24.620936"}');
INSERT INTO "change" VALUES(36,4,'annotation','0b004458-9978-4039-94ff-9b4409e301db','{"id":"0b004458-9978-4039-94ff-9b4409e301db","document_id":"bb2365d2-db61-44e1-b158-6ae25741edfe","rendition_id":"a4285c8e-11ea-48d9-bcaa-7877d1800f8b","start":26,"end":30,"exact":"🤝で会談","prefix":"奈良で首脳会談\n高市早苗首相は13日、李在明大統領と","suffix":"した。","creator":"","created_at":"2026-11-22 17:22:24.622147","modified_at":"2026-11-22 17:22:24.622428"}','{"id":"0b004458-9978-4039-94ff-9b4409e301db","document_id":"bb2365d2-db61-44e1-b158-6ae25741edfe","rendition_id":"a4285c8e-11ea-48d9-bcaa-7877d1800f8b","start":26,"end":30,"exact":"🤝で会談","prefix":"奈良で首脳会談\n高市早苗首相は13日、李在明大統領と","suffix":"した。","creator":"","created_at":"2026-11-22 17:22:24.622147","modified_at":"2026-11-22 17:22:24.623239"}');
INSERT INTO "change" VALUES(37,4,'authority_record','7b23c6b5-d258-400e-9b30-c52d2639fbfe',NULL,'{"id":"7b23c6b5-d258-400e-9b30-c52d2639fbfe","kind":"place","note":"","date":"","colour":"","shortcut":""}');
INSERT INTO "change" VALUES(38,4,'name_form','ad015623-7777-4a1d-a2d0-0445b71d5230',NULL,'{"id":"ad015623-7777-4a1d-a2d0-0445b71d5230","record_id":"7b23c6b5-d258-400e-9b30-c52d2639fbfe","position":0,"form":"=HYPERLINK(\"http://evil.example\")","form_fold":"=hyperlink(\"http://evil.example\")","language":"","script":"Latn","kind":"authorized"}');
INSERT INTO "change" VALUES(39,4,'annotation','9b01574f-bbc5-4ac8-88d9-feb4cca58239',NULL,'{"id":"9b01574f-bbc5-4ac8-88d9-feb4cca58239","document_id":"a2b68958-fc08-4244-96b8-f1516c6e887c","rendition_id":"7629678f-b438-4d80-ad4e-bb822441af4a","start":4,"end":29,"exact":"<script>alert(1)</script>","prefix":"CON\n","suffix":" & </main>","creator":"","created_at":"2026-11-22 17:22:24.626150","modified_at":"2026-11-22 17:22:24.626413"}');
INSERT INTO "change" VALUES(40,4,'body','6f72e82a-9865-4547-b311-01c3a29d30ff',NULL,'{"id":"6f72e82a-9865-4547-b311-01c3a29d30ff","annotation_id":"9b01574f-bbc5-4ac8-88d9-feb4cca58239","purpose":"identifying","code_id":null,"record_id":"7b23c6b5-d258-400e-9b30-c52d2639fbfe","text":"","created_at":"2026-11-22 17:22:24.624800"}');
INSERT INTO "change" VALUES(41,4,'body','c18be069-504c-4530-92e1-4fbb08f47103',NULL,'{"id":"c18be069-504c-4530-92e1-4fbb08f47103","annotation_id":"9b01574f-bbc5-4ac8-88d9-feb4cca58239","purpose":"commenting","code_id":null,"record_id":null,"text":"+1 </span><script>alert(2)</script>\u0007","created_at":"2026-11-22 17:22:24.624875"}');
INSERT INTO "change" VALUES(42,4,'annotation','9b01574f-bbc5-4ac8-88d9-feb4cca58239','{"id":"9b01574f-bbc5-4ac8-88d9-feb4cca58239","document_id":"a2b68958-fc08-4244-96b8-f1516c6e887c","rendition_id":"7629678f-b438-4d80-ad4e-bb822441af4a","start":4,"end":29,"exact":"<script>alert(1)</script>","prefix":"CON\n","suffix":" & </main>","creator":"","created_at":"2026-11-22 17:22:24.626150","modified_at":"2026-11-22 17:22:24.626413"}','{"id":"9b01574f-bbc5-4ac8-88d9-feb4cca58239","document_id":"a2b68958-fc08-4244-96b8-f1516c6e887c","rendition_id":"7629678f-b438-4d80-ad4e-bb822441af4a","start":4,"end":29,"exact":"<script>alert(1)</script>","prefix":"CON\n","suffix":" & </main>","creator":"","created_at":"2026-11-22 17:22:24.626150","modified_at":"2026-11-22 17:22:24.627200"}');
INSERT INTO "change" VALUES(43,4,'collection','aa7636ce-9c86-4e44-b581-2864f253b8fb',NULL,'{"id":"aa7636ce-9c86-4e44-b581-2864f253b8fb","parent_id":null,"name":"Nara summit","position":0}');
INSERT INTO "change" VALUES(44,4,'collection_member','708dcb4e-a8aa-4aa4-8226-b205bca534df',NULL,'{"id":"708dcb4e-a8aa-4aa4-8226-b205bca534df","collection_id":"aa7636ce-9c86-4e44-b581-2864f253b8fb","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1"}');
INSERT INTO "change" VALUES(45,4,'collection_member','9c284356-4c54-4009-a972-b261c6b6596b',NULL,'{"id":"9c284356-4c54-4009-a972-b261c6b6596b","collection_id":"aa7636ce-9c86-4e44-b581-2864f253b8fb","document_id":"bb2365d2-db61-44e1-b158-6ae25741edfe"}');
INSERT INTO "change" VALUES(46,4,'collection_member','8daf33cc-7def-4727-9eff-4f38361f34f9',NULL,'{"id":"8daf33cc-7def-4727-9eff-4f38361f34f9","collection_id":"aa7636ce-9c86-4e44-b581-2864f253b8fb","document_id":"a2b68958-fc08-4244-96b8-f1516c6e887c"}');
INSERT INTO "change" VALUES(47,4,'document','a2b68958-fc08-4244-96b8-f1516c6e887c','{"id":"a2b68958-fc08-4244-96b8-f1516c6e887c","rendition_id":"7629678f-b438-4d80-ad4e-bb822441af4a","title":"\"><img src=x onerror=alert(0)>‮../..","title_fold":"\"><img src=x onerror=alert(0)>‮../..","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en\" onload=\"x","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 17:22:24.569637"}','{"id":"a2b68958-fc08-4244-96b8-f1516c6e887c","rendition_id":"7629678f-b438-4d80-ad4e-bb822441af4a","title":"\"><img src=x onerror=alert(0)>‮../..","title_fold":"\"><img src=x onerror=alert(0)>‮../..","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en\" onload=\"x","description":"","type":"article","section":"","rights":"","identifier":"","url":"javascript:alert(3)","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 17:22:24.569637"}');
INSERT INTO "change" VALUES(48,4,'field_origin','3859a5dc-d9d3-450c-94ad-198ff7a09b87',NULL,'{"id":"3859a5dc-d9d3-450c-94ad-198ff7a09b87","document_id":"a2b68958-fc08-4244-96b8-f1516c6e887c","name":"url","origin":"person","raw":"","confirmed":1}');
INSERT INTO "change" VALUES(49,4,'document','477b1591-6b0c-4c87-b6ab-a2bc00d182f1','{"id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","rendition_id":"836ec5b1-44f4-42ba-9d42-39cafefe8c4f","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"kim, a.; 佐藤","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 17:22:24.503353"}','{"id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","rendition_id":"836ec5b1-44f4-42ba-9d42-39cafefe8c4f","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"kim, a.; 佐藤","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"https://example.org/nara?a=1&b=<2>","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 17:22:24.503353"}');
INSERT INTO "change" VALUES(50,4,'field_origin','a7249398-ae96-4bca-a80b-4276415fc743',NULL,'{"id":"a7249398-ae96-4bca-a80b-4276415fc743","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","name":"url","origin":"person","raw":"","confirmed":1}');
INSERT INTO "change" VALUES(51,5,'saved_query','18852bb4-7996-4feb-bb6c-d785b0266bbe',NULL,'{"id":"18852bb4-7996-4feb-bb6c-d785b0266bbe","name":"Takaichi","query":"person:Takaichi","created_at":"2026-11-22 17:22:24.646970"}');
INSERT INTO "change" VALUES(52,6,'field_origin','a7249398-ae96-4bca-a80b-4276415fc743','{"id":"a7249398-ae96-4bca-a80b-4276415fc743","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","name":"url","origin":"person","raw":"","confirmed":1}',NULL);
INSERT INTO "change" VALUES(53,6,'creator','e6f85516-163a-457d-9432-85a77a2815e8','{"id":"e6f85516-163a-457d-9432-85a77a2815e8","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","position":0,"name":"Kim, A."}',NULL);
INSERT INTO "change" VALUES(54,6,'creator','a76fddc4-977c-4658-b793-a261dfa5c8a7','{"id":"a76fddc4-977c-4658-b793-a261dfa5c8a7","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","position":1,"name":"佐藤"}',NULL);
INSERT INTO "change" VALUES(55,6,'collection_member','708dcb4e-a8aa-4aa4-8226-b205bca534df','{"id":"708dcb4e-a8aa-4aa4-8226-b205bca534df","collection_id":"aa7636ce-9c86-4e44-b581-2864f253b8fb","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1"}',NULL);
INSERT INTO "change" VALUES(56,6,'body','f0994b5f-0934-44fe-af5e-0c83081c7751','{"id":"f0994b5f-0934-44fe-af5e-0c83081c7751","annotation_id":"b4de1c12-56e5-4be7-9eb6-3ca55cd7ac1a","purpose":"identifying","code_id":null,"record_id":"4367b319-a33f-40bc-a442-ae048441ea58","text":"","created_at":"2026-11-22 17:22:24.599606"}',NULL);
INSERT INTO "change" VALUES(57,6,'annotation','b4de1c12-56e5-4be7-9eb6-3ca55cd7ac1a','{"id":"b4de1c12-56e5-4be7-9eb6-3ca55cd7ac1a","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","rendition_id":"836ec5b1-44f4-42ba-9d42-39cafefe8c4f","start":36,"end":50,"exact":"Takaichi Sanae","prefix":"ers meet in Nara\nPrime Minister ","suffix":" met the president on Tuesday.\n#","creator":"","created_at":"2026-11-22 17:22:24.604525","modified_at":"2026-11-22 17:22:24.608475"}',NULL);
INSERT INTO "change" VALUES(58,6,'body','8b4f4d30-3cf3-4b5c-a227-ebc19be88e9a','{"id":"8b4f4d30-3cf3-4b5c-a227-ebc19be88e9a","annotation_id":"74887cd4-9b10-4b71-bb64-f15661d22175","purpose":"identifying","code_id":null,"record_id":"a082c5d5-e732-4212-abb1-696ad2f025b0","text":"","created_at":"2026-11-22 17:22:24.609207"}',NULL);
INSERT INTO "change" VALUES(59,6,'body','691e6b8c-dabb-4d35-a68e-ee1c0e86a01d','{"id":"691e6b8c-dabb-4d35-a68e-ee1c0e86a01d","annotation_id":"74887cd4-9b10-4b71-bb64-f15661d22175","purpose":"tagging","code_id":"2f7e0199-61d5-4057-a019-bf75f7bc022f","record_id":null,"text":"","created_at":"2026-11-22 17:22:24.609285"}',NULL);
INSERT INTO "change" VALUES(60,6,'body','c67915b1-5a91-4958-83b5-eed4abd146f7','{"id":"c67915b1-5a91-4958-83b5-eed4abd146f7","annotation_id":"74887cd4-9b10-4b71-bb64-f15661d22175","purpose":"commenting","code_id":null,"record_id":null,"text":"Who pays?\nNobody says.","created_at":"2026-11-22 17:22:24.609623"}',NULL);
INSERT INTO "change" VALUES(61,6,'annotation','74887cd4-9b10-4b71-bb64-f15661d22175','{"id":"74887cd4-9b10-4b71-bb64-f15661d22175","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","rendition_id":"836ec5b1-44f4-42ba-9d42-39cafefe8c4f","start":113,"end":140,"exact":"DNA testing for the remains","prefix":"# What *they* said\nWe agreed on ","suffix":" found in the Chosei mine.\n1. a ","creator":"","created_at":"2026-11-22 17:22:24.610593","modified_at":"2026-11-22 17:22:24.612153"}',NULL);
INSERT INTO "change" VALUES(62,6,'body','0b1f9223-d219-4e00-a40a-91535947afc9','{"id":"0b1f9223-d219-4e00-a40a-91535947afc9","annotation_id":"cc7a30bc-3cb9-4010-a8a2-4f3221793932","purpose":"tagging","code_id":"2f7e0199-61d5-4057-a019-bf75f7bc022f","record_id":null,"text":"","created_at":"2026-11-22 17:22:24.612542"}',NULL);
INSERT INTO "change" VALUES(63,6,'annotation','cc7a30bc-3cb9-4010-a8a2-4f3221793932','{"id":"cc7a30bc-3cb9-4010-a8a2-4f3221793932","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","rendition_id":"836ec5b1-44f4-42ba-9d42-39cafefe8c4f","start":129,"end":165,"exact":"the remains found in the Chosei mine","prefix":"id\nWe agreed on DNA testing for ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 17:22:24.613829","modified_at":"2026-11-22 17:22:24.614776"}',NULL);
INSERT INTO "change" VALUES(64,6,'body','116e34fc-5fe7-4f4c-88fe-b0cd9c425fe5','{"id":"116e34fc-5fe7-4f4c-88fe-b0cd9c425fe5","annotation_id":"7cdd8e8e-aca1-4318-8e99-cd36c8c878e7","purpose":"identifying","code_id":null,"record_id":"b7e87fa4-57b4-44d3-abe7-567ba41e4d08","text":"","created_at":"2026-11-22 17:22:24.615048"}',NULL);
INSERT INTO "change" VALUES(65,6,'annotation','7cdd8e8e-aca1-4318-8e99-cd36c8c878e7','{"id":"7cdd8e8e-aca1-4318-8e99-cd36c8c878e7","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","rendition_id":"836ec5b1-44f4-42ba-9d42-39cafefe8c4f","start":154,"end":165,"exact":"Chosei mine","prefix":"ng for the remains found in the ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 17:22:24.615776","modified_at":"2026-11-22 17:22:24.616607"}',NULL);
INSERT INTO "change" VALUES(66,6,'annotation','b6e7551b-2d7d-4e03-bb82-7809700f58b5','{"id":"b6e7551b-2d7d-4e03-bb82-7809700f58b5","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","rendition_id":"836ec5b1-44f4-42ba-9d42-39cafefe8c4f","start":228,"end":237,"exact":"Coal\t1942","prefix":"\n- one level skipped\nWhat\tSince\n","suffix":"\nThe pier | seen from <Ube> & [b","creator":"","created_at":"2026-11-22 17:22:24.617849","modified_at":"2026-11-22 17:22:24.618723"}',NULL);
INSERT INTO "change" VALUES(67,6,'document','477b1591-6b0c-4c87-b6ab-a2bc00d182f1','{"id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","rendition_id":"836ec5b1-44f4-42ba-9d42-39cafefe8c4f","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"kim, a.; 佐藤","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"https://example.org/nara?a=1&b=<2>","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 17:22:24.503353"}',NULL);
INSERT INTO "change" VALUES(68,7,'document','477b1591-6b0c-4c87-b6ab-a2bc00d182f1',NULL,'{"id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","rendition_id":"836ec5b1-44f4-42ba-9d42-39cafefe8c4f","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"kim, a.; 佐藤","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"https://example.org/nara?a=1&b=<2>","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 17:22:24.503353"}');
INSERT INTO "change" VALUES(69,7,'annotation','b6e7551b-2d7d-4e03-bb82-7809700f58b5',NULL,'{"id":"b6e7551b-2d7d-4e03-bb82-7809700f58b5","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","rendition_id":"836ec5b1-44f4-42ba-9d42-39cafefe8c4f","start":228,"end":237,"exact":"Coal\t1942","prefix":"\n- one level skipped\nWhat\tSince\n","suffix":"\nThe pier | seen from <Ube> & [b","creator":"","created_at":"2026-11-22 17:22:24.617849","modified_at":"2026-11-22 17:22:24.618723"}');
INSERT INTO "change" VALUES(70,7,'annotation','7cdd8e8e-aca1-4318-8e99-cd36c8c878e7',NULL,'{"id":"7cdd8e8e-aca1-4318-8e99-cd36c8c878e7","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","rendition_id":"836ec5b1-44f4-42ba-9d42-39cafefe8c4f","start":154,"end":165,"exact":"Chosei mine","prefix":"ng for the remains found in the ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 17:22:24.615776","modified_at":"2026-11-22 17:22:24.616607"}');
INSERT INTO "change" VALUES(71,7,'body','116e34fc-5fe7-4f4c-88fe-b0cd9c425fe5',NULL,'{"id":"116e34fc-5fe7-4f4c-88fe-b0cd9c425fe5","annotation_id":"7cdd8e8e-aca1-4318-8e99-cd36c8c878e7","purpose":"identifying","code_id":null,"record_id":"b7e87fa4-57b4-44d3-abe7-567ba41e4d08","text":"","created_at":"2026-11-22 17:22:24.615048"}');
INSERT INTO "change" VALUES(72,7,'annotation','cc7a30bc-3cb9-4010-a8a2-4f3221793932',NULL,'{"id":"cc7a30bc-3cb9-4010-a8a2-4f3221793932","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","rendition_id":"836ec5b1-44f4-42ba-9d42-39cafefe8c4f","start":129,"end":165,"exact":"the remains found in the Chosei mine","prefix":"id\nWe agreed on DNA testing for ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 17:22:24.613829","modified_at":"2026-11-22 17:22:24.614776"}');
INSERT INTO "change" VALUES(73,7,'body','0b1f9223-d219-4e00-a40a-91535947afc9',NULL,'{"id":"0b1f9223-d219-4e00-a40a-91535947afc9","annotation_id":"cc7a30bc-3cb9-4010-a8a2-4f3221793932","purpose":"tagging","code_id":"2f7e0199-61d5-4057-a019-bf75f7bc022f","record_id":null,"text":"","created_at":"2026-11-22 17:22:24.612542"}');
INSERT INTO "change" VALUES(74,7,'annotation','74887cd4-9b10-4b71-bb64-f15661d22175',NULL,'{"id":"74887cd4-9b10-4b71-bb64-f15661d22175","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","rendition_id":"836ec5b1-44f4-42ba-9d42-39cafefe8c4f","start":113,"end":140,"exact":"DNA testing for the remains","prefix":"# What *they* said\nWe agreed on ","suffix":" found in the Chosei mine.\n1. a ","creator":"","created_at":"2026-11-22 17:22:24.610593","modified_at":"2026-11-22 17:22:24.612153"}');
INSERT INTO "change" VALUES(75,7,'body','c67915b1-5a91-4958-83b5-eed4abd146f7',NULL,'{"id":"c67915b1-5a91-4958-83b5-eed4abd146f7","annotation_id":"74887cd4-9b10-4b71-bb64-f15661d22175","purpose":"commenting","code_id":null,"record_id":null,"text":"Who pays?\nNobody says.","created_at":"2026-11-22 17:22:24.609623"}');
INSERT INTO "change" VALUES(76,7,'body','691e6b8c-dabb-4d35-a68e-ee1c0e86a01d',NULL,'{"id":"691e6b8c-dabb-4d35-a68e-ee1c0e86a01d","annotation_id":"74887cd4-9b10-4b71-bb64-f15661d22175","purpose":"tagging","code_id":"2f7e0199-61d5-4057-a019-bf75f7bc022f","record_id":null,"text":"","created_at":"2026-11-22 17:22:24.609285"}');
INSERT INTO "change" VALUES(77,7,'body','8b4f4d30-3cf3-4b5c-a227-ebc19be88e9a',NULL,'{"id":"8b4f4d30-3cf3-4b5c-a227-ebc19be88e9a","annotation_id":"74887cd4-9b10-4b71-bb64-f15661d22175","purpose":"identifying","code_id":null,"record_id":"a082c5d5-e732-4212-abb1-696ad2f025b0","text":"","created_at":"2026-11-22 17:22:24.609207"}');
INSERT INTO "change" VALUES(78,7,'annotation','b4de1c12-56e5-4be7-9eb6-3ca55cd7ac1a',NULL,'{"id":"b4de1c12-56e5-4be7-9eb6-3ca55cd7ac1a","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","rendition_id":"836ec5b1-44f4-42ba-9d42-39cafefe8c4f","start":36,"end":50,"exact":"Takaichi Sanae","prefix":"ers meet in Nara\nPrime Minister ","suffix":" met the president on Tuesday.\n#","creator":"","created_at":"2026-11-22 17:22:24.604525","modified_at":"2026-11-22 17:22:24.608475"}');
INSERT INTO "change" VALUES(79,7,'body','f0994b5f-0934-44fe-af5e-0c83081c7751',NULL,'{"id":"f0994b5f-0934-44fe-af5e-0c83081c7751","annotation_id":"b4de1c12-56e5-4be7-9eb6-3ca55cd7ac1a","purpose":"identifying","code_id":null,"record_id":"4367b319-a33f-40bc-a442-ae048441ea58","text":"","created_at":"2026-11-22 17:22:24.599606"}');
INSERT INTO "change" VALUES(80,7,'collection_member','708dcb4e-a8aa-4aa4-8226-b205bca534df',NULL,'{"id":"708dcb4e-a8aa-4aa4-8226-b205bca534df","collection_id":"aa7636ce-9c86-4e44-b581-2864f253b8fb","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1"}');
INSERT INTO "change" VALUES(81,7,'creator','a76fddc4-977c-4658-b793-a261dfa5c8a7',NULL,'{"id":"a76fddc4-977c-4658-b793-a261dfa5c8a7","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","position":1,"name":"佐藤"}');
INSERT INTO "change" VALUES(82,7,'creator','e6f85516-163a-457d-9432-85a77a2815e8',NULL,'{"id":"e6f85516-163a-457d-9432-85a77a2815e8","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","position":0,"name":"Kim, A."}');
INSERT INTO "change" VALUES(83,7,'field_origin','a7249398-ae96-4bca-a80b-4276415fc743',NULL,'{"id":"a7249398-ae96-4bca-a80b-4276415fc743","document_id":"477b1591-6b0c-4c87-b6ab-a2bc00d182f1","name":"url","origin":"person","raw":"","confirmed":1}');
CREATE TABLE code (
	id VARCHAR NOT NULL, 
	parent_id VARCHAR, 
	name VARCHAR NOT NULL, 
	name_fold VARCHAR NOT NULL, 
	colour VARCHAR NOT NULL, 
	definition VARCHAR NOT NULL, 
	shortcut VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(parent_id) REFERENCES code (id) ON DELETE CASCADE, 
	UNIQUE (name_fold)
);
INSERT INTO "code" VALUES('2f7e0199-61d5-4057-a019-bf75f7bc022f',NULL,'Remains','remains','#a0416f','Of the dead.','',0);
CREATE TABLE collection (
	id VARCHAR NOT NULL, 
	parent_id VARCHAR, 
	name VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(parent_id) REFERENCES collection (id) ON DELETE CASCADE
);
INSERT INTO "collection" VALUES('aa7636ce-9c86-4e44-b581-2864f253b8fb',NULL,'Nara summit',0);
CREATE TABLE collection_member (
	id VARCHAR NOT NULL, 
	collection_id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(collection_id) REFERENCES collection (id) ON DELETE CASCADE, 
	FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE, 
	UNIQUE (collection_id, document_id)
);
INSERT INTO "collection_member" VALUES('9c284356-4c54-4009-a972-b261c6b6596b','aa7636ce-9c86-4e44-b581-2864f253b8fb','bb2365d2-db61-44e1-b158-6ae25741edfe');
INSERT INTO "collection_member" VALUES('8daf33cc-7def-4727-9eff-4f38361f34f9','aa7636ce-9c86-4e44-b581-2864f253b8fb','a2b68958-fc08-4244-96b8-f1516c6e887c');
INSERT INTO "collection_member" VALUES('708dcb4e-a8aa-4aa4-8226-b205bca534df','aa7636ce-9c86-4e44-b581-2864f253b8fb','477b1591-6b0c-4c87-b6ab-a2bc00d182f1');
CREATE TABLE creator (
	id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE
);
INSERT INTO "creator" VALUES('a76fddc4-977c-4658-b793-a261dfa5c8a7','477b1591-6b0c-4c87-b6ab-a2bc00d182f1',1,'佐藤');
INSERT INTO "creator" VALUES('e6f85516-163a-457d-9432-85a77a2815e8','477b1591-6b0c-4c87-b6ab-a2bc00d182f1',0,'Kim, A.');
CREATE TABLE document (
	id VARCHAR NOT NULL, 
	rendition_id VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	title_fold VARCHAR NOT NULL, 
	date VARCHAR NOT NULL, 
	publisher VARCHAR NOT NULL, 
	publisher_fold VARCHAR NOT NULL, 
	creators_fold VARCHAR NOT NULL, 
	language VARCHAR NOT NULL, 
	description VARCHAR NOT NULL, 
	type VARCHAR NOT NULL, 
	section VARCHAR NOT NULL, 
	rights VARCHAR NOT NULL, 
	identifier VARCHAR NOT NULL, 
	url VARCHAR NOT NULL, 
	canonical_url VARCHAR NOT NULL, 
	dateline_place VARCHAR NOT NULL, 
	dateline_date VARCHAR NOT NULL, 
	agency VARCHAR NOT NULL, 
	added_at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(rendition_id) REFERENCES rendition (id)
);
INSERT INTO "document" VALUES('bb2365d2-db61-44e1-b158-6ae25741edfe','a4285c8e-11ea-48d9-bcaa-7877d1800f8b','奈良で首脳会談: 日韓','奈良で首脳会談: 日韓','2026-01-13','玄灘新報','玄灘新報','','ja','','article','','','','','','','','','2026-11-22 17:22:24.543044');
INSERT INTO "document" VALUES('a2b68958-fc08-4244-96b8-f1516c6e887c','7629678f-b438-4d80-ad4e-bb822441af4a','"><img src=x onerror=alert(0)>‮../..','"><img src=x onerror=alert(0)>‮../..','2026-01-13','The Japan News','the japan news','','en" onload="x','','article','','','','javascript:alert(3)','','','','','2026-11-22 17:22:24.569637');
INSERT INTO "document" VALUES('477b1591-6b0c-4c87-b6ab-a2bc00d182f1','836ec5b1-44f4-42ba-9d42-39cafefe8c4f','Leaders meet in Nara','leaders meet in nara','2026-01-13','The Japan News','the japan news','kim, a.; 佐藤','en','','article','','','','https://example.org/nara?a=1&b=<2>','','','','','2026-11-22 17:22:24.503353');
CREATE TABLE field_origin (
	id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	origin VARCHAR NOT NULL, 
	raw VARCHAR NOT NULL, 
	confirmed BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE
);
INSERT INTO "field_origin" VALUES('3859a5dc-d9d3-450c-94ad-198ff7a09b87','a2b68958-fc08-4244-96b8-f1516c6e887c','url','person','',1);
INSERT INTO "field_origin" VALUES('a7249398-ae96-4bca-a80b-4276415fc743','477b1591-6b0c-4c87-b6ab-a2bc00d182f1','url','person','',1);
CREATE TABLE name_form (
	id VARCHAR NOT NULL, 
	record_id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	form VARCHAR NOT NULL, 
	form_fold VARCHAR NOT NULL, 
	language VARCHAR NOT NULL, 
	script VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(record_id) REFERENCES authority_record (id) ON DELETE CASCADE
);
INSERT INTO "name_form" VALUES('ca54d960-20c9-4343-b242-159a5a1670ad','4367b319-a33f-40bc-a442-ae048441ea58',0,'Takaichi Sanae','takaichi sanae','en','Latn','authorized');
INSERT INTO "name_form" VALUES('c569fcd0-823b-4940-886c-540467a4248c','4367b319-a33f-40bc-a442-ae048441ea58',1,'高市早苗','高市早苗','ja','Hani','authorized');
INSERT INTO "name_form" VALUES('8e85f711-11a3-45a2-9db9-e20d6a675657','a082c5d5-e732-4212-abb1-696ad2f025b0',0,'DNA-testing accord','dna-testing accord','','Latn','authorized');
INSERT INTO "name_form" VALUES('8c3a94cb-bac6-4719-9aea-0ab0b4f238df','b7e87fa4-57b4-44d3-abe7-567ba41e4d08',0,'Chosei mine','chosei mine','','Latn','authorized');
INSERT INTO "name_form" VALUES('ad015623-7777-4a1d-a2d0-0445b71d5230','7b23c6b5-d258-400e-9b30-c52d2639fbfe',0,'=HYPERLINK("http://evil.example")','=hyperlink("http://evil.example")','','Latn','authorized');
CREATE TABLE original (
	id VARCHAR NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	extension VARCHAR NOT NULL, 
	media_type VARCHAR NOT NULL, 
	byte_size INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (sha256)
);
INSERT INTO "original" VALUES('2a441d78-d9bb-4cc3-95be-9e4d422013d0','f221f91c97bd91519f48a770f75151b62ba8c0b994dd72b3fc8554c5895b295a','.txt','text/plain',275,'2026-11-22 17:22:24.496679');
INSERT INTO "original" VALUES('3e285a5f-7223-4b48-86c1-722ee0b39f6d','86c9f6707bfab30e941cf9c58330dd91cabeed5b9cd82e8a75630d990787fb9a','.txt','text/plain',94,'2026-11-22 17:22:24.534483');
INSERT INTO "original" VALUES('0b652a3d-a960-4b00-9bed-dedbf236849c','70670273e89bb53512914f9c8b98863e75ff198a417f0346d3fb9f0d77182806','.txt','text/plain',39,'2026-11-22 17:22:24.562362');
CREATE TABLE provenance_event (
	id VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	outcome VARCHAR NOT NULL, 
	agent VARCHAR NOT NULL, 
	detail VARCHAR NOT NULL, 
	document_id VARCHAR, 
	original_id VARCHAR, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "provenance_event" VALUES('5a425153-5629-440c-94b7-90e4574f9ab5','deaccession','success','','','477b1591-6b0c-4c87-b6ab-a2bc00d182f1',NULL,'2026-11-22 17:22:24.650635');
INSERT INTO "provenance_event" VALUES('4ff168af-ab42-47ce-84f8-92ab2b74399c','reaccession','success','archivist','Delete document','477b1591-6b0c-4c87-b6ab-a2bc00d182f1',NULL,'2026-11-22 17:22:24.669194');
CREATE TABLE rendition (
	id VARCHAR NOT NULL, 
	original_id VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	text_sha256 VARCHAR NOT NULL, 
	blocks VARCHAR NOT NULL, 
	inlines VARCHAR NOT NULL, 
	extractor VARCHAR NOT NULL, 
	extractor_version VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(original_id) REFERENCES original (id)
);
INSERT INTO "rendition" VALUES('836ec5b1-44f4-42ba-9d42-39cafefe8c4f','2a441d78-d9bb-4cc3-95be-9e4d422013d0','Leaders meet in Nara
Prime Minister Takaichi Sanae met the president on Tuesday.
# What *they* said
We agreed on DNA testing for the remains found in the Chosei mine.
1. a list that numbers itself
- one level skipped
What	Since
Coal	1942
The pier | seen from <Ube> & [beyond]','f221f91c97bd91519f48a770f75151b62ba8c0b994dd72b3fc8554c5895b295a','[["heading", 0, 20, 1], ["paragraph", 21, 80, 0], ["heading", 81, 99, 2], ["quote", 100, 166, 0], ["list-item", 167, 196, 1], ["list-item", 197, 216, 3], ["table-row", 217, 227, 0], ["table-row", 228, 237, 0], ["caption", 238, 275, 0]]','[["link", 59, 68, "https://example.org/(lee)"], ["strong", 72, 79, ""], ["link", 228, 232, "javascript:alert(4)"]]','test','1','2026-11-22 17:22:24.498226');
INSERT INTO "rendition" VALUES('a4285c8e-11ea-48d9-bcaa-7877d1800f8b','3e285a5f-7223-4b48-86c1-722ee0b39f6d','奈良で首脳会談
高市早苗首相は13日、李在明大統領と🤝で会談した。','86c9f6707bfab30e941cf9c58330dd91cabeed5b9cd82e8a75630d990787fb9a','[["heading", 0, 7, 1], ["paragraph", 8, 33, 0]]','[]','test','1','2026-11-22 17:22:24.535026');
INSERT INTO "rendition" VALUES('7629678f-b438-4d80-ad4e-bb822441af4a','0b652a3d-a960-4b00-9bed-dedbf236849c','CON
<script>alert(1)</script> & </main>','70670273e89bb53512914f9c8b98863e75ff198a417f0346d3fb9f0d77182806','[["heading", 0, 3, 1], ["paragraph", 4, 39, 0]]','[]','test','1','2026-11-22 17:22:24.562861');
CREATE TABLE saved_query (
	id VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	"query" VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "saved_query" VALUES('18852bb4-7996-4feb-bb6c-d785b0266bbe','Takaichi','person:Takaichi','2026-11-22 17:22:24.646970');
CREATE TABLE setting (
	"key" VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	PRIMARY KEY ("key")
);
INSERT INTO "setting" VALUES('archive-id','6b313e3b-638f-4ff0-aa93-7a8369e60618');
CREATE TABLE step (
	id INTEGER NOT NULL, 
	label VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	target_id INTEGER, 
	actor VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "step" VALUES(1,'Add document','do','done',NULL,'archivist','2026-11-22 17:22:24.500725');
INSERT INTO "step" VALUES(2,'Add document','do','done',NULL,'archivist','2026-11-22 17:22:24.541632');
INSERT INTO "step" VALUES(3,'Add document','do','done',NULL,'archivist','2026-11-22 17:22:24.568315');
INSERT INTO "step" VALUES(4,'Mark','do','done',NULL,'archivist','2026-11-22 17:22:24.577670');
INSERT INTO "step" VALUES(5,'Save query','do','done',NULL,'archivist','2026-11-22 17:22:24.645262');
INSERT INTO "step" VALUES(6,'Delete document','do','undone',NULL,'archivist','2026-11-22 17:22:24.649449');
INSERT INTO "step" VALUES(7,'Delete document','undo','done',6,'archivist','2026-11-22 17:22:24.656962');
CREATE INDEX ix_authority_record_kind ON authority_record (kind);
CREATE INDEX ix_code_parent_id ON code (parent_id);
CREATE INDEX ix_collection_parent_id ON collection (parent_id);
CREATE INDEX ix_provenance_event_document_id ON provenance_event (document_id);
CREATE INDEX ix_provenance_event_original_id ON provenance_event (original_id);
CREATE INDEX ix_step_state ON step (state);
CREATE INDEX ix_accession_item_accession_id ON accession_item (accession_id);
CREATE INDEX ix_accession_item_document_id ON accession_item (document_id);
CREATE INDEX ix_accession_item_original_id ON accession_item (original_id);
CREATE INDEX ix_change_step_id ON change (step_id);
CREATE INDEX ix_name_form_form_fold ON name_form (form_fold);
CREATE INDEX ix_name_form_record_id ON name_form (record_id);
CREATE INDEX ix_rendition_original_id ON rendition (original_id);
CREATE INDEX ix_rendition_text_sha256 ON rendition (text_sha256);
CREATE INDEX ix_document_added_at ON document (added_at, id);
CREATE INDEX ix_document_creators_fold ON document (creators_fold, id);
CREATE INDEX ix_document_date ON document (date, id);
CREATE INDEX ix_document_language ON document (language, id);
CREATE INDEX ix_document_publisher_fold ON document (publisher_fold, id);
CREATE INDEX ix_document_rendition_id ON document (rendition_id);
CREATE INDEX ix_document_title_fold ON document (title_fold, id);
CREATE INDEX ix_annotation_document_id ON annotation (document_id);
CREATE INDEX ix_annotation_rendition_id ON annotation (rendition_id);
CREATE INDEX ix_collection_member_collection_id ON collection_member (collection_id);
CREATE INDEX ix_collection_member_document_id ON collection_member (document_id);
CREATE INDEX ix_creator_document_id ON creator (document_id);
CREATE INDEX ix_field_origin_document_id ON field_origin (document_id);
CREATE INDEX ix_body_annotation_id ON body (annotation_id);
CREATE INDEX ix_body_code_id ON body (code_id);
CREATE INDEX ix_body_record_id ON body (record_id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('change',83);
COMMIT;
