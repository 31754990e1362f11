PRAGMA application_id=1095910230;
PRAGMA user_version=3;
BEGIN TRANSACTION;
CREATE TABLE accession (
	id VARCHAR NOT NULL, 
	how VARCHAR NOT NULL, 
	actor VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "accession" VALUES('402f64b1-c7a2-4a1a-a6c3-7e91123bed30','file','archivist','2026-11-22 19:43:37.374625');
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
INSERT INTO "accession_item" VALUES('464a979b-0933-4454-862d-ca074b8c48f3','402f64b1-c7a2-4a1a-a6c3-7e91123bed30',0,'/sources/article.txt','added',NULL,'e54a8356-4391-4670-a59c-133aaf1cb1dc','','');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0003');
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
INSERT INTO "annotation" VALUES('e47315d9-6637-46f7-97a6-c083f68f1566','09fef612-117c-48e0-ac38-023613492517','719d3713-5de5-4560-9147-86036f3cb023',8,12,'高市早苗','奈良で首脳会談
','首相は13日、李在明大統領と🤝で会談した。','','2026-11-22 19:43:37.343606','2026-11-22 19:43:37.345028');
INSERT INTO "annotation" VALUES('e83b5e38-57cd-47da-89b1-a1010e6c150c','09fef612-117c-48e0-ac38-023613492517','719d3713-5de5-4560-9147-86036f3cb023',26,30,'🤝で会談','奈良で首脳会談
高市早苗首相は13日、李在明大統領と','した。','','2026-11-22 19:43:37.347062','2026-11-22 19:43:37.348746');
INSERT INTO "annotation" VALUES('a421af48-0ef5-4677-a3d5-706f56066372','4c8c1559-0b7e-4b5c-b7c5-244eb9a4c7f0','fb71b72c-7cad-453f-83c1-78d505f5a4af',4,29,'<script>alert(1)</script>','CON
',' & </main>','','2026-11-22 19:43:37.352476','2026-11-22 19:43:37.358353');
INSERT INTO "annotation" VALUES('2ba1f163-4e69-4f6e-9c44-ac446035450f','e54a8356-4391-4670-a59c-133aaf1cb1dc','f7b8f955-1439-4e1e-9c23-2db39ec91475',228,237,'Coal	1942','
- one level skipped
What	Since
','
The pier | seen from <Ube> & [b','','2026-11-22 19:43:37.341206','2026-11-22 19:43:37.341654');
INSERT INTO "annotation" VALUES('9f95effc-9ee9-4e18-9a76-12ff636d9d09','e54a8356-4391-4670-a59c-133aaf1cb1dc','f7b8f955-1439-4e1e-9c23-2db39ec91475',154,165,'Chosei mine','ng for the remains found in the ','.
1. a list that numbers itself
','','2026-11-22 19:43:37.338445','2026-11-22 19:43:37.339848');
INSERT INTO "annotation" VALUES('9f199b75-088b-4f14-b12c-5cab3aa37be1','e54a8356-4391-4670-a59c-133aaf1cb1dc','f7b8f955-1439-4e1e-9c23-2db39ec91475',129,165,'the remains found in the Chosei mine','id
We agreed on DNA testing for ','.
1. a list that numbers itself
','','2026-11-22 19:43:37.334954','2026-11-22 19:43:37.336478');
INSERT INTO "annotation" VALUES('243a9bd3-22d1-41ce-923a-2cd764ac1bca','e54a8356-4391-4670-a59c-133aaf1cb1dc','f7b8f955-1439-4e1e-9c23-2db39ec91475',113,140,'DNA testing for the remains','# What *they* said
We agreed on ',' found in the Chosei mine.
1. a ','','2026-11-22 19:43:37.330970','2026-11-22 19:43:37.333053');
INSERT INTO "annotation" VALUES('f92fbf9a-4e28-47a9-a6ee-6c5e34f8b0b8','e54a8356-4391-4670-a59c-133aaf1cb1dc','f7b8f955-1439-4e1e-9c23-2db39ec91475',36,50,'Takaichi Sanae','ers meet in Nara
Prime Minister ',' met the president on Tuesday.
#','','2026-11-22 19:43:37.322907','2026-11-22 19:43:37.328379');
CREATE TABLE authority_record (
	id VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	note VARCHAR NOT NULL, 
	date VARCHAR NOT NULL, 
	colour VARCHAR NOT NULL, 
	shortcut VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "authority_record" VALUES('b9f594d7-62a3-41d6-9c93-0538b059bbba','person','','','','');
INSERT INTO "authority_record" VALUES('db3546ba-4d35-4e30-9174-03b4fbcc780a','agreement','Agreed in Nara.','2026-01-13','','');
INSERT INTO "authority_record" VALUES('bfb5ff0e-ee07-44e3-b717-4355f4a953e6','dispute','','','','');
INSERT INTO "authority_record" VALUES('4b80aadb-a264-4876-8245-a76f1ea62ca5','place','','','','');
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
INSERT INTO "body" VALUES('39b7724c-d9fe-49fc-a60e-276d55a21163','e47315d9-6637-46f7-97a6-c083f68f1566','identifying',NULL,'b9f594d7-62a3-41d6-9c93-0538b059bbba','','2026-11-22 19:43:37.342490');
INSERT INTO "body" VALUES('87fc36c0-d6a1-4654-bb81-e5f13d24e599','e83b5e38-57cd-47da-89b1-a1010e6c150c','tagging','00e72e03-0849-42fc-8e73-648baf98eb9e',NULL,'','2026-11-22 19:43:37.345660');
INSERT INTO "body" VALUES('6217faaf-e421-44bf-b29a-063e0b57f44a','a421af48-0ef5-4677-a3d5-706f56066372','identifying',NULL,'4b80aadb-a264-4876-8245-a76f1ea62ca5','','2026-11-22 19:43:37.351229');
INSERT INTO "body" VALUES('13862fcf-7e1c-49bb-81bd-0c48f1245010','a421af48-0ef5-4677-a3d5-706f56066372','commenting',NULL,NULL,'+1 </span><script>alert(2)</script>','2026-11-22 19:43:37.351336');
INSERT INTO "body" VALUES('7c7b3965-558a-4a19-9c23-2ca5135cc076','9f95effc-9ee9-4e18-9a76-12ff636d9d09','identifying',NULL,'bfb5ff0e-ee07-44e3-b717-4355f4a953e6','','2026-11-22 19:43:37.336956');
INSERT INTO "body" VALUES('79798db8-5fc1-436f-b18b-d5e29e613221','9f199b75-088b-4f14-b12c-5cab3aa37be1','tagging','00e72e03-0849-42fc-8e73-648baf98eb9e',NULL,'','2026-11-22 19:43:37.333576');
INSERT INTO "body" VALUES('078fc188-9652-4712-a55c-16a0693b418e','243a9bd3-22d1-41ce-923a-2cd764ac1bca','commenting',NULL,NULL,'Who pays?
Nobody says.','2026-11-22 19:43:37.329694');
INSERT INTO "body" VALUES('a3d23f38-06a7-4ffd-ba8d-b7ce642c0306','243a9bd3-22d1-41ce-923a-2cd764ac1bca','tagging','00e72e03-0849-42fc-8e73-648baf98eb9e',NULL,'','2026-11-22 19:43:37.329599');
INSERT INTO "body" VALUES('3f2b4f07-1b22-41a7-8823-4a572bce6bc6','243a9bd3-22d1-41ce-923a-2cd764ac1bca','identifying',NULL,'db3546ba-4d35-4e30-9174-03b4fbcc780a','','2026-11-22 19:43:37.329473');
INSERT INTO "body" VALUES('5532aa82-fba3-4555-b0d7-528c7c7e3048','f92fbf9a-4e28-47a9-a6ee-6c5e34f8b0b8','identifying',NULL,'b9f594d7-62a3-41d6-9c93-0538b059bbba','','2026-11-22 19:43:37.316343');
CREATE TABLE change (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	step_id INTEGER NOT NULL, 
	table_name VARCHAR NOT NULL, 
	row_id VARCHAR NOT NULL, 
	"before" VARCHAR, 
	"after" VARCHAR, 
	FOREIGN KEY(step_id) REFERENCES step (id)
);
INSERT INTO "change" VALUES(1,1,'document','e54a8356-4391-4670-a59c-133aaf1cb1dc',NULL,'{"id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","rendition_id":"f7b8f955-1439-4e1e-9c23-2db39ec91475","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:43:37.253971"}');
INSERT INTO "change" VALUES(2,1,'creator','b2d0010e-a7e2-4a42-9cbc-557f1b91348b',NULL,'{"id":"b2d0010e-a7e2-4a42-9cbc-557f1b91348b","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","position":0,"name":"Kim, A."}');
INSERT INTO "change" VALUES(3,1,'creator','22fe9999-36e0-4541-9156-74406e2de29d',NULL,'{"id":"22fe9999-36e0-4541-9156-74406e2de29d","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","position":1,"name":"佐藤"}');
INSERT INTO "change" VALUES(4,1,'document','e54a8356-4391-4670-a59c-133aaf1cb1dc','{"id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","rendition_id":"f7b8f955-1439-4e1e-9c23-2db39ec91475","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:43:37.253971"}','{"id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","rendition_id":"f7b8f955-1439-4e1e-9c23-2db39ec91475","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"kim, a.; 佐藤","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:43:37.253971"}');
INSERT INTO "change" VALUES(5,2,'document','09fef612-117c-48e0-ac38-023613492517',NULL,'{"id":"09fef612-117c-48e0-ac38-023613492517","rendition_id":"719d3713-5de5-4560-9147-86036f3cb023","title":"奈良で首脳会談: 日韓","title_fold":"奈良で首脳会談: 日韓","date":"2026-01-13","publisher":"玄灘新報","publisher_fold":"玄灘新報","creators_fold":"","language":"ja","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:43:37.271831"}');
INSERT INTO "change" VALUES(6,3,'document','4c8c1559-0b7e-4b5c-b7c5-244eb9a4c7f0',NULL,'{"id":"4c8c1559-0b7e-4b5c-b7c5-244eb9a4c7f0","rendition_id":"fb71b72c-7cad-453f-83c1-78d505f5a4af","title":"\"><img src=x onerror=alert(0)>‮../..","title_fold":"\"><img src=x onerror=alert(0)>‮../..","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en\" onload=\"x","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:43:37.290926"}');
INSERT INTO "change" VALUES(7,4,'authority_record','b9f594d7-62a3-41d6-9c93-0538b059bbba',NULL,'{"id":"b9f594d7-62a3-41d6-9c93-0538b059bbba","kind":"person","note":"","date":"","colour":"","shortcut":""}');
INSERT INTO "change" VALUES(8,4,'name_form','0e7fabe3-0656-4de1-9601-54a6b7f85ab4',NULL,'{"id":"0e7fabe3-0656-4de1-9601-54a6b7f85ab4","record_id":"b9f594d7-62a3-41d6-9c93-0538b059bbba","position":0,"form":"Takaichi Sanae","form_fold":"takaichi sanae","language":"en","script":"Latn","kind":"authorized"}');
INSERT INTO "change" VALUES(9,4,'name_form','f231d98f-7990-4aae-965e-0a1a563660fb',NULL,'{"id":"f231d98f-7990-4aae-965e-0a1a563660fb","record_id":"b9f594d7-62a3-41d6-9c93-0538b059bbba","position":1,"form":"高市早苗","form_fold":"高市早苗","language":"ja","script":"Hani","kind":"authorized"}');
INSERT INTO "change" VALUES(10,4,'authority_record','db3546ba-4d35-4e30-9174-03b4fbcc780a',NULL,'{"id":"db3546ba-4d35-4e30-9174-03b4fbcc780a","kind":"agreement","note":"Agreed in Nara.","date":"2026-01-13","colour":"","shortcut":""}');
INSERT INTO "change" VALUES(11,4,'name_form','5c437299-9eb2-41b3-ace7-7ae40b287a1a',NULL,'{"id":"5c437299-9eb2-41b3-ace7-7ae40b287a1a","record_id":"db3546ba-4d35-4e30-9174-03b4fbcc780a","position":0,"form":"DNA-testing accord","form_fold":"dna-testing accord","language":"","script":"Latn","kind":"authorized"}');
INSERT INTO "change" VALUES(12,4,'authority_record','bfb5ff0e-ee07-44e3-b717-4355f4a953e6',NULL,'{"id":"bfb5ff0e-ee07-44e3-b717-4355f4a953e6","kind":"dispute","note":"","date":"","colour":"","shortcut":""}');
INSERT INTO "change" VALUES(13,4,'name_form','2fedeecb-e9b8-4b9f-b3d3-dbd0a3270050',NULL,'{"id":"2fedeecb-e9b8-4b9f-b3d3-dbd0a3270050","record_id":"bfb5ff0e-ee07-44e3-b717-4355f4a953e6","position":0,"form":"Chosei mine","form_fold":"chosei mine","language":"","script":"Latn","kind":"authorized"}');
INSERT INTO "change" VALUES(14,4,'code','00e72e03-0849-42fc-8e73-648baf98eb9e',NULL,'{"id":"00e72e03-0849-42fc-8e73-648baf98eb9e","parent_id":null,"name":"Remains","name_fold":"remains","colour":"#a0416f","definition":"Of the dead.","shortcut":"","position":0}');
INSERT INTO "change" VALUES(15,4,'annotation','f92fbf9a-4e28-47a9-a6ee-6c5e34f8b0b8',NULL,'{"id":"f92fbf9a-4e28-47a9-a6ee-6c5e34f8b0b8","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","rendition_id":"f7b8f955-1439-4e1e-9c23-2db39ec91475","start":36,"end":50,"exact":"Takaichi Sanae","prefix":"ers meet in Nara\nPrime Minister ","suffix":" met the president on Tuesday.\n#","creator":"","created_at":"2026-11-22 19:43:37.322907","modified_at":"2026-11-22 19:43:37.323894"}');
INSERT INTO "change" VALUES(16,4,'body','5532aa82-fba3-4555-b0d7-528c7c7e3048',NULL,'{"id":"5532aa82-fba3-4555-b0d7-528c7c7e3048","annotation_id":"f92fbf9a-4e28-47a9-a6ee-6c5e34f8b0b8","purpose":"identifying","code_id":null,"record_id":"b9f594d7-62a3-41d6-9c93-0538b059bbba","text":"","created_at":"2026-11-22 19:43:37.316343"}');
INSERT INTO "change" VALUES(17,4,'annotation','f92fbf9a-4e28-47a9-a6ee-6c5e34f8b0b8','{"id":"f92fbf9a-4e28-47a9-a6ee-6c5e34f8b0b8","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","rendition_id":"f7b8f955-1439-4e1e-9c23-2db39ec91475","start":36,"end":50,"exact":"Takaichi Sanae","prefix":"ers meet in Nara\nPrime Minister ","suffix":" met the president on Tuesday.\n#","creator":"","created_at":"2026-11-22 19:43:37.322907","modified_at":"2026-11-22 19:43:37.323894"}','{"id":"f92fbf9a-4e28-47a9-a6ee-6c5e34f8b0b8","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","rendition_id":"f7b8f955-1439-4e1e-9c23-2db39ec91475","start":36,"end":50,"exact":"Takaichi Sanae","prefix":"ers meet in Nara\nPrime Minister ","suffix":" met the president on Tuesday.\n#","creator":"","created_at":"2026-11-22 19:43:37.322907","modified_at":"2026-11-22 19:43:37.328379"}');
INSERT INTO "change" VALUES(18,4,'annotation','243a9bd3-22d1-41ce-923a-2cd764ac1bca',NULL,'{"id":"243a9bd3-22d1-41ce-923a-2cd764ac1bca","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","rendition_id":"f7b8f955-1439-4e1e-9c23-2db39ec91475","start":113,"end":140,"exact":"DNA testing for the remains","prefix":"# What *they* said\nWe agreed on ","suffix":" found in the Chosei mine.\n1. a ","creator":"","created_at":"2026-11-22 19:43:37.330970","modified_at":"2026-11-22 19:43:37.331501"}');
INSERT INTO "change" VALUES(19,4,'body','3f2b4f07-1b22-41a7-8823-4a572bce6bc6',NULL,'{"id":"3f2b4f07-1b22-41a7-8823-4a572bce6bc6","annotation_id":"243a9bd3-22d1-41ce-923a-2cd764ac1bca","purpose":"identifying","code_id":null,"record_id":"db3546ba-4d35-4e30-9174-03b4fbcc780a","text":"","created_at":"2026-11-22 19:43:37.329473"}');
INSERT INTO "change" VALUES(20,4,'body','a3d23f38-06a7-4ffd-ba8d-b7ce642c0306',NULL,'{"id":"a3d23f38-06a7-4ffd-ba8d-b7ce642c0306","annotation_id":"243a9bd3-22d1-41ce-923a-2cd764ac1bca","purpose":"tagging","code_id":"00e72e03-0849-42fc-8e73-648baf98eb9e","record_id":null,"text":"","created_at":"2026-11-22 19:43:37.329599"}');
INSERT INTO "change" VALUES(21,4,'body','078fc188-9652-4712-a55c-16a0693b418e',NULL,'{"id":"078fc188-9652-4712-a55c-16a0693b418e","annotation_id":"243a9bd3-22d1-41ce-923a-2cd764ac1bca","purpose":"commenting","code_id":null,"record_id":null,"text":"Who pays?\nNobody says.","created_at":"2026-11-22 19:43:37.329694"}');
INSERT INTO "change" VALUES(22,4,'annotation','243a9bd3-22d1-41ce-923a-2cd764ac1bca','{"id":"243a9bd3-22d1-41ce-923a-2cd764ac1bca","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","rendition_id":"f7b8f955-1439-4e1e-9c23-2db39ec91475","start":113,"end":140,"exact":"DNA testing for the remains","prefix":"# What *they* said\nWe agreed on ","suffix":" found in the Chosei mine.\n1. a ","creator":"","created_at":"2026-11-22 19:43:37.330970","modified_at":"2026-11-22 19:43:37.331501"}','{"id":"243a9bd3-22d1-41ce-923a-2cd764ac1bca","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","rendition_id":"f7b8f955-1439-4e1e-9c23-2db39ec91475","start":113,"end":140,"exact":"DNA testing for the remains","prefix":"# What *they* said\nWe agreed on ","suffix":" found in the Chosei mine.\n1. a ","creator":"","created_at":"2026-11-22 19:43:37.330970","modified_at":"2026-11-22 19:43:37.333053"}');
INSERT INTO "change" VALUES(23,4,'annotation','9f199b75-088b-4f14-b12c-5cab3aa37be1',NULL,'{"id":"9f199b75-088b-4f14-b12c-5cab3aa37be1","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","rendition_id":"f7b8f955-1439-4e1e-9c23-2db39ec91475","start":129,"end":165,"exact":"the remains found in the Chosei mine","prefix":"id\nWe agreed on DNA testing for ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:43:37.334954","modified_at":"2026-11-22 19:43:37.335364"}');
INSERT INTO "change" VALUES(24,4,'body','79798db8-5fc1-436f-b18b-d5e29e613221',NULL,'{"id":"79798db8-5fc1-436f-b18b-d5e29e613221","annotation_id":"9f199b75-088b-4f14-b12c-5cab3aa37be1","purpose":"tagging","code_id":"00e72e03-0849-42fc-8e73-648baf98eb9e","record_id":null,"text":"","created_at":"2026-11-22 19:43:37.333576"}');
INSERT INTO "change" VALUES(25,4,'annotation','9f199b75-088b-4f14-b12c-5cab3aa37be1','{"id":"9f199b75-088b-4f14-b12c-5cab3aa37be1","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","rendition_id":"f7b8f955-1439-4e1e-9c23-2db39ec91475","start":129,"end":165,"exact":"the remains found in the Chosei mine","prefix":"id\nWe agreed on DNA testing for ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:43:37.334954","modified_at":"2026-11-22 19:43:37.335364"}','{"id":"9f199b75-088b-4f14-b12c-5cab3aa37be1","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","rendition_id":"f7b8f955-1439-4e1e-9c23-2db39ec91475","start":129,"end":165,"exact":"the remains found in the Chosei mine","prefix":"id\nWe agreed on DNA testing for ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:43:37.334954","modified_at":"2026-11-22 19:43:37.336478"}');
INSERT INTO "change" VALUES(26,4,'annotation','9f95effc-9ee9-4e18-9a76-12ff636d9d09',NULL,'{"id":"9f95effc-9ee9-4e18-9a76-12ff636d9d09","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","rendition_id":"f7b8f955-1439-4e1e-9c23-2db39ec91475","start":154,"end":165,"exact":"Chosei mine","prefix":"ng for the remains found in the ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:43:37.338445","modified_at":"2026-11-22 19:43:37.338846"}');
INSERT INTO "change" VALUES(27,4,'body','7c7b3965-558a-4a19-9c23-2ca5135cc076',NULL,'{"id":"7c7b3965-558a-4a19-9c23-2ca5135cc076","annotation_id":"9f95effc-9ee9-4e18-9a76-12ff636d9d09","purpose":"identifying","code_id":null,"record_id":"bfb5ff0e-ee07-44e3-b717-4355f4a953e6","text":"","created_at":"2026-11-22 19:43:37.336956"}');
INSERT INTO "change" VALUES(28,4,'annotation','9f95effc-9ee9-4e18-9a76-12ff636d9d09','{"id":"9f95effc-9ee9-4e18-9a76-12ff636d9d09","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","rendition_id":"f7b8f955-1439-4e1e-9c23-2db39ec91475","start":154,"end":165,"exact":"Chosei mine","prefix":"ng for the remains found in the ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:43:37.338445","modified_at":"2026-11-22 19:43:37.338846"}','{"id":"9f95effc-9ee9-4e18-9a76-12ff636d9d09","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","rendition_id":"f7b8f955-1439-4e1e-9c23-2db39ec91475","start":154,"end":165,"exact":"Chosei mine","prefix":"ng for the remains found in the ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:43:37.338445","modified_at":"2026-11-22 19:43:37.339848"}');
INSERT INTO "change" VALUES(29,4,'annotation','2ba1f163-4e69-4f6e-9c44-ac446035450f',NULL,'{"id":"2ba1f163-4e69-4f6e-9c44-ac446035450f","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","rendition_id":"f7b8f955-1439-4e1e-9c23-2db39ec91475","start":228,"end":237,"exact":"Coal\t1942","prefix":"\n- one level skipped\nWhat\tSince\n","suffix":"\nThe pier | seen from <Ube> & [b","creator":"","created_at":"2026-11-22 19:43:37.341206","modified_at":"2026-11-22 19:43:37.341654"}');
INSERT INTO "change" VALUES(30,4,'annotation','e47315d9-6637-46f7-97a6-c083f68f1566',NULL,'{"id":"e47315d9-6637-46f7-97a6-c083f68f1566","document_id":"09fef612-117c-48e0-ac38-023613492517","rendition_id":"719d3713-5de5-4560-9147-86036f3cb023","start":8,"end":12,"exact":"高市早苗","prefix":"奈良で首脳会談\n","suffix":"首相は13日、李在明大統領と🤝で会談した。","creator":"","created_at":"2026-11-22 19:43:37.343606","modified_at":"2026-11-22 19:43:37.343980"}');
INSERT INTO "change" VALUES(31,4,'body','39b7724c-d9fe-49fc-a60e-276d55a21163',NULL,'{"id":"39b7724c-d9fe-49fc-a60e-276d55a21163","annotation_id":"e47315d9-6637-46f7-97a6-c083f68f1566","purpose":"identifying","code_id":null,"record_id":"b9f594d7-62a3-41d6-9c93-0538b059bbba","text":"","created_at":"2026-11-22 19:43:37.342490"}');
INSERT INTO "change" VALUES(32,4,'annotation','e47315d9-6637-46f7-97a6-c083f68f1566','{"id":"e47315d9-6637-46f7-97a6-c083f68f1566","document_id":"09fef612-117c-48e0-ac38-023613492517","rendition_id":"719d3713-5de5-4560-9147-86036f3cb023","start":8,"end":12,"exact":"高市早苗","prefix":"奈良で首脳会談\n","suffix":"首相は13日、李在明大統領と🤝で会談した。","creator":"","created_at":"2026-11-22 19:43:37.343606","modified_at":"2026-11-22 19:43:37.343980"}','{"id":"e47315d9-6637-46f7-97a6-c083f68f1566","document_id":"09fef612-117c-48e0-ac38-023613492517","rendition_id":"719d3713-5de5-4560-9147-86036f3cb023","start":8,"end":12,"exact":"高市早苗","prefix":"奈良で首脳会談\n","suffix":"首相は13日、李在明大統領と🤝で会談した。","creator":"","created_at":"2026-11-22 19:43:37.343606","modified_at":"2026-11-22 19:43:37.345028"}');
INSERT INTO "change" VALUES(33,4,'annotation','e83b5e38-57cd-47da-89b1-a1010e6c150c',NULL,'{"id":"e83b5e38-57cd-47da-89b1-a1010e6c150c","document_id":"09fef612-117c-48e0-ac38-023613492517","rendition_id":"719d3713-5de5-4560-9147-86036f3cb023","start":26,"end":30,"exact":"🤝で会談","prefix":"奈良で首脳会談\n高市早苗首相は13日、李在明大統領と","suffix":"した。","creator":"","created_at":"2026-11-22 19:43:37.347062","modified_at":"2026-11-22 19:43:37.347540"}');
INSERT INTO "change" VALUES(34,4,'body','87fc36c0-d6a1-4654-bb81-e5f13d24e599',NULL,'{"id":"87fc36c0-d6a1-4654-bb81-e5f13d24e599","annotation_id":"e83b5e38-57cd-47da-89b1-a1010e6c150c","purpose":"tagging","code_id":"00e72e03-0849-42fc-8e73-648baf98eb9e","record_id":null,"text":"","created_at":"2026-11-22 19:43:37.345660"}');
INSERT INTO "change" VALUES(35,4,'annotation','e83b5e38-57cd-47da-89b1-a1010e6c150c','{"id":"e83b5e38-57cd-47da-89b1-a1010e6c150c","document_id":"09fef612-117c-48e0-ac38-023613492517","rendition_id":"719d3713-5de5-4560-9147-86036f3cb023","start":26,"end":30,"exact":"🤝で会談","prefix":"奈良で首脳会談\n高市早苗首相は13日、李在明大統領と","suffix":"した。","creator":"","created_at":"2026-11-22 19:43:37.347062","modified_at":"2026-11-22 19:43:37.347540"}','{"id":"e83b5e38-57cd-47da-89b1-a1010e6c150c","document_id":"09fef612-117c-48e0-ac38-023613492517","rendition_id":"719d3713-5de5-4560-9147-86036f3cb023","start":26,"end":30,"exact":"🤝で会談","prefix":"奈良で首脳会談\n高市早苗首相は13日、李在明大統領と","suffix":"した。","creator":"","created_at":"2026-11-22 19:43:37.347062","modified_at":"2026-11-22 19:43:37.348746"}');
INSERT INTO "change" VALUES(36,4,'authority_record','4b80aadb-a264-4876-8245-a76f1ea62ca5',NULL,'{"id":"4b80aadb-a264-4876-8245-a76f1ea62ca5","kind":"place","note":"","date":"","colour":"","shortcut":""}');
INSERT INTO "change" VALUES(37,4,'name_form','8681d715-3c1c-415c-af00-77becd15c177',NULL,'{"id":"8681d715-3c1c-415c-af00-77becd15c177","record_id":"4b80aadb-a264-4876-8245-a76f1ea62ca5","position":0,"form":"=HYPERLINK(\"http://evil.example\")","form_fold":"=hyperlink(\"http://evil.example\")","language":"","script":"Latn","kind":"authorized"}');
INSERT INTO "change" VALUES(38,4,'annotation','a421af48-0ef5-4677-a3d5-706f56066372',NULL,'{"id":"a421af48-0ef5-4677-a3d5-706f56066372","document_id":"4c8c1559-0b7e-4b5c-b7c5-244eb9a4c7f0","rendition_id":"fb71b72c-7cad-453f-83c1-78d505f5a4af","start":4,"end":29,"exact":"<script>alert(1)</script>","prefix":"CON\n","suffix":" & </main>","creator":"","created_at":"2026-11-22 19:43:37.352476","modified_at":"2026-11-22 19:43:37.352869"}');
INSERT INTO "change" VALUES(39,4,'body','6217faaf-e421-44bf-b29a-063e0b57f44a',NULL,'{"id":"6217faaf-e421-44bf-b29a-063e0b57f44a","annotation_id":"a421af48-0ef5-4677-a3d5-706f56066372","purpose":"identifying","code_id":null,"record_id":"4b80aadb-a264-4876-8245-a76f1ea62ca5","text":"","created_at":"2026-11-22 19:43:37.351229"}');
INSERT INTO "change" VALUES(40,4,'body','13862fcf-7e1c-49bb-81bd-0c48f1245010',NULL,'{"id":"13862fcf-7e1c-49bb-81bd-0c48f1245010","annotation_id":"a421af48-0ef5-4677-a3d5-706f56066372","purpose":"commenting","code_id":null,"record_id":null,"text":"+1 </span><script>alert(2)</script>\u0007","created_at":"2026-11-22 19:43:37.351336"}');
INSERT INTO "change" VALUES(41,4,'annotation','a421af48-0ef5-4677-a3d5-706f56066372','{"id":"a421af48-0ef5-4677-a3d5-706f56066372","document_id":"4c8c1559-0b7e-4b5c-b7c5-244eb9a4c7f0","rendition_id":"fb71b72c-7cad-453f-83c1-78d505f5a4af","start":4,"end":29,"exact":"<script>alert(1)</script>","prefix":"CON\n","suffix":" & </main>","creator":"","created_at":"2026-11-22 19:43:37.352476","modified_at":"2026-11-22 19:43:37.352869"}','{"id":"a421af48-0ef5-4677-a3d5-706f56066372","document_id":"4c8c1559-0b7e-4b5c-b7c5-244eb9a4c7f0","rendition_id":"fb71b72c-7cad-453f-83c1-78d505f5a4af","start":4,"end":29,"exact":"<script>alert(1)</script>","prefix":"CON\n","suffix":" & </main>","creator":"","created_at":"2026-11-22 19:43:37.352476","modified_at":"2026-11-22 19:43:37.358353"}');
INSERT INTO "change" VALUES(42,4,'collection','87a6d6df-c087-455f-a325-3887952434b1',NULL,'{"id":"87a6d6df-c087-455f-a325-3887952434b1","parent_id":null,"name":"Nara summit","position":0}');
INSERT INTO "change" VALUES(43,4,'collection_member','9628caac-8f14-4449-b496-1bcca1e0d385',NULL,'{"id":"9628caac-8f14-4449-b496-1bcca1e0d385","collection_id":"87a6d6df-c087-455f-a325-3887952434b1","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc"}');
INSERT INTO "change" VALUES(44,4,'collection_member','d4b32ac2-05e7-4daa-8569-22b23384135f',NULL,'{"id":"d4b32ac2-05e7-4daa-8569-22b23384135f","collection_id":"87a6d6df-c087-455f-a325-3887952434b1","document_id":"09fef612-117c-48e0-ac38-023613492517"}');
INSERT INTO "change" VALUES(45,4,'collection_member','96eb2b25-d538-4323-8fe9-19054764ee8b',NULL,'{"id":"96eb2b25-d538-4323-8fe9-19054764ee8b","collection_id":"87a6d6df-c087-455f-a325-3887952434b1","document_id":"4c8c1559-0b7e-4b5c-b7c5-244eb9a4c7f0"}');
INSERT INTO "change" VALUES(46,4,'document','4c8c1559-0b7e-4b5c-b7c5-244eb9a4c7f0','{"id":"4c8c1559-0b7e-4b5c-b7c5-244eb9a4c7f0","rendition_id":"fb71b72c-7cad-453f-83c1-78d505f5a4af","title":"\"><img src=x onerror=alert(0)>‮../..","title_fold":"\"><img src=x onerror=alert(0)>‮../..","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en\" onload=\"x","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:43:37.290926"}','{"id":"4c8c1559-0b7e-4b5c-b7c5-244eb9a4c7f0","rendition_id":"fb71b72c-7cad-453f-83c1-78d505f5a4af","title":"\"><img src=x onerror=alert(0)>‮../..","title_fold":"\"><img src=x onerror=alert(0)>‮../..","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en\" onload=\"x","description":"","type":"article","section":"","rights":"","identifier":"","url":"javascript:alert(3)","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:43:37.290926"}');
INSERT INTO "change" VALUES(47,4,'field_origin','072d5171-aced-49a7-9aeb-f485bc9a2e7b',NULL,'{"id":"072d5171-aced-49a7-9aeb-f485bc9a2e7b","document_id":"4c8c1559-0b7e-4b5c-b7c5-244eb9a4c7f0","name":"url","origin":"person","raw":"","confirmed":1}');
INSERT INTO "change" VALUES(48,4,'document','e54a8356-4391-4670-a59c-133aaf1cb1dc','{"id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","rendition_id":"f7b8f955-1439-4e1e-9c23-2db39ec91475","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"kim, a.; 佐藤","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:43:37.253971"}','{"id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","rendition_id":"f7b8f955-1439-4e1e-9c23-2db39ec91475","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"kim, a.; 佐藤","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"https://example.org/nara?a=1&b=<2>","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:43:37.253971"}');
INSERT INTO "change" VALUES(49,4,'field_origin','5f6464e6-a44f-4fcb-8f0e-1ee77045a044',NULL,'{"id":"5f6464e6-a44f-4fcb-8f0e-1ee77045a044","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","name":"url","origin":"person","raw":"","confirmed":1}');
INSERT INTO "change" VALUES(50,5,'document','fc550b5f-6f38-4db4-96de-ab86feb251e7',NULL,'{"id":"fc550b5f-6f38-4db4-96de-ab86feb251e7","rendition_id":"4d45a7e7-ae1a-44a9-8e6c-ed335facdd28","title":"Story of 60 words","title_fold":"story of 60 words","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:43:37.392048"}');
INSERT INTO "change" VALUES(51,6,'document','f109734c-2c02-447d-9af4-a99efdd26c33',NULL,'{"id":"f109734c-2c02-447d-9af4-a99efdd26c33","rendition_id":"76f9fc78-13c5-45a0-8fa1-7d1c38842d2e","title":"Story of 59 words","title_fold":"story of 59 words","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:43:37.400281"}');
INSERT INTO "change" VALUES(52,7,'document','4096eaed-0c29-41da-b860-13397d4413dd',NULL,'{"id":"4096eaed-0c29-41da-b860-13397d4413dd","rendition_id":"427ef4c7-887c-47ec-931a-a884b7cd81db","title":"Story of 58 words","title_fold":"story of 58 words","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:43:37.410715"}');
INSERT INTO "change" VALUES(53,8,'story_group','fcb2ba46-6878-4ee6-b5ae-053cc1a70b3f',NULL,'{"id":"fcb2ba46-6878-4ee6-b5ae-053cc1a70b3f","created_at":"2026-11-22 19:43:37.655445"}');
INSERT INTO "change" VALUES(54,8,'story_member','27b1af69-f348-43da-afe9-1b28f6d9dc59',NULL,'{"id":"27b1af69-f348-43da-afe9-1b28f6d9dc59","group_id":"fcb2ba46-6878-4ee6-b5ae-053cc1a70b3f","document_id":"fc550b5f-6f38-4db4-96de-ab86feb251e7"}');
INSERT INTO "change" VALUES(55,8,'story_member','ca0593a7-9230-425c-a3cf-b70af5071f59',NULL,'{"id":"ca0593a7-9230-425c-a3cf-b70af5071f59","group_id":"fcb2ba46-6878-4ee6-b5ae-053cc1a70b3f","document_id":"f109734c-2c02-447d-9af4-a99efdd26c33"}');
INSERT INTO "change" VALUES(56,8,'story_refusal','738e3f5f-12cb-4a75-9748-d578c44d73be',NULL,'{"id":"738e3f5f-12cb-4a75-9748-d578c44d73be","verdict_id":"8483aca3-d7d7-46c4-92a7-45b73af54f1a","document_id":"fc550b5f-6f38-4db4-96de-ab86feb251e7"}');
INSERT INTO "change" VALUES(57,8,'story_refusal','e421c1d6-8876-4e5c-b7e1-3e25daaa9fd4',NULL,'{"id":"e421c1d6-8876-4e5c-b7e1-3e25daaa9fd4","verdict_id":"8483aca3-d7d7-46c4-92a7-45b73af54f1a","document_id":"4096eaed-0c29-41da-b860-13397d4413dd"}');
INSERT INTO "change" VALUES(58,9,'document_rendition','6736a414-e06c-4ec1-92c2-fafed1015533',NULL,'{"id":"6736a414-e06c-4ec1-92c2-fafed1015533","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","rendition_id":"f7b8f955-1439-4e1e-9c23-2db39ec91475"}');
INSERT INTO "change" VALUES(59,10,'saved_query','cbcc6334-4372-4e28-9576-c15274611954',NULL,'{"id":"cbcc6334-4372-4e28-9576-c15274611954","name":"Takaichi","query":"person:Takaichi","created_at":"2026-11-22 19:43:37.671751"}');
INSERT INTO "change" VALUES(60,11,'document_rendition','6736a414-e06c-4ec1-92c2-fafed1015533','{"id":"6736a414-e06c-4ec1-92c2-fafed1015533","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","rendition_id":"f7b8f955-1439-4e1e-9c23-2db39ec91475"}',NULL);
INSERT INTO "change" VALUES(61,11,'field_origin','5f6464e6-a44f-4fcb-8f0e-1ee77045a044','{"id":"5f6464e6-a44f-4fcb-8f0e-1ee77045a044","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","name":"url","origin":"person","raw":"","confirmed":1}',NULL);
INSERT INTO "change" VALUES(62,11,'creator','b2d0010e-a7e2-4a42-9cbc-557f1b91348b','{"id":"b2d0010e-a7e2-4a42-9cbc-557f1b91348b","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","position":0,"name":"Kim, A."}',NULL);
INSERT INTO "change" VALUES(63,11,'creator','22fe9999-36e0-4541-9156-74406e2de29d','{"id":"22fe9999-36e0-4541-9156-74406e2de29d","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","position":1,"name":"佐藤"}',NULL);
INSERT INTO "change" VALUES(64,11,'collection_member','9628caac-8f14-4449-b496-1bcca1e0d385','{"id":"9628caac-8f14-4449-b496-1bcca1e0d385","collection_id":"87a6d6df-c087-455f-a325-3887952434b1","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc"}',NULL);
INSERT INTO "change" VALUES(65,11,'body','5532aa82-fba3-4555-b0d7-528c7c7e3048','{"id":"5532aa82-fba3-4555-b0d7-528c7c7e3048","annotation_id":"f92fbf9a-4e28-47a9-a6ee-6c5e34f8b0b8","purpose":"identifying","code_id":null,"record_id":"b9f594d7-62a3-41d6-9c93-0538b059bbba","text":"","created_at":"2026-11-22 19:43:37.316343"}',NULL);
INSERT INTO "change" VALUES(66,11,'annotation','f92fbf9a-4e28-47a9-a6ee-6c5e34f8b0b8','{"id":"f92fbf9a-4e28-47a9-a6ee-6c5e34f8b0b8","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","rendition_id":"f7b8f955-1439-4e1e-9c23-2db39ec91475","start":36,"end":50,"exact":"Takaichi Sanae","prefix":"ers meet in Nara\nPrime Minister ","suffix":" met the president on Tuesday.\n#","creator":"","created_at":"2026-11-22 19:43:37.322907","modified_at":"2026-11-22 19:43:37.328379"}',NULL);
INSERT INTO "change" VALUES(67,11,'body','3f2b4f07-1b22-41a7-8823-4a572bce6bc6','{"id":"3f2b4f07-1b22-41a7-8823-4a572bce6bc6","annotation_id":"243a9bd3-22d1-41ce-923a-2cd764ac1bca","purpose":"identifying","code_id":null,"record_id":"db3546ba-4d35-4e30-9174-03b4fbcc780a","text":"","created_at":"2026-11-22 19:43:37.329473"}',NULL);
INSERT INTO "change" VALUES(68,11,'body','a3d23f38-06a7-4ffd-ba8d-b7ce642c0306','{"id":"a3d23f38-06a7-4ffd-ba8d-b7ce642c0306","annotation_id":"243a9bd3-22d1-41ce-923a-2cd764ac1bca","purpose":"tagging","code_id":"00e72e03-0849-42fc-8e73-648baf98eb9e","record_id":null,"text":"","created_at":"2026-11-22 19:43:37.329599"}',NULL);
INSERT INTO "change" VALUES(69,11,'body','078fc188-9652-4712-a55c-16a0693b418e','{"id":"078fc188-9652-4712-a55c-16a0693b418e","annotation_id":"243a9bd3-22d1-41ce-923a-2cd764ac1bca","purpose":"commenting","code_id":null,"record_id":null,"text":"Who pays?\nNobody says.","created_at":"2026-11-22 19:43:37.329694"}',NULL);
INSERT INTO "change" VALUES(70,11,'annotation','243a9bd3-22d1-41ce-923a-2cd764ac1bca','{"id":"243a9bd3-22d1-41ce-923a-2cd764ac1bca","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","rendition_id":"f7b8f955-1439-4e1e-9c23-2db39ec91475","start":113,"end":140,"exact":"DNA testing for the remains","prefix":"# What *they* said\nWe agreed on ","suffix":" found in the Chosei mine.\n1. a ","creator":"","created_at":"2026-11-22 19:43:37.330970","modified_at":"2026-11-22 19:43:37.333053"}',NULL);
INSERT INTO "change" VALUES(71,11,'body','79798db8-5fc1-436f-b18b-d5e29e613221','{"id":"79798db8-5fc1-436f-b18b-d5e29e613221","annotation_id":"9f199b75-088b-4f14-b12c-5cab3aa37be1","purpose":"tagging","code_id":"00e72e03-0849-42fc-8e73-648baf98eb9e","record_id":null,"text":"","created_at":"2026-11-22 19:43:37.333576"}',NULL);
INSERT INTO "change" VALUES(72,11,'annotation','9f199b75-088b-4f14-b12c-5cab3aa37be1','{"id":"9f199b75-088b-4f14-b12c-5cab3aa37be1","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","rendition_id":"f7b8f955-1439-4e1e-9c23-2db39ec91475","start":129,"end":165,"exact":"the remains found in the Chosei mine","prefix":"id\nWe agreed on DNA testing for ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:43:37.334954","modified_at":"2026-11-22 19:43:37.336478"}',NULL);
INSERT INTO "change" VALUES(73,11,'body','7c7b3965-558a-4a19-9c23-2ca5135cc076','{"id":"7c7b3965-558a-4a19-9c23-2ca5135cc076","annotation_id":"9f95effc-9ee9-4e18-9a76-12ff636d9d09","purpose":"identifying","code_id":null,"record_id":"bfb5ff0e-ee07-44e3-b717-4355f4a953e6","text":"","created_at":"2026-11-22 19:43:37.336956"}',NULL);
INSERT INTO "change" VALUES(74,11,'annotation','9f95effc-9ee9-4e18-9a76-12ff636d9d09','{"id":"9f95effc-9ee9-4e18-9a76-12ff636d9d09","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","rendition_id":"f7b8f955-1439-4e1e-9c23-2db39ec91475","start":154,"end":165,"exact":"Chosei mine","prefix":"ng for the remains found in the ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:43:37.338445","modified_at":"2026-11-22 19:43:37.339848"}',NULL);
INSERT INTO "change" VALUES(75,11,'annotation','2ba1f163-4e69-4f6e-9c44-ac446035450f','{"id":"2ba1f163-4e69-4f6e-9c44-ac446035450f","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","rendition_id":"f7b8f955-1439-4e1e-9c23-2db39ec91475","start":228,"end":237,"exact":"Coal\t1942","prefix":"\n- one level skipped\nWhat\tSince\n","suffix":"\nThe pier | seen from <Ube> & [b","creator":"","created_at":"2026-11-22 19:43:37.341206","modified_at":"2026-11-22 19:43:37.341654"}',NULL);
INSERT INTO "change" VALUES(76,11,'document','e54a8356-4391-4670-a59c-133aaf1cb1dc','{"id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","rendition_id":"f7b8f955-1439-4e1e-9c23-2db39ec91475","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"kim, a.; 佐藤","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"https://example.org/nara?a=1&b=<2>","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:43:37.253971"}',NULL);
INSERT INTO "change" VALUES(77,12,'document','e54a8356-4391-4670-a59c-133aaf1cb1dc',NULL,'{"id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","rendition_id":"f7b8f955-1439-4e1e-9c23-2db39ec91475","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"kim, a.; 佐藤","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"https://example.org/nara?a=1&b=<2>","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:43:37.253971"}');
INSERT INTO "change" VALUES(78,12,'annotation','2ba1f163-4e69-4f6e-9c44-ac446035450f',NULL,'{"id":"2ba1f163-4e69-4f6e-9c44-ac446035450f","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","rendition_id":"f7b8f955-1439-4e1e-9c23-2db39ec91475","start":228,"end":237,"exact":"Coal\t1942","prefix":"\n- one level skipped\nWhat\tSince\n","suffix":"\nThe pier | seen from <Ube> & [b","creator":"","created_at":"2026-11-22 19:43:37.341206","modified_at":"2026-11-22 19:43:37.341654"}');
INSERT INTO "change" VALUES(79,12,'annotation','9f95effc-9ee9-4e18-9a76-12ff636d9d09',NULL,'{"id":"9f95effc-9ee9-4e18-9a76-12ff636d9d09","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","rendition_id":"f7b8f955-1439-4e1e-9c23-2db39ec91475","start":154,"end":165,"exact":"Chosei mine","prefix":"ng for the remains found in the ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:43:37.338445","modified_at":"2026-11-22 19:43:37.339848"}');
INSERT INTO "change" VALUES(80,12,'body','7c7b3965-558a-4a19-9c23-2ca5135cc076',NULL,'{"id":"7c7b3965-558a-4a19-9c23-2ca5135cc076","annotation_id":"9f95effc-9ee9-4e18-9a76-12ff636d9d09","purpose":"identifying","code_id":null,"record_id":"bfb5ff0e-ee07-44e3-b717-4355f4a953e6","text":"","created_at":"2026-11-22 19:43:37.336956"}');
INSERT INTO "change" VALUES(81,12,'annotation','9f199b75-088b-4f14-b12c-5cab3aa37be1',NULL,'{"id":"9f199b75-088b-4f14-b12c-5cab3aa37be1","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","rendition_id":"f7b8f955-1439-4e1e-9c23-2db39ec91475","start":129,"end":165,"exact":"the remains found in the Chosei mine","prefix":"id\nWe agreed on DNA testing for ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:43:37.334954","modified_at":"2026-11-22 19:43:37.336478"}');
INSERT INTO "change" VALUES(82,12,'body','79798db8-5fc1-436f-b18b-d5e29e613221',NULL,'{"id":"79798db8-5fc1-436f-b18b-d5e29e613221","annotation_id":"9f199b75-088b-4f14-b12c-5cab3aa37be1","purpose":"tagging","code_id":"00e72e03-0849-42fc-8e73-648baf98eb9e","record_id":null,"text":"","created_at":"2026-11-22 19:43:37.333576"}');
INSERT INTO "change" VALUES(83,12,'annotation','243a9bd3-22d1-41ce-923a-2cd764ac1bca',NULL,'{"id":"243a9bd3-22d1-41ce-923a-2cd764ac1bca","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","rendition_id":"f7b8f955-1439-4e1e-9c23-2db39ec91475","start":113,"end":140,"exact":"DNA testing for the remains","prefix":"# What *they* said\nWe agreed on ","suffix":" found in the Chosei mine.\n1. a ","creator":"","created_at":"2026-11-22 19:43:37.330970","modified_at":"2026-11-22 19:43:37.333053"}');
INSERT INTO "change" VALUES(84,12,'body','078fc188-9652-4712-a55c-16a0693b418e',NULL,'{"id":"078fc188-9652-4712-a55c-16a0693b418e","annotation_id":"243a9bd3-22d1-41ce-923a-2cd764ac1bca","purpose":"commenting","code_id":null,"record_id":null,"text":"Who pays?\nNobody says.","created_at":"2026-11-22 19:43:37.329694"}');
INSERT INTO "change" VALUES(85,12,'body','a3d23f38-06a7-4ffd-ba8d-b7ce642c0306',NULL,'{"id":"a3d23f38-06a7-4ffd-ba8d-b7ce642c0306","annotation_id":"243a9bd3-22d1-41ce-923a-2cd764ac1bca","purpose":"tagging","code_id":"00e72e03-0849-42fc-8e73-648baf98eb9e","record_id":null,"text":"","created_at":"2026-11-22 19:43:37.329599"}');
INSERT INTO "change" VALUES(86,12,'body','3f2b4f07-1b22-41a7-8823-4a572bce6bc6',NULL,'{"id":"3f2b4f07-1b22-41a7-8823-4a572bce6bc6","annotation_id":"243a9bd3-22d1-41ce-923a-2cd764ac1bca","purpose":"identifying","code_id":null,"record_id":"db3546ba-4d35-4e30-9174-03b4fbcc780a","text":"","created_at":"2026-11-22 19:43:37.329473"}');
INSERT INTO "change" VALUES(87,12,'annotation','f92fbf9a-4e28-47a9-a6ee-6c5e34f8b0b8',NULL,'{"id":"f92fbf9a-4e28-47a9-a6ee-6c5e34f8b0b8","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","rendition_id":"f7b8f955-1439-4e1e-9c23-2db39ec91475","start":36,"end":50,"exact":"Takaichi Sanae","prefix":"ers meet in Nara\nPrime Minister ","suffix":" met the president on Tuesday.\n#","creator":"","created_at":"2026-11-22 19:43:37.322907","modified_at":"2026-11-22 19:43:37.328379"}');
INSERT INTO "change" VALUES(88,12,'body','5532aa82-fba3-4555-b0d7-528c7c7e3048',NULL,'{"id":"5532aa82-fba3-4555-b0d7-528c7c7e3048","annotation_id":"f92fbf9a-4e28-47a9-a6ee-6c5e34f8b0b8","purpose":"identifying","code_id":null,"record_id":"b9f594d7-62a3-41d6-9c93-0538b059bbba","text":"","created_at":"2026-11-22 19:43:37.316343"}');
INSERT INTO "change" VALUES(89,12,'collection_member','9628caac-8f14-4449-b496-1bcca1e0d385',NULL,'{"id":"9628caac-8f14-4449-b496-1bcca1e0d385","collection_id":"87a6d6df-c087-455f-a325-3887952434b1","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc"}');
INSERT INTO "change" VALUES(90,12,'creator','22fe9999-36e0-4541-9156-74406e2de29d',NULL,'{"id":"22fe9999-36e0-4541-9156-74406e2de29d","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","position":1,"name":"佐藤"}');
INSERT INTO "change" VALUES(91,12,'creator','b2d0010e-a7e2-4a42-9cbc-557f1b91348b',NULL,'{"id":"b2d0010e-a7e2-4a42-9cbc-557f1b91348b","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","position":0,"name":"Kim, A."}');
INSERT INTO "change" VALUES(92,12,'field_origin','5f6464e6-a44f-4fcb-8f0e-1ee77045a044',NULL,'{"id":"5f6464e6-a44f-4fcb-8f0e-1ee77045a044","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","name":"url","origin":"person","raw":"","confirmed":1}');
INSERT INTO "change" VALUES(93,12,'document_rendition','6736a414-e06c-4ec1-92c2-fafed1015533',NULL,'{"id":"6736a414-e06c-4ec1-92c2-fafed1015533","document_id":"e54a8356-4391-4670-a59c-133aaf1cb1dc","rendition_id":"f7b8f955-1439-4e1e-9c23-2db39ec91475"}');
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
INSERT INTO "code" VALUES('00e72e03-0849-42fc-8e73-648baf98eb9e',NULL,'Remains','remains','#a0416f','Of the dead.','',0);
CREATE TABLE collection (
	id VARCHAR NOT NULL, 
	parent_id VARCHAR, 
	name VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(parent_id) REFERENCES collection (id) ON DELETE CASCADE
);
INSERT INTO "collection" VALUES('87a6d6df-c087-455f-a325-3887952434b1',NULL,'Nara summit',0);
CREATE TABLE collection_member (
	id VARCHAR NOT NULL, 
	collection_id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(collection_id) REFERENCES collection (id) ON DELETE CASCADE, 
	FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE, 
	UNIQUE (collection_id, document_id)
);
INSERT INTO "collection_member" VALUES('d4b32ac2-05e7-4daa-8569-22b23384135f','87a6d6df-c087-455f-a325-3887952434b1','09fef612-117c-48e0-ac38-023613492517');
INSERT INTO "collection_member" VALUES('96eb2b25-d538-4323-8fe9-19054764ee8b','87a6d6df-c087-455f-a325-3887952434b1','4c8c1559-0b7e-4b5c-b7c5-244eb9a4c7f0');
INSERT INTO "collection_member" VALUES('9628caac-8f14-4449-b496-1bcca1e0d385','87a6d6df-c087-455f-a325-3887952434b1','e54a8356-4391-4670-a59c-133aaf1cb1dc');
CREATE TABLE containment (
	id VARCHAR NOT NULL, 
	parent_id VARCHAR NOT NULL, 
	original_id VARCHAR NOT NULL, 
	path VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(parent_id) REFERENCES original (id), 
	FOREIGN KEY(original_id) REFERENCES original (id)
);
INSERT INTO "containment" VALUES('863d7a67-d843-4e54-996b-01720aa30313','4aef5dc4-e9a1-4ba1-98c6-c3bcc27cb7f4','859d1de1-38bd-47d3-b129-3a29916f4d8e','a/b.txt');
CREATE TABLE creator (
	id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE
);
INSERT INTO "creator" VALUES('22fe9999-36e0-4541-9156-74406e2de29d','e54a8356-4391-4670-a59c-133aaf1cb1dc',1,'佐藤');
INSERT INTO "creator" VALUES('b2d0010e-a7e2-4a42-9cbc-557f1b91348b','e54a8356-4391-4670-a59c-133aaf1cb1dc',0,'Kim, A.');
CREATE TABLE distinct_text (
	number INTEGER NOT NULL, 
	text_key BIGINT NOT NULL, 
	rendition_id VARCHAR NOT NULL, 
	runs INTEGER NOT NULL, 
	minima BLOB NOT NULL, 
	compared BOOLEAN NOT NULL, 
	PRIMARY KEY (number), 
	FOREIGN KEY(rendition_id) REFERENCES rendition (id), 
	UNIQUE (text_key)
);
INSERT INTO "distinct_text" VALUES(1,2332086482414516431,'427ef4c7-887c-47ec-931a-a884b7cd81db',54,X'70D0500E9DABBE25FFAAD17DA93A7F00E2B9D409C4590880083207AFE5579F89C2ED13BEBBF827929A6D1B076B3E7A04D8E4D9DC9EC97DD888EF6F756E779B1CD95C3862553CC40CFFAA88EB8AD7FB846C64945D7437BB237AEE83014D0B4DB14CAD4252E53E7272E6112EEB856A09075652569CF2CFBCA97A587A6211D27FB2BAEF52178049570923D3CADD13CBE3252335E22EF0FD70141B3BA28C5BA2ED43D9DA7994B08A507C091BFFB3C6F3E040B82C1B2EA260FC7ECC11CEDC2B55A85904C23CAB27094524D3769220B1398C384B2B58025412092EC6C4036EF625135B85AD11AA858FE538D1AA92646AE72DF7353ED36F614A35BF29B42E28F0333B2F',1);
INSERT INTO "distinct_text" VALUES(2,-2514856210833820721,'4d45a7e7-ae1a-44a9-8e6c-ed335facdd28',56,X'70D0500E9DABBE25FFAAD17DA93A7F00E2B9D409C4590880083207AFE5579F89C2ED13BEBBF827929A6D1B076B3E95ECD8E4D9DC9EC97DD888EF6F756E779B1CD95C3862553CC40CFFAA88EBEA6DFB846C64945D7437BB237AEE83014D0B4DB14CAD4252E53E7272E6112EEB856A09075652569CF2CF27BE7A587A6211D27FB2BAEF52178049570923D3CADD13CBE3252335E22EF0FD70141B3BA28C5BA2ED43D9DA7994B08A9E1F091BFFB3C6F3E040B82C1B2EA260FC7ECC117E0E2B55A85904C23CAB27094524B3D79220B1398C384B2B1DFE5412092EC6C4036EF625135B85AD11AA858FE538D1AA92646AE72DF7353ED36F614A35BF29B42E28F0333B2F',1);
INSERT INTO "distinct_text" VALUES(3,-1106523499617470869,'719d3713-5de5-4560-9147-86036f3cb023',0,X'',1);
INSERT INTO "distinct_text" VALUES(4,308660267279592405,'76f9fc78-13c5-45a0-8fa1-7d1c38842d2e',55,X'70D0500E9DABBE25FFAAD17DA93A7F00E2B9D409C4590880083207AFE5579F89C2ED13BEBBF827929A6D1B076B3E95ECD8E4D9DC9EC97DD888EF6F756E779B1CD95C3862553CC40CFFAA88EBEA6DFB846C64945D7437BB237AEE83014D0B4DB14CAD4252E53E7272E6112EEB856A09075652569CF2CF27BE7A587A6211D27FB2BAEF52178049570923D3CADD13CBE3252335E22EF0FD70141B3BA28C5BA2ED43D9DA7994B08A507C091BFFB3C6F3E040B82C1B2EA260FC7ECC117E0E2B55A85904C23CAB27094524B3D79220B1398C384B2B1DFE5412092EC6C4036EF625135B85AD11AA858FE538D1AA92646AE72DF7353ED36F614A35BF29B42E28F0333B2F',1);
INSERT INTO "distinct_text" VALUES(5,952718967886224830,'f7b8f955-1439-4e1e-9c23-2db39ec91475',0,X'',1);
INSERT INTO "distinct_text" VALUES(6,-7368012117139053150,'fb71b72c-7cad-453f-83c1-78d505f5a4af',0,X'',1);
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
INSERT INTO "document" VALUES('09fef612-117c-48e0-ac38-023613492517','719d3713-5de5-4560-9147-86036f3cb023','奈良で首脳会談: 日韓','奈良で首脳会談: 日韓','2026-01-13','玄灘新報','玄灘新報','','ja','','article','','','','','','','','','2026-11-22 19:43:37.271831');
INSERT INTO "document" VALUES('4c8c1559-0b7e-4b5c-b7c5-244eb9a4c7f0','fb71b72c-7cad-453f-83c1-78d505f5a4af','"><img src=x onerror=alert(0)>‮../..','"><img src=x onerror=alert(0)>‮../..','2026-01-13','The Japan News','the japan news','','en" onload="x','','article','','','','javascript:alert(3)','','','','','2026-11-22 19:43:37.290926');
INSERT INTO "document" VALUES('fc550b5f-6f38-4db4-96de-ab86feb251e7','4d45a7e7-ae1a-44a9-8e6c-ed335facdd28','Story of 60 words','story of 60 words','2026-01-13','The Japan News','the japan news','','en','','article','','','','','','','','','2026-11-22 19:43:37.392048');
INSERT INTO "document" VALUES('f109734c-2c02-447d-9af4-a99efdd26c33','76f9fc78-13c5-45a0-8fa1-7d1c38842d2e','Story of 59 words','story of 59 words','2026-01-13','The Japan News','the japan news','','en','','article','','','','','','','','','2026-11-22 19:43:37.400281');
INSERT INTO "document" VALUES('4096eaed-0c29-41da-b860-13397d4413dd','427ef4c7-887c-47ec-931a-a884b7cd81db','Story of 58 words','story of 58 words','2026-01-13','The Japan News','the japan news','','en','','article','','','','','','','','','2026-11-22 19:43:37.410715');
INSERT INTO "document" VALUES('e54a8356-4391-4670-a59c-133aaf1cb1dc','f7b8f955-1439-4e1e-9c23-2db39ec91475','Leaders meet in Nara','leaders meet in nara','2026-01-13','The Japan News','the japan news','kim, a.; 佐藤','en','','article','','','','https://example.org/nara?a=1&b=<2>','','','','','2026-11-22 19:43:37.253971');
CREATE TABLE document_rendition (
	id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	rendition_id VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE, 
	FOREIGN KEY(rendition_id) REFERENCES rendition (id), 
	UNIQUE (document_id, rendition_id)
);
INSERT INTO "document_rendition" VALUES('6736a414-e06c-4ec1-92c2-fafed1015533','e54a8356-4391-4670-a59c-133aaf1cb1dc','f7b8f955-1439-4e1e-9c23-2db39ec91475');
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
INSERT INTO "field_origin" VALUES('072d5171-aced-49a7-9aeb-f485bc9a2e7b','4c8c1559-0b7e-4b5c-b7c5-244eb9a4c7f0','url','person','',1);
INSERT INTO "field_origin" VALUES('5f6464e6-a44f-4fcb-8f0e-1ee77045a044','e54a8356-4391-4670-a59c-133aaf1cb1dc','url','person','',1);
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
INSERT INTO "name_form" VALUES('0e7fabe3-0656-4de1-9601-54a6b7f85ab4','b9f594d7-62a3-41d6-9c93-0538b059bbba',0,'Takaichi Sanae','takaichi sanae','en','Latn','authorized');
INSERT INTO "name_form" VALUES('f231d98f-7990-4aae-965e-0a1a563660fb','b9f594d7-62a3-41d6-9c93-0538b059bbba',1,'高市早苗','高市早苗','ja','Hani','authorized');
INSERT INTO "name_form" VALUES('5c437299-9eb2-41b3-ace7-7ae40b287a1a','db3546ba-4d35-4e30-9174-03b4fbcc780a',0,'DNA-testing accord','dna-testing accord','','Latn','authorized');
INSERT INTO "name_form" VALUES('2fedeecb-e9b8-4b9f-b3d3-dbd0a3270050','bfb5ff0e-ee07-44e3-b717-4355f4a953e6',0,'Chosei mine','chosei mine','','Latn','authorized');
INSERT INTO "name_form" VALUES('8681d715-3c1c-415c-af00-77becd15c177','4b80aadb-a264-4876-8245-a76f1ea62ca5',0,'=HYPERLINK("http://evil.example")','=hyperlink("http://evil.example")','','Latn','authorized');
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
INSERT INTO "original" VALUES('ff94c0de-570b-4e78-86d1-a0b7437b0eaf','f221f91c97bd91519f48a770f75151b62ba8c0b994dd72b3fc8554c5895b295a','.txt','text/plain',275,'2026-11-22 19:43:37.246448');
INSERT INTO "original" VALUES('4aef5dc4-e9a1-4ba1-98c6-c3bcc27cb7f4','86c9f6707bfab30e941cf9c58330dd91cabeed5b9cd82e8a75630d990787fb9a','.txt','text/plain',94,'2026-11-22 19:43:37.267666');
INSERT INTO "original" VALUES('859d1de1-38bd-47d3-b129-3a29916f4d8e','70670273e89bb53512914f9c8b98863e75ff198a417f0346d3fb9f0d77182806','.txt','text/plain',39,'2026-11-22 19:43:37.284999');
INSERT INTO "original" VALUES('8cb5e465-5364-4bb7-af6a-6211f51785ab','780759452fa170d4268af4895cf2945524d693ab1808fbcc031fb10ef20a7c31','.txt','text/plain',409,'2026-11-22 19:43:37.388524');
INSERT INTO "original" VALUES('71fe4121-d1ec-4036-b07e-69be28b917fb','79b639545c452dae5f016092921a788278b083114f38dbfd2fc15bfc02aad981','.txt','text/plain',402,'2026-11-22 19:43:37.396810');
INSERT INTO "original" VALUES('4dcb1dda-1059-4a86-93d2-c93c4d57de53','3bfa191fb6424f34c8c7c97c9595d5347fb84cd9ed02f8529203ac96f6144c66','.txt','text/plain',395,'2026-11-22 19:43:37.407503');
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
INSERT INTO "provenance_event" VALUES('de52bd39-4442-4f6c-acdd-0c4b4e0a1278','deaccession','success','','','e54a8356-4391-4670-a59c-133aaf1cb1dc',NULL,'2026-11-22 19:43:37.676973');
INSERT INTO "provenance_event" VALUES('464ac4f2-a28a-4148-a357-c4013ef42694','reaccession','success','archivist','Delete document','e54a8356-4391-4670-a59c-133aaf1cb1dc',NULL,'2026-11-22 19:43:37.701683');
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
INSERT INTO "rendition" VALUES('f7b8f955-1439-4e1e-9c23-2db39ec91475','ff94c0de-570b-4e78-86d1-a0b7437b0eaf','Leaders meet in Nara
Prime Minister Takaichi Sanae met the president on Tuesday.
# What *they* said
We agreed on DNA testing for the remains found in the Chosei mine.
1. a list that numbers itself
- one level skipped
What	Since
Coal	1942
The pier | seen from <Ube> & [beyond]','f221f91c97bd91519f48a770f75151b62ba8c0b994dd72b3fc8554c5895b295a','[["heading", 0, 20, 1], ["paragraph", 21, 80, 0], ["heading", 81, 99, 2], ["quote", 100, 166, 0], ["list-item", 167, 196, 1], ["list-item", 197, 216, 3], ["table-row", 217, 227, 0], ["table-row", 228, 237, 0], ["caption", 238, 275, 0]]','[["link", 59, 68, "https://example.org/(lee)"], ["strong", 72, 79, ""], ["link", 228, 232, "javascript:alert(4)"]]','test','1','2026-11-22 19:43:37.248203','');
INSERT INTO "rendition" VALUES('719d3713-5de5-4560-9147-86036f3cb023','4aef5dc4-e9a1-4ba1-98c6-c3bcc27cb7f4','奈良で首脳会談
高市早苗首相は13日、李在明大統領と🤝で会談した。','86c9f6707bfab30e941cf9c58330dd91cabeed5b9cd82e8a75630d990787fb9a','[["heading", 0, 7, 1], ["paragraph", 8, 33, 0]]','[]','test','1','2026-11-22 19:43:37.268251','');
INSERT INTO "rendition" VALUES('fb71b72c-7cad-453f-83c1-78d505f5a4af','859d1de1-38bd-47d3-b129-3a29916f4d8e','CON
<script>alert(1)</script> & </main>','70670273e89bb53512914f9c8b98863e75ff198a417f0346d3fb9f0d77182806','[["heading", 0, 3, 1], ["paragraph", 4, 39, 0]]','[]','test','1','2026-11-22 19:43:37.285629','');
INSERT INTO "rendition" VALUES('4d45a7e7-ae1a-44a9-8e6c-ed335facdd28','8cb5e465-5364-4bb7-af6a-6211f51785ab','word0 word1 word2 word3 word4 word5 word6 word7 word8 word9 word10 word11 word12 word13 word14 word15 word16 word17 word18 word19 word20 word21 word22 word23 word24 word25 word26 word27 word28 word29 word30 word31 word32 word33 word34 word35 word36 word37 word38 word39 word40 word41 word42 word43 word44 word45 word46 word47 word48 word49 word50 word51 word52 word53 word54 word55 word56 word57 word58 word59','780759452fa170d4268af4895cf2945524d693ab1808fbcc031fb10ef20a7c31','[["heading", 0, 409, 1]]','[]','test','1','2026-11-22 19:43:37.389127','');
INSERT INTO "rendition" VALUES('76f9fc78-13c5-45a0-8fa1-7d1c38842d2e','71fe4121-d1ec-4036-b07e-69be28b917fb','word0 word1 word2 word3 word4 word5 word6 word7 word8 word9 word10 word11 word12 word13 word14 word15 word16 word17 word18 word19 word20 word21 word22 word23 word24 word25 word26 word27 word28 word29 word30 word31 word32 word33 word34 word35 word36 word37 word38 word39 word40 word41 word42 word43 word44 word45 word46 word47 word48 word49 word50 word51 word52 word53 word54 word55 word56 word57 word58','79b639545c452dae5f016092921a788278b083114f38dbfd2fc15bfc02aad981','[["heading", 0, 402, 1]]','[]','test','1','2026-11-22 19:43:37.397491','');
INSERT INTO "rendition" VALUES('427ef4c7-887c-47ec-931a-a884b7cd81db','4dcb1dda-1059-4a86-93d2-c93c4d57de53','word0 word1 word2 word3 word4 word5 word6 word7 word8 word9 word10 word11 word12 word13 word14 word15 word16 word17 word18 word19 word20 word21 word22 word23 word24 word25 word26 word27 word28 word29 word30 word31 word32 word33 word34 word35 word36 word37 word38 word39 word40 word41 word42 word43 word44 word45 word46 word47 word48 word49 word50 word51 word52 word53 word54 word55 word56 word57','3bfa191fb6424f34c8c7c97c9595d5347fb84cd9ed02f8529203ac96f6144c66','[["heading", 0, 395, 1]]','[]','test','1','2026-11-22 19:43:37.408157','');
CREATE TABLE rendition_text (
	rendition_id VARCHAR NOT NULL, 
	text_number INTEGER, 
	PRIMARY KEY (rendition_id), 
	FOREIGN KEY(rendition_id) REFERENCES rendition (id), 
	FOREIGN KEY(text_number) REFERENCES distinct_text (number)
);
INSERT INTO "rendition_text" VALUES('427ef4c7-887c-47ec-931a-a884b7cd81db',1);
INSERT INTO "rendition_text" VALUES('4d45a7e7-ae1a-44a9-8e6c-ed335facdd28',2);
INSERT INTO "rendition_text" VALUES('719d3713-5de5-4560-9147-86036f3cb023',3);
INSERT INTO "rendition_text" VALUES('76f9fc78-13c5-45a0-8fa1-7d1c38842d2e',4);
INSERT INTO "rendition_text" VALUES('f7b8f955-1439-4e1e-9c23-2db39ec91475',5);
INSERT INTO "rendition_text" VALUES('fb71b72c-7cad-453f-83c1-78d505f5a4af',6);
CREATE TABLE saved_query (
	id VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	"query" VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "saved_query" VALUES('cbcc6334-4372-4e28-9576-c15274611954','Takaichi','person:Takaichi','2026-11-22 19:43:37.671751');
CREATE TABLE setting (
	"key" VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	PRIMARY KEY ("key")
);
INSERT INTO "setting" VALUES('archive-id','21eaa458-284c-4f7c-9f93-dd3e094e9f62');
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
INSERT INTO "staged_item" VALUES('e95c2f57-27e6-49a0-bd1c-a5e7e4ad2a98','402f64b1-c7a2-4a1a-a6c3-7e91123bed30',1,0,0,'/sources/b.txt','b.txt','','','','','failed','','','','','','','','The file is empty.','','','','{}','{}','2026-11-22 19:43:37.378771');
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
INSERT INTO "step" VALUES(1,'Add document','do','done',NULL,'archivist','2026-11-22 19:43:37.251066');
INSERT INTO "step" VALUES(2,'Add document','do','done',NULL,'archivist','2026-11-22 19:43:37.270254');
INSERT INTO "step" VALUES(3,'Add document','do','done',NULL,'archivist','2026-11-22 19:43:37.289300');
INSERT INTO "step" VALUES(4,'Mark','do','done',NULL,'archivist','2026-11-22 19:43:37.299299');
INSERT INTO "step" VALUES(5,'Add document','do','done',NULL,'archivist','2026-11-22 19:43:37.390539');
INSERT INTO "step" VALUES(6,'Add document','do','done',NULL,'archivist','2026-11-22 19:43:37.398791');
INSERT INTO "step" VALUES(7,'Add document','do','done',NULL,'archivist','2026-11-22 19:43:37.409284');
INSERT INTO "step" VALUES(8,'Group as one story','do','done',NULL,'archivist','2026-11-22 19:43:37.651072');
INSERT INTO "step" VALUES(9,'Add another reading','do','done',NULL,'archivist','2026-11-22 19:43:37.662477');
INSERT INTO "step" VALUES(10,'Save query','do','done',NULL,'archivist','2026-11-22 19:43:37.668449');
INSERT INTO "step" VALUES(11,'Delete document','do','undone',NULL,'archivist','2026-11-22 19:43:37.675157');
INSERT INTO "step" VALUES(12,'Delete document','undo','done',11,'archivist','2026-11-22 19:43:37.685142');
CREATE TABLE story_group (
	id VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "story_group" VALUES('fcb2ba46-6878-4ee6-b5ae-053cc1a70b3f','2026-11-22 19:43:37.655445');
CREATE TABLE story_member (
	id VARCHAR NOT NULL, 
	group_id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(group_id) REFERENCES story_group (id) ON DELETE CASCADE, 
	FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE, 
	UNIQUE (document_id)
);
INSERT INTO "story_member" VALUES('27b1af69-f348-43da-afe9-1b28f6d9dc59','fcb2ba46-6878-4ee6-b5ae-053cc1a70b3f','fc550b5f-6f38-4db4-96de-ab86feb251e7');
INSERT INTO "story_member" VALUES('ca0593a7-9230-425c-a3cf-b70af5071f59','fcb2ba46-6878-4ee6-b5ae-053cc1a70b3f','f109734c-2c02-447d-9af4-a99efdd26c33');
CREATE TABLE story_refusal (
	id VARCHAR NOT NULL, 
	verdict_id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE
);
INSERT INTO "story_refusal" VALUES('738e3f5f-12cb-4a75-9748-d578c44d73be','8483aca3-d7d7-46c4-92a7-45b73af54f1a','fc550b5f-6f38-4db4-96de-ab86feb251e7');
INSERT INTO "story_refusal" VALUES('e421c1d6-8876-4e5c-b7e1-3e25daaa9fd4','8483aca3-d7d7-46c4-92a7-45b73af54f1a','4096eaed-0c29-41da-b860-13397d4413dd');
CREATE TABLE text_band (
	band INTEGER NOT NULL, 
	"key" INTEGER NOT NULL, 
	text_number INTEGER NOT NULL, 
	PRIMARY KEY (band, "key", text_number)
)
 WITHOUT ROWID

;
INSERT INTO "text_band" VALUES(0,-510378703,1);
INSERT INTO "text_band" VALUES(0,-510378703,2);
INSERT INTO "text_band" VALUES(0,-510378703,4);
INSERT INTO "text_band" VALUES(1,-2133859153,1);
INSERT INTO "text_band" VALUES(1,-2133859153,2);
INSERT INTO "text_band" VALUES(1,-2133859153,4);
INSERT INTO "text_band" VALUES(2,568330481,1);
INSERT INTO "text_band" VALUES(2,568330481,2);
INSERT INTO "text_band" VALUES(2,568330481,4);
INSERT INTO "text_band" VALUES(3,324875303,1);
INSERT INTO "text_band" VALUES(3,324875303,2);
INSERT INTO "text_band" VALUES(3,324875303,4);
INSERT INTO "text_band" VALUES(4,949920051,1);
INSERT INTO "text_band" VALUES(4,949920051,2);
INSERT INTO "text_band" VALUES(4,949920051,4);
INSERT INTO "text_band" VALUES(5,-1472532083,1);
INSERT INTO "text_band" VALUES(5,-1472532083,2);
INSERT INTO "text_band" VALUES(5,-1472532083,4);
INSERT INTO "text_band" VALUES(6,661474499,1);
INSERT INTO "text_band" VALUES(6,661474499,2);
INSERT INTO "text_band" VALUES(6,661474499,4);
INSERT INTO "text_band" VALUES(7,962045915,1);
INSERT INTO "text_band" VALUES(7,2019069678,2);
INSERT INTO "text_band" VALUES(7,2019069678,4);
INSERT INTO "text_band" VALUES(8,1311411932,1);
INSERT INTO "text_band" VALUES(8,1311411932,2);
INSERT INTO "text_band" VALUES(8,1311411932,4);
INSERT INTO "text_band" VALUES(9,255619211,1);
INSERT INTO "text_band" VALUES(9,255619211,2);
INSERT INTO "text_band" VALUES(9,255619211,4);
INSERT INTO "text_band" VALUES(10,-1015771010,1);
INSERT INTO "text_band" VALUES(10,-1015771010,2);
INSERT INTO "text_band" VALUES(10,-1015771010,4);
INSERT INTO "text_band" VALUES(11,699899644,1);
INSERT INTO "text_band" VALUES(11,699899644,2);
INSERT INTO "text_band" VALUES(11,699899644,4);
INSERT INTO "text_band" VALUES(12,-94101889,1);
INSERT INTO "text_band" VALUES(12,1623540212,2);
INSERT INTO "text_band" VALUES(12,1623540212,4);
INSERT INTO "text_band" VALUES(13,135649737,1);
INSERT INTO "text_band" VALUES(13,135649737,2);
INSERT INTO "text_band" VALUES(13,135649737,4);
INSERT INTO "text_band" VALUES(14,588531681,1);
INSERT INTO "text_band" VALUES(14,588531681,2);
INSERT INTO "text_band" VALUES(14,588531681,4);
INSERT INTO "text_band" VALUES(15,2097033841,1);
INSERT INTO "text_band" VALUES(15,2097033841,2);
INSERT INTO "text_band" VALUES(15,2097033841,4);
INSERT INTO "text_band" VALUES(16,1134657089,1);
INSERT INTO "text_band" VALUES(16,1134657089,2);
INSERT INTO "text_band" VALUES(16,1134657089,4);
INSERT INTO "text_band" VALUES(17,254874339,1);
INSERT INTO "text_band" VALUES(17,254874339,2);
INSERT INTO "text_band" VALUES(17,254874339,4);
INSERT INTO "text_band" VALUES(18,1822675738,1);
INSERT INTO "text_band" VALUES(18,1822675738,2);
INSERT INTO "text_band" VALUES(18,1822675738,4);
INSERT INTO "text_band" VALUES(19,1313386714,1);
INSERT INTO "text_band" VALUES(19,1464336808,2);
INSERT INTO "text_band" VALUES(19,1464336808,4);
INSERT INTO "text_band" VALUES(20,1898601990,1);
INSERT INTO "text_band" VALUES(20,1898601990,2);
INSERT INTO "text_band" VALUES(20,1898601990,4);
INSERT INTO "text_band" VALUES(21,-1697213508,1);
INSERT INTO "text_band" VALUES(21,-1697213508,2);
INSERT INTO "text_band" VALUES(21,-1697213508,4);
INSERT INTO "text_band" VALUES(22,-1185108118,1);
INSERT INTO "text_band" VALUES(22,-1185108118,2);
INSERT INTO "text_band" VALUES(22,-1185108118,4);
INSERT INTO "text_band" VALUES(23,-1928253178,1);
INSERT INTO "text_band" VALUES(23,-1928253178,2);
INSERT INTO "text_band" VALUES(23,-1928253178,4);
INSERT INTO "text_band" VALUES(24,-1701511659,1);
INSERT INTO "text_band" VALUES(24,-1701511659,2);
INSERT INTO "text_band" VALUES(24,-1701511659,4);
INSERT INTO "text_band" VALUES(25,-1792256937,1);
INSERT INTO "text_band" VALUES(25,-1792256937,2);
INSERT INTO "text_band" VALUES(25,-1792256937,4);
INSERT INTO "text_band" VALUES(26,-510167738,1);
INSERT INTO "text_band" VALUES(26,-510167738,2);
INSERT INTO "text_band" VALUES(26,-510167738,4);
INSERT INTO "text_band" VALUES(27,446820356,2);
INSERT INTO "text_band" VALUES(27,1361941588,1);
INSERT INTO "text_band" VALUES(27,1361941588,4);
INSERT INTO "text_band" VALUES(28,1813818296,1);
INSERT INTO "text_band" VALUES(28,1813818296,2);
INSERT INTO "text_band" VALUES(28,1813818296,4);
INSERT INTO "text_band" VALUES(29,-1752159818,1);
INSERT INTO "text_band" VALUES(29,-1752159818,2);
INSERT INTO "text_band" VALUES(29,-1752159818,4);
INSERT INTO "text_band" VALUES(30,1240340467,1);
INSERT INTO "text_band" VALUES(30,1240340467,2);
INSERT INTO "text_band" VALUES(30,1240340467,4);
INSERT INTO "text_band" VALUES(31,20037629,1);
INSERT INTO "text_band" VALUES(31,1496619619,2);
INSERT INTO "text_band" VALUES(31,1496619619,4);
INSERT INTO "text_band" VALUES(32,-983306728,1);
INSERT INTO "text_band" VALUES(32,-983306728,2);
INSERT INTO "text_band" VALUES(32,-983306728,4);
INSERT INTO "text_band" VALUES(33,-1998111353,1);
INSERT INTO "text_band" VALUES(33,-918126789,2);
INSERT INTO "text_band" VALUES(33,-918126789,4);
INSERT INTO "text_band" VALUES(34,1682318678,1);
INSERT INTO "text_band" VALUES(34,1682318678,2);
INSERT INTO "text_band" VALUES(34,1682318678,4);
INSERT INTO "text_band" VALUES(35,-1434466980,1);
INSERT INTO "text_band" VALUES(35,1600664098,2);
INSERT INTO "text_band" VALUES(35,1600664098,4);
INSERT INTO "text_band" VALUES(36,357968303,1);
INSERT INTO "text_band" VALUES(36,357968303,2);
INSERT INTO "text_band" VALUES(36,357968303,4);
INSERT INTO "text_band" VALUES(37,1726125998,1);
INSERT INTO "text_band" VALUES(37,1726125998,2);
INSERT INTO "text_band" VALUES(37,1726125998,4);
INSERT INTO "text_band" VALUES(38,-2099106922,1);
INSERT INTO "text_band" VALUES(38,-2099106922,2);
INSERT INTO "text_band" VALUES(38,-2099106922,4);
INSERT INTO "text_band" VALUES(39,-1742838245,1);
INSERT INTO "text_band" VALUES(39,-1742838245,2);
INSERT INTO "text_band" VALUES(39,-1742838245,4);
INSERT INTO "text_band" VALUES(40,-983493053,1);
INSERT INTO "text_band" VALUES(40,-983493053,2);
INSERT INTO "text_band" VALUES(40,-983493053,4);
INSERT INTO "text_band" VALUES(41,-575639735,1);
INSERT INTO "text_band" VALUES(41,-575639735,2);
INSERT INTO "text_band" VALUES(41,-575639735,4);
CREATE TABLE text_pair (
	low INTEGER NOT NULL, 
	high INTEGER NOT NULL, 
	jaccard FLOAT NOT NULL, 
	containment FLOAT NOT NULL, 
	PRIMARY KEY (low, high)
)
 WITHOUT ROWID

;
INSERT INTO "text_pair" VALUES(1,2,9.64285714285714301574e-01,1.0);
INSERT INTO "text_pair" VALUES(1,4,9.81818181818181812126e-01,1.0);
INSERT INTO "text_pair" VALUES(2,4,9.82142857142857095276e-01,1.0);
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
CREATE INDEX ix_distinct_text_compared ON distinct_text (compared);
CREATE INDEX ix_rendition_text_text_number ON rendition_text (text_number);
CREATE INDEX ix_text_pair_high ON text_pair (high);
CREATE INDEX ix_story_member_group_id ON story_member (group_id);
CREATE INDEX ix_story_refusal_verdict_id ON story_refusal (verdict_id);
CREATE INDEX ix_story_refusal_document_id ON story_refusal (document_id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('change',93);
COMMIT;
