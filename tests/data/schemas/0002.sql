PRAGMA application_id=1095910230;
PRAGMA user_version=2;
BEGIN TRANSACTION;
CREATE TABLE accession (
	id VARCHAR NOT NULL, 
	how VARCHAR NOT NULL, 
	actor VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "accession" VALUES('c7285a94-6687-4607-ab8d-c089e2220d00','file','archivist','2026-11-22 19:34:04.226278');
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
INSERT INTO "accession_item" VALUES('7c2e4026-e745-4ceb-bdce-c76bd4475022','c7285a94-6687-4607-ab8d-c089e2220d00',0,'/sources/article.txt','added',NULL,'4262eb97-3627-42f2-a237-405308847145','','');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
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
INSERT INTO "annotation" VALUES('e08be09c-ac0f-4cbd-870a-1e8ce2d0c4c8','8a81cebf-b007-4ff8-a5be-75d9079d3e80','a742d58a-95e9-4032-8487-64623a28f352',8,12,'高市早苗','奈良で首脳会談
','首相は13日、李在明大統領と🤝で会談した。','','2026-11-22 19:34:04.188543','2026-11-22 19:34:04.189848');
INSERT INTO "annotation" VALUES('fdd6a00c-2443-41de-ad3e-53a810ef7e87','8a81cebf-b007-4ff8-a5be-75d9079d3e80','a742d58a-95e9-4032-8487-64623a28f352',26,30,'🤝で会談','奈良で首脳会談
高市早苗首相は13日、李在明大統領と','した。','','2026-11-22 19:34:04.191761','2026-11-22 19:34:04.193489');
INSERT INTO "annotation" VALUES('55123f9c-c50b-4223-8e0b-541869754b04','5a719baf-3c72-4971-b09c-bb95616469fe','3340dab6-00d2-46d1-9775-cb301d027286',4,29,'<script>alert(1)</script>','CON
',' & </main>','','2026-11-22 19:34:04.197821','2026-11-22 19:34:04.199439');
INSERT INTO "annotation" VALUES('e0baf7e5-6e25-4eb4-b500-eb6a55fd2a30','4262eb97-3627-42f2-a237-405308847145','9b456d5a-00fc-4fbf-b10e-e385a760ab92',228,237,'Coal	1942','
- one level skipped
What	Since
','
The pier | seen from <Ube> & [b','','2026-11-22 19:34:04.186787','2026-11-22 19:34:04.187115');
INSERT INTO "annotation" VALUES('52b99a7c-e125-44e5-be50-a1d2aab68185','4262eb97-3627-42f2-a237-405308847145','9b456d5a-00fc-4fbf-b10e-e385a760ab92',154,165,'Chosei mine','ng for the remains found in the ','.
1. a list that numbers itself
','','2026-11-22 19:34:04.183467','2026-11-22 19:34:04.184324');
INSERT INTO "annotation" VALUES('3c2c67c9-9833-47eb-b6f7-1fad04d96e71','4262eb97-3627-42f2-a237-405308847145','9b456d5a-00fc-4fbf-b10e-e385a760ab92',129,165,'the remains found in the Chosei mine','id
We agreed on DNA testing for ','.
1. a list that numbers itself
','','2026-11-22 19:34:04.181428','2026-11-22 19:34:04.182425');
INSERT INTO "annotation" VALUES('6b983301-bc28-4fb3-8e9c-dd767dfae5c8','4262eb97-3627-42f2-a237-405308847145','9b456d5a-00fc-4fbf-b10e-e385a760ab92',113,140,'DNA testing for the remains','# What *they* said
We agreed on ',' found in the Chosei mine.
1. a ','','2026-11-22 19:34:04.178791','2026-11-22 19:34:04.180136');
INSERT INTO "annotation" VALUES('d0bb1d67-6acd-44fb-bea6-cc6112a732e7','4262eb97-3627-42f2-a237-405308847145','9b456d5a-00fc-4fbf-b10e-e385a760ab92',36,50,'Takaichi Sanae','ers meet in Nara
Prime Minister ',' met the president on Tuesday.
#','','2026-11-22 19:34:04.168715','2026-11-22 19:34:04.172772');
CREATE TABLE authority_record (
	id VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	note VARCHAR NOT NULL, 
	date VARCHAR NOT NULL, 
	colour VARCHAR NOT NULL, 
	shortcut VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "authority_record" VALUES('0ca14f77-6652-482f-9651-d8b0fb346104','person','','','','');
INSERT INTO "authority_record" VALUES('aa1f192e-6bd0-46a6-8b88-d134b68f2d7c','agreement','Agreed in Nara.','2026-01-13','','');
INSERT INTO "authority_record" VALUES('fba65502-d433-43d2-9a54-57023063fc50','dispute','','','','');
INSERT INTO "authority_record" VALUES('0a64e520-6a24-4085-bda8-9089bf6f59b4','place','','','','');
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
INSERT INTO "body" VALUES('2d3904db-75fa-4d54-a5f9-e4044d6890cc','e08be09c-ac0f-4cbd-870a-1e8ce2d0c4c8','identifying',NULL,'0ca14f77-6652-482f-9651-d8b0fb346104','','2026-11-22 19:34:04.187816');
INSERT INTO "body" VALUES('0ac0ccbf-7927-4086-ba2c-d79a7a37102d','fdd6a00c-2443-41de-ad3e-53a810ef7e87','tagging','8738a5f2-abbe-4759-9c0a-d4ebf920b77a',NULL,'','2026-11-22 19:34:04.190401');
INSERT INTO "body" VALUES('a54f0404-ecdb-4064-bf43-f354dbf3f232','55123f9c-c50b-4223-8e0b-541869754b04','identifying',NULL,'0a64e520-6a24-4085-bda8-9089bf6f59b4','','2026-11-22 19:34:04.195971');
INSERT INTO "body" VALUES('8475f2b0-6869-44ef-8787-1eab3268b7b7','55123f9c-c50b-4223-8e0b-541869754b04','commenting',NULL,NULL,'+1 </span><script>alert(2)</script>','2026-11-22 19:34:04.196088');
INSERT INTO "body" VALUES('6d2c596d-7f5f-469a-adc6-3a57db32e397','52b99a7c-e125-44e5-be50-a1d2aab68185','identifying',NULL,'fba65502-d433-43d2-9a54-57023063fc50','','2026-11-22 19:34:04.182710');
INSERT INTO "body" VALUES('753762ac-b91f-4817-9e58-0227132af795','3c2c67c9-9833-47eb-b6f7-1fad04d96e71','tagging','8738a5f2-abbe-4759-9c0a-d4ebf920b77a',NULL,'','2026-11-22 19:34:04.180468');
INSERT INTO "body" VALUES('573bb5f4-9401-4f88-9d25-0e2ec130b0b8','6b983301-bc28-4fb3-8e9c-dd767dfae5c8','commenting',NULL,NULL,'Who pays?
Nobody says.','2026-11-22 19:34:04.177830');
INSERT INTO "body" VALUES('3e2a8268-f4c2-4b24-b3ee-1bd341fdc624','6b983301-bc28-4fb3-8e9c-dd767dfae5c8','tagging','8738a5f2-abbe-4759-9c0a-d4ebf920b77a',NULL,'','2026-11-22 19:34:04.177764');
INSERT INTO "body" VALUES('0fcd4b28-5bb9-4a87-b46f-99dc77d73b1a','6b983301-bc28-4fb3-8e9c-dd767dfae5c8','identifying',NULL,'aa1f192e-6bd0-46a6-8b88-d134b68f2d7c','','2026-11-22 19:34:04.177676');
INSERT INTO "body" VALUES('044b3f5e-3373-44fa-9cfc-efc36cad1a30','d0bb1d67-6acd-44fb-bea6-cc6112a732e7','identifying',NULL,'0ca14f77-6652-482f-9651-d8b0fb346104','','2026-11-22 19:34:04.160319');
CREATE TABLE change (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	step_id INTEGER NOT NULL, 
	table_name VARCHAR NOT NULL, 
	row_id VARCHAR NOT NULL, 
	"before" VARCHAR, 
	"after" VARCHAR, 
	FOREIGN KEY(step_id) REFERENCES step (id)
);
INSERT INTO "change" VALUES(1,1,'document','4262eb97-3627-42f2-a237-405308847145',NULL,'{"id":"4262eb97-3627-42f2-a237-405308847145","rendition_id":"9b456d5a-00fc-4fbf-b10e-e385a760ab92","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:34:04.065028"}');
INSERT INTO "change" VALUES(2,1,'creator','acf2b5da-2d83-49be-ba94-b460a5b7cd7f',NULL,'{"id":"acf2b5da-2d83-49be-ba94-b460a5b7cd7f","document_id":"4262eb97-3627-42f2-a237-405308847145","position":0,"name":"Kim, A."}');
INSERT INTO "change" VALUES(3,1,'creator','83d84f24-6214-46c1-a8a2-6de6c9145e54',NULL,'{"id":"83d84f24-6214-46c1-a8a2-6de6c9145e54","document_id":"4262eb97-3627-42f2-a237-405308847145","position":1,"name":"佐藤"}');
INSERT INTO "change" VALUES(4,1,'document','4262eb97-3627-42f2-a237-405308847145','{"id":"4262eb97-3627-42f2-a237-405308847145","rendition_id":"9b456d5a-00fc-4fbf-b10e-e385a760ab92","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:34:04.065028"}','{"id":"4262eb97-3627-42f2-a237-405308847145","rendition_id":"9b456d5a-00fc-4fbf-b10e-e385a760ab92","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"kim, a.; 佐藤","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:34:04.065028"}');
INSERT INTO "change" VALUES(5,2,'document','8a81cebf-b007-4ff8-a5be-75d9079d3e80',NULL,'{"id":"8a81cebf-b007-4ff8-a5be-75d9079d3e80","rendition_id":"a742d58a-95e9-4032-8487-64623a28f352","title":"奈良で首脳会談: 日韓","title_fold":"奈良で首脳会談: 日韓","date":"2026-01-13","publisher":"玄灘新報","publisher_fold":"玄灘新報","creators_fold":"","language":"ja","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:34:04.104265"}');
INSERT INTO "change" VALUES(6,3,'document','5a719baf-3c72-4971-b09c-bb95616469fe',NULL,'{"id":"5a719baf-3c72-4971-b09c-bb95616469fe","rendition_id":"3340dab6-00d2-46d1-9775-cb301d027286","title":"\"><img src=x onerror=alert(0)>‮../..","title_fold":"\"><img src=x onerror=alert(0)>‮../..","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en\" onload=\"x","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:34:04.130891"}');
INSERT INTO "change" VALUES(7,4,'authority_record','0ca14f77-6652-482f-9651-d8b0fb346104',NULL,'{"id":"0ca14f77-6652-482f-9651-d8b0fb346104","kind":"person","note":"","date":"","colour":"","shortcut":""}');
INSERT INTO "change" VALUES(8,4,'name_form','f0d92a44-37fa-42b7-96e8-fa2bf90ed5cc',NULL,'{"id":"f0d92a44-37fa-42b7-96e8-fa2bf90ed5cc","record_id":"0ca14f77-6652-482f-9651-d8b0fb346104","position":0,"form":"Takaichi Sanae","form_fold":"takaichi sanae","language":"en","script":"Latn","kind":"authorized"}');
INSERT INTO "change" VALUES(9,4,'name_form','7b757da2-1fd1-4a30-8bf2-4fa1dbdb7947',NULL,'{"id":"7b757da2-1fd1-4a30-8bf2-4fa1dbdb7947","record_id":"0ca14f77-6652-482f-9651-d8b0fb346104","position":1,"form":"高市早苗","form_fold":"高市早苗","language":"ja","script":"Hani","kind":"authorized"}');
INSERT INTO "change" VALUES(10,4,'authority_record','aa1f192e-6bd0-46a6-8b88-d134b68f2d7c',NULL,'{"id":"aa1f192e-6bd0-46a6-8b88-d134b68f2d7c","kind":"agreement","note":"Agreed in Nara.","date":"2026-01-13","colour":"","shortcut":""}');
INSERT INTO "change" VALUES(11,4,'name_form','9d11f988-a760-468b-bfce-19ff9ae62590',NULL,'{"id":"9d11f988-a760-468b-bfce-19ff9ae62590","record_id":"aa1f192e-6bd0-46a6-8b88-d134b68f2d7c","position":0,"form":"DNA-testing accord","form_fold":"dna-testing accord","language":"","script":"Latn","kind":"authorized"}');
INSERT INTO "change" VALUES(12,4,'authority_record','fba65502-d433-43d2-9a54-57023063fc50',NULL,'{"id":"fba65502-d433-43d2-9a54-57023063fc50","kind":"dispute","note":"","date":"","colour":"","shortcut":""}');
INSERT INTO "change" VALUES(13,4,'name_form','5245d798-db32-424b-bc3a-a783e1bec3d0',NULL,'{"id":"5245d798-db32-424b-bc3a-a783e1bec3d0","record_id":"fba65502-d433-43d2-9a54-57023063fc50","position":0,"form":"Chosei mine","form_fold":"chosei mine","language":"","script":"Latn","kind":"authorized"}');
INSERT INTO "change" VALUES(14,4,'code','8738a5f2-abbe-4759-9c0a-d4ebf920b77a',NULL,'{"id":"8738a5f2-abbe-4759-9c0a-d4ebf920b77a","parent_id":null,"name":"Remains","name_fold":"remains","colour":"#a0416f","definition":"Of the dead.","shortcut":"","position":0}');
INSERT INTO "change" VALUES(15,4,'annotation','d0bb1d67-6acd-44fb-bea6-cc6112a732e7',NULL,'{"id":"d0bb1d67-6acd-44fb-bea6-cc6112a732e7","document_id":"4262eb97-3627-42f2-a237-405308847145","rendition_id":"9b456d5a-00fc-4fbf-b10e-e385a760ab92","start":36,"end":50,"exact":"Takaichi Sanae","prefix":"ers meet in Nara\nPrime Minister ","suffix":" met the president on Tuesday.\n#","creator":"","created_at":"2026-11-22 19:34:04.168715","modified_at":"2026-11-22 19:34:04.169574"}');
INSERT INTO "change" VALUES(16,4,'body','044b3f5e-3373-44fa-9cfc-efc36cad1a30',NULL,'{"id":"044b3f5e-3373-44fa-9cfc-efc36cad1a30","annotation_id":"d0bb1d67-6acd-44fb-bea6-cc6112a732e7","purpose":"identifying","code_id":null,"record_id":"0ca14f77-6652-482f-9651-d8b0fb346104","text":"","created_at":"2026-11-22 19:34:04.160319"}');
INSERT INTO "change" VALUES(17,4,'annotation','d0bb1d67-6acd-44fb-bea6-cc6112a732e7','{"id":"d0bb1d67-6acd-44fb-bea6-cc6112a732e7","document_id":"4262eb97-3627-42f2-a237-405308847145","rendition_id":"9b456d5a-00fc-4fbf-b10e-e385a760ab92","start":36,"end":50,"exact":"Takaichi Sanae","prefix":"ers meet in Nara\nPrime Minister ","suffix":" met the president on Tuesday.\n#","creator":"","created_at":"2026-11-22 19:34:04.168715","modified_at":"2026-11-22 19:34:04.169574"}','{"id":"d0bb1d67-6acd-44fb-bea6-cc6112a732e7","document_id":"4262eb97-3627-42f2-a237-405308847145","rendition_id":"9b456d5a-00fc-4fbf-b10e-e385a760ab92","start":36,"end":50,"exact":"Takaichi Sanae","prefix":"ers meet in Nara\nPrime Minister ","suffix":" met the president on Tuesday.\n#","creator":"","created_at":"2026-11-22 19:34:04.168715","modified_at":"2026-11-22 19:34:04.172772"}');
INSERT INTO "change" VALUES(18,4,'annotation','6b983301-bc28-4fb3-8e9c-dd767dfae5c8',NULL,'{"id":"6b983301-bc28-4fb3-8e9c-dd767dfae5c8","document_id":"4262eb97-3627-42f2-a237-405308847145","rendition_id":"9b456d5a-00fc-4fbf-b10e-e385a760ab92","start":113,"end":140,"exact":"DNA testing for the remains","prefix":"# What *they* said\nWe agreed on ","suffix":" found in the Chosei mine.\n1. a ","creator":"","created_at":"2026-11-22 19:34:04.178791","modified_at":"2026-11-22 19:34:04.179062"}');
INSERT INTO "change" VALUES(19,4,'body','0fcd4b28-5bb9-4a87-b46f-99dc77d73b1a',NULL,'{"id":"0fcd4b28-5bb9-4a87-b46f-99dc77d73b1a","annotation_id":"6b983301-bc28-4fb3-8e9c-dd767dfae5c8","purpose":"identifying","code_id":null,"record_id":"aa1f192e-6bd0-46a6-8b88-d134b68f2d7c","text":"","created_at":"2026-11-22 19:34:04.177676"}');
INSERT INTO "change" VALUES(20,4,'body','3e2a8268-f4c2-4b24-b3ee-1bd341fdc624',NULL,'{"id":"3e2a8268-f4c2-4b24-b3ee-1bd341fdc624","annotation_id":"6b983301-bc28-4fb3-8e9c-dd767dfae5c8","purpose":"tagging","code_id":"8738a5f2-abbe-4759-9c0a-d4ebf920b77a","record_id":null,"text":"","created_at":"2026-11-22 19:34:04.177764"}');
INSERT INTO "change" VALUES(21,4,'body','573bb5f4-9401-4f88-9d25-0e2ec130b0b8',NULL,'{"id":"573bb5f4-9401-4f88-9d25-0e2ec130b0b8","annotation_id":"6b983301-bc28-4fb3-8e9c-dd767dfae5c8","purpose":"commenting","code_id":null,"record_id":null,"text":"Who pays?\nNobody says.","created_at":"2026-11-22 19:34:04.177830"}');
INSERT INTO "change" VALUES(22,4,'annotation','6b983301-bc28-4fb3-8e9c-dd767dfae5c8','{"id":"6b983301-bc28-4fb3-8e9c-dd767dfae5c8","document_id":"4262eb97-3627-42f2-a237-405308847145","rendition_id":"9b456d5a-00fc-4fbf-b10e-e385a760ab92","start":113,"end":140,"exact":"DNA testing for the remains","prefix":"# What *they* said\nWe agreed on ","suffix":" found in the Chosei mine.\n1. a ","creator":"","created_at":"2026-11-22 19:34:04.178791","modified_at":"2026-11-22 19:34:04.179062"}','{"id":"6b983301-bc28-4fb3-8e9c-dd767dfae5c8","document_id":"4262eb97-3627-42f2-a237-405308847145","rendition_id":"9b456d5a-00fc-4fbf-b10e-e385a760ab92","start":113,"end":140,"exact":"DNA testing for the remains","prefix":"# What *they* said\nWe agreed on ","suffix":" found in the Chosei mine.\n1. a ","creator":"","created_at":"2026-11-22 19:34:04.178791","modified_at":"2026-11-22 19:34:04.180136"}');
INSERT INTO "change" VALUES(23,4,'annotation','3c2c67c9-9833-47eb-b6f7-1fad04d96e71',NULL,'{"id":"3c2c67c9-9833-47eb-b6f7-1fad04d96e71","document_id":"4262eb97-3627-42f2-a237-405308847145","rendition_id":"9b456d5a-00fc-4fbf-b10e-e385a760ab92","start":129,"end":165,"exact":"the remains found in the Chosei mine","prefix":"id\nWe agreed on DNA testing for ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:34:04.181428","modified_at":"2026-11-22 19:34:04.181724"}');
INSERT INTO "change" VALUES(24,4,'body','753762ac-b91f-4817-9e58-0227132af795',NULL,'{"id":"753762ac-b91f-4817-9e58-0227132af795","annotation_id":"3c2c67c9-9833-47eb-b6f7-1fad04d96e71","purpose":"tagging","code_id":"8738a5f2-abbe-4759-9c0a-d4ebf920b77a","record_id":null,"text":"","created_at":"2026-11-22 19:34:04.180468"}');
INSERT INTO "change" VALUES(25,4,'annotation','3c2c67c9-9833-47eb-b6f7-1fad04d96e71','{"id":"3c2c67c9-9833-47eb-b6f7-1fad04d96e71","document_id":"4262eb97-3627-42f2-a237-405308847145","rendition_id":"9b456d5a-00fc-4fbf-b10e-e385a760ab92","start":129,"end":165,"exact":"the remains found in the Chosei mine","prefix":"id\nWe agreed on DNA testing for ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:34:04.181428","modified_at":"2026-11-22 19:34:04.181724"}','{"id":"3c2c67c9-9833-47eb-b6f7-1fad04d96e71","document_id":"4262eb97-3627-42f2-a237-405308847145","rendition_id":"9b456d5a-00fc-4fbf-b10e-e385a760ab92","start":129,"end":165,"exact":"the remains found in the Chosei mine","prefix":"id\nWe agreed on DNA testing for ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:34:04.181428","modified_at":"2026-11-22 19:34:04.182425"}');
INSERT INTO "change" VALUES(26,4,'annotation','52b99a7c-e125-44e5-be50-a1d2aab68185',NULL,'{"id":"52b99a7c-e125-44e5-be50-a1d2aab68185","document_id":"4262eb97-3627-42f2-a237-405308847145","rendition_id":"9b456d5a-00fc-4fbf-b10e-e385a760ab92","start":154,"end":165,"exact":"Chosei mine","prefix":"ng for the remains found in the ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:34:04.183467","modified_at":"2026-11-22 19:34:04.183698"}');
INSERT INTO "change" VALUES(27,4,'body','6d2c596d-7f5f-469a-adc6-3a57db32e397',NULL,'{"id":"6d2c596d-7f5f-469a-adc6-3a57db32e397","annotation_id":"52b99a7c-e125-44e5-be50-a1d2aab68185","purpose":"identifying","code_id":null,"record_id":"fba65502-d433-43d2-9a54-57023063fc50","text":"","created_at":"2026-11-22 19:34:04.182710"}');
INSERT INTO "change" VALUES(28,4,'annotation','52b99a7c-e125-44e5-be50-a1d2aab68185','{"id":"52b99a7c-e125-44e5-be50-a1d2aab68185","document_id":"4262eb97-3627-42f2-a237-405308847145","rendition_id":"9b456d5a-00fc-4fbf-b10e-e385a760ab92","start":154,"end":165,"exact":"Chosei mine","prefix":"ng for the remains found in the ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:34:04.183467","modified_at":"2026-11-22 19:34:04.183698"}','{"id":"52b99a7c-e125-44e5-be50-a1d2aab68185","document_id":"4262eb97-3627-42f2-a237-405308847145","rendition_id":"9b456d5a-00fc-4fbf-b10e-e385a760ab92","start":154,"end":165,"exact":"Chosei mine","prefix":"ng for the remains found in the ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:34:04.183467","modified_at":"2026-11-22 19:34:04.184324"}');
INSERT INTO "change" VALUES(29,4,'annotation','e0baf7e5-6e25-4eb4-b500-eb6a55fd2a30',NULL,'{"id":"e0baf7e5-6e25-4eb4-b500-eb6a55fd2a30","document_id":"4262eb97-3627-42f2-a237-405308847145","rendition_id":"9b456d5a-00fc-4fbf-b10e-e385a760ab92","start":228,"end":237,"exact":"Coal\t1942","prefix":"\n- one level skipped\nWhat\tSince\n","suffix":"\nThe pier | seen from <Ube> & [b","creator":"","created_at":"2026-11-22 19:34:04.186787","modified_at":"2026-11-22 19:34:04.187115"}');
INSERT INTO "change" VALUES(30,4,'annotation','e08be09c-ac0f-4cbd-870a-1e8ce2d0c4c8',NULL,'{"id":"e08be09c-ac0f-4cbd-870a-1e8ce2d0c4c8","document_id":"8a81cebf-b007-4ff8-a5be-75d9079d3e80","rendition_id":"a742d58a-95e9-4032-8487-64623a28f352","start":8,"end":12,"exact":"高市早苗","prefix":"奈良で首脳会談\n","suffix":"首相は13日、李在明大統領と🤝で会談した。","creator":"","created_at":"2026-11-22 19:34:04.188543","modified_at":"2026-11-22 19:34:04.188774"}');
INSERT INTO "change" VALUES(31,4,'body','2d3904db-75fa-4d54-a5f9-e4044d6890cc',NULL,'{"id":"2d3904db-75fa-4d54-a5f9-e4044d6890cc","annotation_id":"e08be09c-ac0f-4cbd-870a-1e8ce2d0c4c8","purpose":"identifying","code_id":null,"record_id":"0ca14f77-6652-482f-9651-d8b0fb346104","text":"","created_at":"2026-11-22 19:34:04.187816"}');
INSERT INTO "change" VALUES(32,4,'annotation','e08be09c-ac0f-4cbd-870a-1e8ce2d0c4c8','{"id":"e08be09c-ac0f-4cbd-870a-1e8ce2d0c4c8","document_id":"8a81cebf-b007-4ff8-a5be-75d9079d3e80","rendition_id":"a742d58a-95e9-4032-8487-64623a28f352","start":8,"end":12,"exact":"高市早苗","prefix":"奈良で首脳会談\n","suffix":"首相は13日、李在明大統領と🤝で会談した。","creator":"","created_at":"2026-11-22 19:34:04.188543","modified_at":"2026-11-22 19:34:04.188774"}','{"id":"e08be09c-ac0f-4cbd-870a-1e8ce2d0c4c8","document_id":"8a81cebf-b007-4ff8-a5be-75d9079d3e80","rendition_id":"a742d58a-95e9-4032-8487-64623a28f352","start":8,"end":12,"exact":"高市早苗","prefix":"奈良で首脳会談\n","suffix":"首相は13日、李在明大統領と🤝で会談した。","creator":"","created_at":"2026-11-22 19:34:04.188543","modified_at":"2026-11-22 19:34:04.189848"}');
INSERT INTO "change" VALUES(33,4,'annotation','fdd6a00c-2443-41de-ad3e-53a810ef7e87',NULL,'{"id":"fdd6a00c-2443-41de-ad3e-53a810ef7e87","document_id":"8a81cebf-b007-4ff8-a5be-75d9079d3e80","rendition_id":"a742d58a-95e9-4032-8487-64623a28f352","start":26,"end":30,"exact":"🤝で会談","prefix":"奈良で首脳会談\n高市早苗首相は13日、李在明大統領と","suffix":"した。","creator":"","created_at":"2026-11-22 19:34:04.191761","modified_at":"2026-11-22 19:34:04.192231"}');
INSERT INTO "change" VALUES(34,4,'body','0ac0ccbf-7927-4086-ba2c-d79a7a37102d',NULL,'{"id":"0ac0ccbf-7927-4086-ba2c-d79a7a37102d","annotation_id":"fdd6a00c-2443-41de-ad3e-53a810ef7e87","purpose":"tagging","code_id":"8738a5f2-abbe-4759-9c0a-d4ebf920b77a","record_id":null,"text":"","created_at":"2026-11-22 19:34:04.190401"}');
INSERT INTO "change" VALUES(35,4,'annotation','fdd6a00c-2443-41de-ad3e-53a810ef7e87','{"id":"fdd6a00c-2443-41de-ad3e-53a810ef7e87","document_id":"8a81cebf-b007-4ff8-a5be-75d9079d3e80","rendition_id":"a742d58a-95e9-4032-8487-64623a28f352","start":26,"end":30,"exact":"🤝で会談","prefix":"奈良で首脳会談\n高市早苗首相は13日、李在明大統領と","suffix":"した。","creator":"","created_at":"2026-11-22 19:34:04.191761","modified_at":"2026-11-22 19:34:04.192231"}','{"id":"fdd6a00c-2443-41de-ad3e-53a810ef7e87","document_id":"8a81cebf-b007-4ff8-a5be-75d9079d3e80","rendition_id":"a742d58a-95e9-4032-8487-64623a28f352","start":26,"end":30,"exact":"🤝で会談","prefix":"奈良で首脳会談\n高市早苗首相は13日、李在明大統領と","suffix":"した。","creator":"","created_at":"2026-11-22 19:34:04.191761","modified_at":"2026-11-22 19:34:04.193489"}');
INSERT INTO "change" VALUES(36,4,'authority_record','0a64e520-6a24-4085-bda8-9089bf6f59b4',NULL,'{"id":"0a64e520-6a24-4085-bda8-9089bf6f59b4","kind":"place","note":"","date":"","colour":"","shortcut":""}');
INSERT INTO "change" VALUES(37,4,'name_form','45be4b04-3d5c-4096-8fe0-e4ecacfba20e',NULL,'{"id":"45be4b04-3d5c-4096-8fe0-e4ecacfba20e","record_id":"0a64e520-6a24-4085-bda8-9089bf6f59b4","position":0,"form":"=HYPERLINK(\"http://evil.example\")","form_fold":"=hyperlink(\"http://evil.example\")","language":"","script":"Latn","kind":"authorized"}');
INSERT INTO "change" VALUES(38,4,'annotation','55123f9c-c50b-4223-8e0b-541869754b04',NULL,'{"id":"55123f9c-c50b-4223-8e0b-541869754b04","document_id":"5a719baf-3c72-4971-b09c-bb95616469fe","rendition_id":"3340dab6-00d2-46d1-9775-cb301d027286","start":4,"end":29,"exact":"<script>alert(1)</script>","prefix":"CON\n","suffix":" & </main>","creator":"","created_at":"2026-11-22 19:34:04.197821","modified_at":"2026-11-22 19:34:04.198287"}');
INSERT INTO "change" VALUES(39,4,'body','a54f0404-ecdb-4064-bf43-f354dbf3f232',NULL,'{"id":"a54f0404-ecdb-4064-bf43-f354dbf3f232","annotation_id":"55123f9c-c50b-4223-8e0b-541869754b04","purpose":"identifying","code_id":null,"record_id":"0a64e520-6a24-4085-bda8-9089bf6f59b4","text":"","created_at":"2026-11-22 19:34:04.195971"}');
INSERT INTO "change" VALUES(40,4,'body','8475f2b0-6869-44ef-8787-1eab3268b7b7',NULL,'{"id":"8475f2b0-6869-44ef-8787-1eab3268b7b7","annotation_id":"55123f9c-c50b-4223-8e0b-541869754b04","purpose":"commenting","code_id":null,"record_id":null,"text":"+1 </span><script>alert(2)</script>\u0007","created_at":"2026-11-22 19:34:04.196088"}');
INSERT INTO "change" VALUES(41,4,'annotation','55123f9c-c50b-4223-8e0b-541869754b04','{"id":"55123f9c-c50b-4223-8e0b-541869754b04","document_id":"5a719baf-3c72-4971-b09c-bb95616469fe","rendition_id":"3340dab6-00d2-46d1-9775-cb301d027286","start":4,"end":29,"exact":"<script>alert(1)</script>","prefix":"CON\n","suffix":" & </main>","creator":"","created_at":"2026-11-22 19:34:04.197821","modified_at":"2026-11-22 19:34:04.198287"}','{"id":"55123f9c-c50b-4223-8e0b-541869754b04","document_id":"5a719baf-3c72-4971-b09c-bb95616469fe","rendition_id":"3340dab6-00d2-46d1-9775-cb301d027286","start":4,"end":29,"exact":"<script>alert(1)</script>","prefix":"CON\n","suffix":" & </main>","creator":"","created_at":"2026-11-22 19:34:04.197821","modified_at":"2026-11-22 19:34:04.199439"}');
INSERT INTO "change" VALUES(42,4,'collection','7fb993a8-7042-46d3-83bf-142b0de01ede',NULL,'{"id":"7fb993a8-7042-46d3-83bf-142b0de01ede","parent_id":null,"name":"Nara summit","position":0}');
INSERT INTO "change" VALUES(43,4,'collection_member','31d093aa-5e13-412f-8634-b781749369a1',NULL,'{"id":"31d093aa-5e13-412f-8634-b781749369a1","collection_id":"7fb993a8-7042-46d3-83bf-142b0de01ede","document_id":"4262eb97-3627-42f2-a237-405308847145"}');
INSERT INTO "change" VALUES(44,4,'collection_member','f54f7f77-fbd0-4ed5-9513-d667bcf714dd',NULL,'{"id":"f54f7f77-fbd0-4ed5-9513-d667bcf714dd","collection_id":"7fb993a8-7042-46d3-83bf-142b0de01ede","document_id":"8a81cebf-b007-4ff8-a5be-75d9079d3e80"}');
INSERT INTO "change" VALUES(45,4,'collection_member','056aaff1-88c2-4a08-b11c-a974671467b7',NULL,'{"id":"056aaff1-88c2-4a08-b11c-a974671467b7","collection_id":"7fb993a8-7042-46d3-83bf-142b0de01ede","document_id":"5a719baf-3c72-4971-b09c-bb95616469fe"}');
INSERT INTO "change" VALUES(46,4,'document','5a719baf-3c72-4971-b09c-bb95616469fe','{"id":"5a719baf-3c72-4971-b09c-bb95616469fe","rendition_id":"3340dab6-00d2-46d1-9775-cb301d027286","title":"\"><img src=x onerror=alert(0)>‮../..","title_fold":"\"><img src=x onerror=alert(0)>‮../..","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en\" onload=\"x","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:34:04.130891"}','{"id":"5a719baf-3c72-4971-b09c-bb95616469fe","rendition_id":"3340dab6-00d2-46d1-9775-cb301d027286","title":"\"><img src=x onerror=alert(0)>‮../..","title_fold":"\"><img src=x onerror=alert(0)>‮../..","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en\" onload=\"x","description":"","type":"article","section":"","rights":"","identifier":"","url":"javascript:alert(3)","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:34:04.130891"}');
INSERT INTO "change" VALUES(47,4,'field_origin','ee177dbc-3e31-4d0f-acc8-ba15176b3113',NULL,'{"id":"ee177dbc-3e31-4d0f-acc8-ba15176b3113","document_id":"5a719baf-3c72-4971-b09c-bb95616469fe","name":"url","origin":"person","raw":"","confirmed":1}');
INSERT INTO "change" VALUES(48,4,'document','4262eb97-3627-42f2-a237-405308847145','{"id":"4262eb97-3627-42f2-a237-405308847145","rendition_id":"9b456d5a-00fc-4fbf-b10e-e385a760ab92","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"kim, a.; 佐藤","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:34:04.065028"}','{"id":"4262eb97-3627-42f2-a237-405308847145","rendition_id":"9b456d5a-00fc-4fbf-b10e-e385a760ab92","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"kim, a.; 佐藤","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"https://example.org/nara?a=1&b=<2>","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:34:04.065028"}');
INSERT INTO "change" VALUES(49,4,'field_origin','a6e5333d-5f68-4778-9f3e-d223e20c863e',NULL,'{"id":"a6e5333d-5f68-4778-9f3e-d223e20c863e","document_id":"4262eb97-3627-42f2-a237-405308847145","name":"url","origin":"person","raw":"","confirmed":1}');
INSERT INTO "change" VALUES(50,5,'document_rendition','70dc4cdc-10c0-40be-b281-7923613ad5a2',NULL,'{"id":"70dc4cdc-10c0-40be-b281-7923613ad5a2","document_id":"4262eb97-3627-42f2-a237-405308847145","rendition_id":"9b456d5a-00fc-4fbf-b10e-e385a760ab92"}');
INSERT INTO "change" VALUES(51,6,'saved_query','32ec7543-77aa-4e25-84e9-5eedfc75fe19',NULL,'{"id":"32ec7543-77aa-4e25-84e9-5eedfc75fe19","name":"Takaichi","query":"person:Takaichi","created_at":"2026-11-22 19:34:04.243778"}');
INSERT INTO "change" VALUES(52,7,'document_rendition','70dc4cdc-10c0-40be-b281-7923613ad5a2','{"id":"70dc4cdc-10c0-40be-b281-7923613ad5a2","document_id":"4262eb97-3627-42f2-a237-405308847145","rendition_id":"9b456d5a-00fc-4fbf-b10e-e385a760ab92"}',NULL);
INSERT INTO "change" VALUES(53,7,'field_origin','a6e5333d-5f68-4778-9f3e-d223e20c863e','{"id":"a6e5333d-5f68-4778-9f3e-d223e20c863e","document_id":"4262eb97-3627-42f2-a237-405308847145","name":"url","origin":"person","raw":"","confirmed":1}',NULL);
INSERT INTO "change" VALUES(54,7,'creator','acf2b5da-2d83-49be-ba94-b460a5b7cd7f','{"id":"acf2b5da-2d83-49be-ba94-b460a5b7cd7f","document_id":"4262eb97-3627-42f2-a237-405308847145","position":0,"name":"Kim, A."}',NULL);
INSERT INTO "change" VALUES(55,7,'creator','83d84f24-6214-46c1-a8a2-6de6c9145e54','{"id":"83d84f24-6214-46c1-a8a2-6de6c9145e54","document_id":"4262eb97-3627-42f2-a237-405308847145","position":1,"name":"佐藤"}',NULL);
INSERT INTO "change" VALUES(56,7,'collection_member','31d093aa-5e13-412f-8634-b781749369a1','{"id":"31d093aa-5e13-412f-8634-b781749369a1","collection_id":"7fb993a8-7042-46d3-83bf-142b0de01ede","document_id":"4262eb97-3627-42f2-a237-405308847145"}',NULL);
INSERT INTO "change" VALUES(57,7,'body','044b3f5e-3373-44fa-9cfc-efc36cad1a30','{"id":"044b3f5e-3373-44fa-9cfc-efc36cad1a30","annotation_id":"d0bb1d67-6acd-44fb-bea6-cc6112a732e7","purpose":"identifying","code_id":null,"record_id":"0ca14f77-6652-482f-9651-d8b0fb346104","text":"","created_at":"2026-11-22 19:34:04.160319"}',NULL);
INSERT INTO "change" VALUES(58,7,'annotation','d0bb1d67-6acd-44fb-bea6-cc6112a732e7','{"id":"d0bb1d67-6acd-44fb-bea6-cc6112a732e7","document_id":"4262eb97-3627-42f2-a237-405308847145","rendition_id":"9b456d5a-00fc-4fbf-b10e-e385a760ab92","start":36,"end":50,"exact":"Takaichi Sanae","prefix":"ers meet in Nara\nPrime Minister ","suffix":" met the president on Tuesday.\n#","creator":"","created_at":"2026-11-22 19:34:04.168715","modified_at":"2026-11-22 19:34:04.172772"}',NULL);
INSERT INTO "change" VALUES(59,7,'body','0fcd4b28-5bb9-4a87-b46f-99dc77d73b1a','{"id":"0fcd4b28-5bb9-4a87-b46f-99dc77d73b1a","annotation_id":"6b983301-bc28-4fb3-8e9c-dd767dfae5c8","purpose":"identifying","code_id":null,"record_id":"aa1f192e-6bd0-46a6-8b88-d134b68f2d7c","text":"","created_at":"2026-11-22 19:34:04.177676"}',NULL);
INSERT INTO "change" VALUES(60,7,'body','3e2a8268-f4c2-4b24-b3ee-1bd341fdc624','{"id":"3e2a8268-f4c2-4b24-b3ee-1bd341fdc624","annotation_id":"6b983301-bc28-4fb3-8e9c-dd767dfae5c8","purpose":"tagging","code_id":"8738a5f2-abbe-4759-9c0a-d4ebf920b77a","record_id":null,"text":"","created_at":"2026-11-22 19:34:04.177764"}',NULL);
INSERT INTO "change" VALUES(61,7,'body','573bb5f4-9401-4f88-9d25-0e2ec130b0b8','{"id":"573bb5f4-9401-4f88-9d25-0e2ec130b0b8","annotation_id":"6b983301-bc28-4fb3-8e9c-dd767dfae5c8","purpose":"commenting","code_id":null,"record_id":null,"text":"Who pays?\nNobody says.","created_at":"2026-11-22 19:34:04.177830"}',NULL);
INSERT INTO "change" VALUES(62,7,'annotation','6b983301-bc28-4fb3-8e9c-dd767dfae5c8','{"id":"6b983301-bc28-4fb3-8e9c-dd767dfae5c8","document_id":"4262eb97-3627-42f2-a237-405308847145","rendition_id":"9b456d5a-00fc-4fbf-b10e-e385a760ab92","start":113,"end":140,"exact":"DNA testing for the remains","prefix":"# What *they* said\nWe agreed on ","suffix":" found in the Chosei mine.\n1. a ","creator":"","created_at":"2026-11-22 19:34:04.178791","modified_at":"2026-11-22 19:34:04.180136"}',NULL);
INSERT INTO "change" VALUES(63,7,'body','753762ac-b91f-4817-9e58-0227132af795','{"id":"753762ac-b91f-4817-9e58-0227132af795","annotation_id":"3c2c67c9-9833-47eb-b6f7-1fad04d96e71","purpose":"tagging","code_id":"8738a5f2-abbe-4759-9c0a-d4ebf920b77a","record_id":null,"text":"","created_at":"2026-11-22 19:34:04.180468"}',NULL);
INSERT INTO "change" VALUES(64,7,'annotation','3c2c67c9-9833-47eb-b6f7-1fad04d96e71','{"id":"3c2c67c9-9833-47eb-b6f7-1fad04d96e71","document_id":"4262eb97-3627-42f2-a237-405308847145","rendition_id":"9b456d5a-00fc-4fbf-b10e-e385a760ab92","start":129,"end":165,"exact":"the remains found in the Chosei mine","prefix":"id\nWe agreed on DNA testing for ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:34:04.181428","modified_at":"2026-11-22 19:34:04.182425"}',NULL);
INSERT INTO "change" VALUES(65,7,'body','6d2c596d-7f5f-469a-adc6-3a57db32e397','{"id":"6d2c596d-7f5f-469a-adc6-3a57db32e397","annotation_id":"52b99a7c-e125-44e5-be50-a1d2aab68185","purpose":"identifying","code_id":null,"record_id":"fba65502-d433-43d2-9a54-57023063fc50","text":"","created_at":"2026-11-22 19:34:04.182710"}',NULL);
INSERT INTO "change" VALUES(66,7,'annotation','52b99a7c-e125-44e5-be50-a1d2aab68185','{"id":"52b99a7c-e125-44e5-be50-a1d2aab68185","document_id":"4262eb97-3627-42f2-a237-405308847145","rendition_id":"9b456d5a-00fc-4fbf-b10e-e385a760ab92","start":154,"end":165,"exact":"Chosei mine","prefix":"ng for the remains found in the ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:34:04.183467","modified_at":"2026-11-22 19:34:04.184324"}',NULL);
INSERT INTO "change" VALUES(67,7,'annotation','e0baf7e5-6e25-4eb4-b500-eb6a55fd2a30','{"id":"e0baf7e5-6e25-4eb4-b500-eb6a55fd2a30","document_id":"4262eb97-3627-42f2-a237-405308847145","rendition_id":"9b456d5a-00fc-4fbf-b10e-e385a760ab92","start":228,"end":237,"exact":"Coal\t1942","prefix":"\n- one level skipped\nWhat\tSince\n","suffix":"\nThe pier | seen from <Ube> & [b","creator":"","created_at":"2026-11-22 19:34:04.186787","modified_at":"2026-11-22 19:34:04.187115"}',NULL);
INSERT INTO "change" VALUES(68,7,'document','4262eb97-3627-42f2-a237-405308847145','{"id":"4262eb97-3627-42f2-a237-405308847145","rendition_id":"9b456d5a-00fc-4fbf-b10e-e385a760ab92","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"kim, a.; 佐藤","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"https://example.org/nara?a=1&b=<2>","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:34:04.065028"}',NULL);
INSERT INTO "change" VALUES(69,8,'document','4262eb97-3627-42f2-a237-405308847145',NULL,'{"id":"4262eb97-3627-42f2-a237-405308847145","rendition_id":"9b456d5a-00fc-4fbf-b10e-e385a760ab92","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"kim, a.; 佐藤","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"https://example.org/nara?a=1&b=<2>","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:34:04.065028"}');
INSERT INTO "change" VALUES(70,8,'annotation','e0baf7e5-6e25-4eb4-b500-eb6a55fd2a30',NULL,'{"id":"e0baf7e5-6e25-4eb4-b500-eb6a55fd2a30","document_id":"4262eb97-3627-42f2-a237-405308847145","rendition_id":"9b456d5a-00fc-4fbf-b10e-e385a760ab92","start":228,"end":237,"exact":"Coal\t1942","prefix":"\n- one level skipped\nWhat\tSince\n","suffix":"\nThe pier | seen from <Ube> & [b","creator":"","created_at":"2026-11-22 19:34:04.186787","modified_at":"2026-11-22 19:34:04.187115"}');
INSERT INTO "change" VALUES(71,8,'annotation','52b99a7c-e125-44e5-be50-a1d2aab68185',NULL,'{"id":"52b99a7c-e125-44e5-be50-a1d2aab68185","document_id":"4262eb97-3627-42f2-a237-405308847145","rendition_id":"9b456d5a-00fc-4fbf-b10e-e385a760ab92","start":154,"end":165,"exact":"Chosei mine","prefix":"ng for the remains found in the ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:34:04.183467","modified_at":"2026-11-22 19:34:04.184324"}');
INSERT INTO "change" VALUES(72,8,'body','6d2c596d-7f5f-469a-adc6-3a57db32e397',NULL,'{"id":"6d2c596d-7f5f-469a-adc6-3a57db32e397","annotation_id":"52b99a7c-e125-44e5-be50-a1d2aab68185","purpose":"identifying","code_id":null,"record_id":"fba65502-d433-43d2-9a54-57023063fc50","text":"","created_at":"2026-11-22 19:34:04.182710"}');
INSERT INTO "change" VALUES(73,8,'annotation','3c2c67c9-9833-47eb-b6f7-1fad04d96e71',NULL,'{"id":"3c2c67c9-9833-47eb-b6f7-1fad04d96e71","document_id":"4262eb97-3627-42f2-a237-405308847145","rendition_id":"9b456d5a-00fc-4fbf-b10e-e385a760ab92","start":129,"end":165,"exact":"the remains found in the Chosei mine","prefix":"id\nWe agreed on DNA testing for ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:34:04.181428","modified_at":"2026-11-22 19:34:04.182425"}');
INSERT INTO "change" VALUES(74,8,'body','753762ac-b91f-4817-9e58-0227132af795',NULL,'{"id":"753762ac-b91f-4817-9e58-0227132af795","annotation_id":"3c2c67c9-9833-47eb-b6f7-1fad04d96e71","purpose":"tagging","code_id":"8738a5f2-abbe-4759-9c0a-d4ebf920b77a","record_id":null,"text":"","created_at":"2026-11-22 19:34:04.180468"}');
INSERT INTO "change" VALUES(75,8,'annotation','6b983301-bc28-4fb3-8e9c-dd767dfae5c8',NULL,'{"id":"6b983301-bc28-4fb3-8e9c-dd767dfae5c8","document_id":"4262eb97-3627-42f2-a237-405308847145","rendition_id":"9b456d5a-00fc-4fbf-b10e-e385a760ab92","start":113,"end":140,"exact":"DNA testing for the remains","prefix":"# What *they* said\nWe agreed on ","suffix":" found in the Chosei mine.\n1. a ","creator":"","created_at":"2026-11-22 19:34:04.178791","modified_at":"2026-11-22 19:34:04.180136"}');
INSERT INTO "change" VALUES(76,8,'body','573bb5f4-9401-4f88-9d25-0e2ec130b0b8',NULL,'{"id":"573bb5f4-9401-4f88-9d25-0e2ec130b0b8","annotation_id":"6b983301-bc28-4fb3-8e9c-dd767dfae5c8","purpose":"commenting","code_id":null,"record_id":null,"text":"Who pays?\nNobody says.","created_at":"2026-11-22 19:34:04.177830"}');
INSERT INTO "change" VALUES(77,8,'body','3e2a8268-f4c2-4b24-b3ee-1bd341fdc624',NULL,'{"id":"3e2a8268-f4c2-4b24-b3ee-1bd341fdc624","annotation_id":"6b983301-bc28-4fb3-8e9c-dd767dfae5c8","purpose":"tagging","code_id":"8738a5f2-abbe-4759-9c0a-d4ebf920b77a","record_id":null,"text":"","created_at":"2026-11-22 19:34:04.177764"}');
INSERT INTO "change" VALUES(78,8,'body','0fcd4b28-5bb9-4a87-b46f-99dc77d73b1a',NULL,'{"id":"0fcd4b28-5bb9-4a87-b46f-99dc77d73b1a","annotation_id":"6b983301-bc28-4fb3-8e9c-dd767dfae5c8","purpose":"identifying","code_id":null,"record_id":"aa1f192e-6bd0-46a6-8b88-d134b68f2d7c","text":"","created_at":"2026-11-22 19:34:04.177676"}');
INSERT INTO "change" VALUES(79,8,'annotation','d0bb1d67-6acd-44fb-bea6-cc6112a732e7',NULL,'{"id":"d0bb1d67-6acd-44fb-bea6-cc6112a732e7","document_id":"4262eb97-3627-42f2-a237-405308847145","rendition_id":"9b456d5a-00fc-4fbf-b10e-e385a760ab92","start":36,"end":50,"exact":"Takaichi Sanae","prefix":"ers meet in Nara\nPrime Minister ","suffix":" met the president on Tuesday.\n#","creator":"","created_at":"2026-11-22 19:34:04.168715","modified_at":"2026-11-22 19:34:04.172772"}');
INSERT INTO "change" VALUES(80,8,'body','044b3f5e-3373-44fa-9cfc-efc36cad1a30',NULL,'{"id":"044b3f5e-3373-44fa-9cfc-efc36cad1a30","annotation_id":"d0bb1d67-6acd-44fb-bea6-cc6112a732e7","purpose":"identifying","code_id":null,"record_id":"0ca14f77-6652-482f-9651-d8b0fb346104","text":"","created_at":"2026-11-22 19:34:04.160319"}');
INSERT INTO "change" VALUES(81,8,'collection_member','31d093aa-5e13-412f-8634-b781749369a1',NULL,'{"id":"31d093aa-5e13-412f-8634-b781749369a1","collection_id":"7fb993a8-7042-46d3-83bf-142b0de01ede","document_id":"4262eb97-3627-42f2-a237-405308847145"}');
INSERT INTO "change" VALUES(82,8,'creator','83d84f24-6214-46c1-a8a2-6de6c9145e54',NULL,'{"id":"83d84f24-6214-46c1-a8a2-6de6c9145e54","document_id":"4262eb97-3627-42f2-a237-405308847145","position":1,"name":"佐藤"}');
INSERT INTO "change" VALUES(83,8,'creator','acf2b5da-2d83-49be-ba94-b460a5b7cd7f',NULL,'{"id":"acf2b5da-2d83-49be-ba94-b460a5b7cd7f","document_id":"4262eb97-3627-42f2-a237-405308847145","position":0,"name":"Kim, A."}');
INSERT INTO "change" VALUES(84,8,'field_origin','a6e5333d-5f68-4778-9f3e-d223e20c863e',NULL,'{"id":"a6e5333d-5f68-4778-9f3e-d223e20c863e","document_id":"4262eb97-3627-42f2-a237-405308847145","name":"url","origin":"person","raw":"","confirmed":1}');
INSERT INTO "change" VALUES(85,8,'document_rendition','70dc4cdc-10c0-40be-b281-7923613ad5a2',NULL,'{"id":"70dc4cdc-10c0-40be-b281-7923613ad5a2","document_id":"4262eb97-3627-42f2-a237-405308847145","rendition_id":"9b456d5a-00fc-4fbf-b10e-e385a760ab92"}');
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
INSERT INTO "code" VALUES('8738a5f2-abbe-4759-9c0a-d4ebf920b77a',NULL,'Remains','remains','#a0416f','Of the dead.','',0);
CREATE TABLE collection (
	id VARCHAR NOT NULL, 
	parent_id VARCHAR, 
	name VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(parent_id) REFERENCES collection (id) ON DELETE CASCADE
);
INSERT INTO "collection" VALUES('7fb993a8-7042-46d3-83bf-142b0de01ede',NULL,'Nara summit',0);
CREATE TABLE collection_member (
	id VARCHAR NOT NULL, 
	collection_id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(collection_id) REFERENCES collection (id) ON DELETE CASCADE, 
	FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE, 
	UNIQUE (collection_id, document_id)
);
INSERT INTO "collection_member" VALUES('f54f7f77-fbd0-4ed5-9513-d667bcf714dd','7fb993a8-7042-46d3-83bf-142b0de01ede','8a81cebf-b007-4ff8-a5be-75d9079d3e80');
INSERT INTO "collection_member" VALUES('056aaff1-88c2-4a08-b11c-a974671467b7','7fb993a8-7042-46d3-83bf-142b0de01ede','5a719baf-3c72-4971-b09c-bb95616469fe');
INSERT INTO "collection_member" VALUES('31d093aa-5e13-412f-8634-b781749369a1','7fb993a8-7042-46d3-83bf-142b0de01ede','4262eb97-3627-42f2-a237-405308847145');
CREATE TABLE containment (
	id VARCHAR NOT NULL, 
	parent_id VARCHAR NOT NULL, 
	original_id VARCHAR NOT NULL, 
	path VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(parent_id) REFERENCES original (id), 
	FOREIGN KEY(original_id) REFERENCES original (id)
);
INSERT INTO "containment" VALUES('0c83e269-1359-4543-9574-0aa56b7f3f90','3f155002-a247-42f1-a252-a7378915e50a','581bec75-008e-453c-8825-a9fb70ffef7d','a/b.txt');
CREATE TABLE creator (
	id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE
);
INSERT INTO "creator" VALUES('83d84f24-6214-46c1-a8a2-6de6c9145e54','4262eb97-3627-42f2-a237-405308847145',1,'佐藤');
INSERT INTO "creator" VALUES('acf2b5da-2d83-49be-ba94-b460a5b7cd7f','4262eb97-3627-42f2-a237-405308847145',0,'Kim, A.');
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
INSERT INTO "document" VALUES('8a81cebf-b007-4ff8-a5be-75d9079d3e80','a742d58a-95e9-4032-8487-64623a28f352','奈良で首脳会談: 日韓','奈良で首脳会談: 日韓','2026-01-13','玄灘新報','玄灘新報','','ja','','article','','','','','','','','','2026-11-22 19:34:04.104265');
INSERT INTO "document" VALUES('5a719baf-3c72-4971-b09c-bb95616469fe','3340dab6-00d2-46d1-9775-cb301d027286','"><img src=x onerror=alert(0)>‮../..','"><img src=x onerror=alert(0)>‮../..','2026-01-13','The Japan News','the japan news','','en" onload="x','','article','','','','javascript:alert(3)','','','','','2026-11-22 19:34:04.130891');
INSERT INTO "document" VALUES('4262eb97-3627-42f2-a237-405308847145','9b456d5a-00fc-4fbf-b10e-e385a760ab92','Leaders meet in Nara','leaders meet in nara','2026-01-13','The Japan News','the japan news','kim, a.; 佐藤','en','','article','','','','https://example.org/nara?a=1&b=<2>','','','','','2026-11-22 19:34:04.065028');
CREATE TABLE document_rendition (
	id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	rendition_id VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE, 
	FOREIGN KEY(rendition_id) REFERENCES rendition (id), 
	UNIQUE (document_id, rendition_id)
);
INSERT INTO "document_rendition" VALUES('70dc4cdc-10c0-40be-b281-7923613ad5a2','4262eb97-3627-42f2-a237-405308847145','9b456d5a-00fc-4fbf-b10e-e385a760ab92');
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
INSERT INTO "field_origin" VALUES('ee177dbc-3e31-4d0f-acc8-ba15176b3113','5a719baf-3c72-4971-b09c-bb95616469fe','url','person','',1);
INSERT INTO "field_origin" VALUES('a6e5333d-5f68-4778-9f3e-d223e20c863e','4262eb97-3627-42f2-a237-405308847145','url','person','',1);
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
INSERT INTO "name_form" VALUES('f0d92a44-37fa-42b7-96e8-fa2bf90ed5cc','0ca14f77-6652-482f-9651-d8b0fb346104',0,'Takaichi Sanae','takaichi sanae','en','Latn','authorized');
INSERT INTO "name_form" VALUES('7b757da2-1fd1-4a30-8bf2-4fa1dbdb7947','0ca14f77-6652-482f-9651-d8b0fb346104',1,'高市早苗','高市早苗','ja','Hani','authorized');
INSERT INTO "name_form" VALUES('9d11f988-a760-468b-bfce-19ff9ae62590','aa1f192e-6bd0-46a6-8b88-d134b68f2d7c',0,'DNA-testing accord','dna-testing accord','','Latn','authorized');
INSERT INTO "name_form" VALUES('5245d798-db32-424b-bc3a-a783e1bec3d0','fba65502-d433-43d2-9a54-57023063fc50',0,'Chosei mine','chosei mine','','Latn','authorized');
INSERT INTO "name_form" VALUES('45be4b04-3d5c-4096-8fe0-e4ecacfba20e','0a64e520-6a24-4085-bda8-9089bf6f59b4',0,'=HYPERLINK("http://evil.example")','=hyperlink("http://evil.example")','','Latn','authorized');
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
INSERT INTO "original" VALUES('581bec75-008e-453c-8825-a9fb70ffef7d','f221f91c97bd91519f48a770f75151b62ba8c0b994dd72b3fc8554c5895b295a','.txt','text/plain',275,'2026-11-22 19:34:04.053854');
INSERT INTO "original" VALUES('3f155002-a247-42f1-a252-a7378915e50a','86c9f6707bfab30e941cf9c58330dd91cabeed5b9cd82e8a75630d990787fb9a','.txt','text/plain',94,'2026-11-22 19:34:04.087301');
INSERT INTO "original" VALUES('f1d6fe14-99fc-4884-b95c-04f0c6fac616','70670273e89bb53512914f9c8b98863e75ff198a417f0346d3fb9f0d77182806','.txt','text/plain',39,'2026-11-22 19:34:04.119380');
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
INSERT INTO "provenance_event" VALUES('a90bcd3b-c227-46ca-b4bd-a05c751557f0','deaccession','success','','','4262eb97-3627-42f2-a237-405308847145',NULL,'2026-11-22 19:34:04.248955');
INSERT INTO "provenance_event" VALUES('3d8f082d-9187-4812-a804-4388ddddfea5','reaccession','success','archivist','Delete document','4262eb97-3627-42f2-a237-405308847145',NULL,'2026-11-22 19:34:04.269485');
CREATE TABLE rendition (
	id VARCHAR NOT NULL, 
	original_id VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	text_sha256 VARCHAR NOT NULL, 
	blocks VARCHAR NOT NULL, 
	inlines VARCHAR NOT NULL, 
	extractor VARCHAR NOT NULL, 
	extractor_version VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, part VARCHAR DEFAULT '' NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(original_id) REFERENCES original (id)
);
INSERT INTO "rendition" VALUES('9b456d5a-00fc-4fbf-b10e-e385a760ab92','581bec75-008e-453c-8825-a9fb70ffef7d','Leaders meet in Nara
Prime Minister Takaichi Sanae met the president on Tuesday.
# What *they* said
We agreed on DNA testing for the remains found in the Chosei mine.
1. a list that numbers itself
- one level skipped
What	Since
Coal	1942
The pier | seen from <Ube> & [beyond]','f221f91c97bd91519f48a770f75151b62ba8c0b994dd72b3fc8554c5895b295a','[["heading", 0, 20, 1], ["paragraph", 21, 80, 0], ["heading", 81, 99, 2], ["quote", 100, 166, 0], ["list-item", 167, 196, 1], ["list-item", 197, 216, 3], ["table-row", 217, 227, 0], ["table-row", 228, 237, 0], ["caption", 238, 275, 0]]','[["link", 59, 68, "https://example.org/(lee)"], ["strong", 72, 79, ""], ["link", 228, 232, "javascript:alert(4)"]]','test','1','2026-11-22 19:34:04.056224','');
INSERT INTO "rendition" VALUES('a742d58a-95e9-4032-8487-64623a28f352','3f155002-a247-42f1-a252-a7378915e50a','奈良で首脳会談
高市早苗首相は13日、李在明大統領と🤝で会談した。','86c9f6707bfab30e941cf9c58330dd91cabeed5b9cd82e8a75630d990787fb9a','[["heading", 0, 7, 1], ["paragraph", 8, 33, 0]]','[]','test','1','2026-11-22 19:34:04.088256','');
INSERT INTO "rendition" VALUES('3340dab6-00d2-46d1-9775-cb301d027286','f1d6fe14-99fc-4884-b95c-04f0c6fac616','CON
<script>alert(1)</script> & </main>','70670273e89bb53512914f9c8b98863e75ff198a417f0346d3fb9f0d77182806','[["heading", 0, 3, 1], ["paragraph", 4, 39, 0]]','[]','test','1','2026-11-22 19:34:04.120219','');
CREATE TABLE saved_query (
	id VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	"query" VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "saved_query" VALUES('32ec7543-77aa-4e25-84e9-5eedfc75fe19','Takaichi','person:Takaichi','2026-11-22 19:34:04.243778');
CREATE TABLE setting (
	"key" VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	PRIMARY KEY ("key")
);
INSERT INTO "setting" VALUES('archive-id','6baed495-a7f4-4064-90b1-e8d44e3dfa14');
CREATE TABLE staged_item (
	id VARCHAR NOT NULL, 
	accession_id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	sequence INTEGER NOT NULL, 
	byte_size INTEGER NOT NULL, 
	path VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	member VARCHAR NOT NULL, 
	parent_sha256 VARCHAR NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	extension VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	creators VARCHAR NOT NULL, 
	date VARCHAR NOT NULL, 
	publisher VARCHAR NOT NULL, 
	language VARCHAR NOT NULL, 
	media_type VARCHAR NOT NULL, 
	warnings VARCHAR NOT NULL, 
	error VARCHAR NOT NULL, 
	similar VARCHAR NOT NULL, 
	similar_id VARCHAR NOT NULL, 
	extract VARCHAR NOT NULL, 
	edits VARCHAR NOT NULL, 
	options VARCHAR NOT NULL, 
	staged_at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(accession_id) REFERENCES accession (id)
);
INSERT INTO "staged_item" VALUES('1aee72ae-a292-406a-8696-a04c1436f950','c7285a94-6687-4607-ab8d-c089e2220d00',1,0,0,'/sources/b.txt','b.txt','','','','','failed','','','','','','','','The file is empty.','','','','{}','{}','2026-11-22 19:34:04.230431');
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
INSERT INTO "step" VALUES(1,'Add document','do','done',NULL,'archivist','2026-11-22 19:34:04.060110');
INSERT INTO "step" VALUES(2,'Add document','do','done',NULL,'archivist','2026-11-22 19:34:04.101831');
INSERT INTO "step" VALUES(3,'Add document','do','done',NULL,'archivist','2026-11-22 19:34:04.129672');
INSERT INTO "step" VALUES(4,'Mark','do','done',NULL,'archivist','2026-11-22 19:34:04.137661');
INSERT INTO "step" VALUES(5,'Add another reading','do','done',NULL,'archivist','2026-11-22 19:34:04.235545');
INSERT INTO "step" VALUES(6,'Save query','do','done',NULL,'archivist','2026-11-22 19:34:04.241206');
INSERT INTO "step" VALUES(7,'Delete document','do','undone',NULL,'archivist','2026-11-22 19:34:04.247075');
INSERT INTO "step" VALUES(8,'Delete document','undo','done',7,'archivist','2026-11-22 19:34:04.256381');
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
CREATE INDEX ix_document_url ON document (url, id);
CREATE INDEX ix_document_canonical_url ON document (canonical_url, id);
CREATE INDEX ix_document_rendition_document_id ON document_rendition (document_id);
CREATE INDEX ix_document_rendition_rendition_id ON document_rendition (rendition_id);
CREATE INDEX ix_containment_parent_id ON containment (parent_id);
CREATE INDEX ix_containment_original_id ON containment (original_id);
CREATE INDEX ix_staged_item_accession_id ON staged_item (accession_id);
CREATE INDEX ix_staged_item_sha256 ON staged_item (sha256);
CREATE INDEX ix_staged_item_state ON staged_item (state);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('change',85);
COMMIT;
