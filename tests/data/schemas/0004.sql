PRAGMA application_id=1095910230;
PRAGMA user_version=4;
BEGIN TRANSACTION;
CREATE TABLE accession (
	id VARCHAR NOT NULL, 
	how VARCHAR NOT NULL, 
	actor VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "accession" VALUES('4ac536b3-2244-4684-ab15-9c9620124e5d','file','archivist','2026-11-22 22:48:04.342047');
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
INSERT INTO "accession_item" VALUES('966aa275-eaea-4817-a1ef-4b1cc8ea5207','4ac536b3-2244-4684-ab15-9c9620124e5d',0,'/sources/article.txt','added',NULL,'00cb30f2-4472-477b-b69c-0a8006358e52','','');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0004');
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
INSERT INTO "annotation" VALUES('9fbba23c-077f-4f2c-b6af-becac054a872','52daa7a6-c606-4340-9c5d-267e92ef2b5e','47af551b-5158-4649-8223-599fbd0ad4b6',8,12,'高市早苗','奈良で首脳会談
','首相は13日、李在明大統領と🤝で会談した。','','2026-11-22 22:48:04.318675','2026-11-22 22:48:04.319553');
INSERT INTO "annotation" VALUES('d2b2b4cb-469b-48fe-ba17-3ec9dd43c2ed','52daa7a6-c606-4340-9c5d-267e92ef2b5e','47af551b-5158-4649-8223-599fbd0ad4b6',26,30,'🤝で会談','奈良で首脳会談
高市早苗首相は13日、李在明大統領と','した。','','2026-11-22 22:48:04.320537','2026-11-22 22:48:04.322066');
INSERT INTO "annotation" VALUES('a9287154-2ba5-4ecd-86c0-42f5dce5c3e1','34ea36d0-943b-475b-af66-746e91a71348','02c5b9e0-25eb-4f15-abab-29d69ac10654',4,29,'<script>alert(1)</script>','CON
',' & </main>','','2026-11-22 22:48:04.324680','2026-11-22 22:48:04.325995');
INSERT INTO "annotation" VALUES('945d1171-a543-4f6d-80df-d8be3a2ac003','00cb30f2-4472-477b-b69c-0a8006358e52','48435532-0796-46ad-a51f-d825c604927d',228,237,'Coal	1942','
- one level skipped
What	Since
','
The pier | seen from <Ube> & [b','','2026-11-22 22:48:04.316789','2026-11-22 22:48:04.317124');
INSERT INTO "annotation" VALUES('b344ab09-93e2-4739-ac24-e5d31a8b5297','00cb30f2-4472-477b-b69c-0a8006358e52','48435532-0796-46ad-a51f-d825c604927d',154,165,'Chosei mine','ng for the remains found in the ','.
1. a list that numbers itself
','','2026-11-22 22:48:04.314609','2026-11-22 22:48:04.315548');
INSERT INTO "annotation" VALUES('4a8db8fb-c691-4470-99fa-9d61e3e1b833','00cb30f2-4472-477b-b69c-0a8006358e52','48435532-0796-46ad-a51f-d825c604927d',129,165,'the remains found in the Chosei mine','id
We agreed on DNA testing for ','.
1. a list that numbers itself
','','2026-11-22 22:48:04.312464','2026-11-22 22:48:04.313404');
INSERT INTO "annotation" VALUES('e0db30c8-10b6-4f5f-8b3d-dd9e7bfd2290','00cb30f2-4472-477b-b69c-0a8006358e52','48435532-0796-46ad-a51f-d825c604927d',113,140,'DNA testing for the remains','# What *they* said
We agreed on ',' found in the Chosei mine.
1. a ','','2026-11-22 22:48:04.309632','2026-11-22 22:48:04.311225');
INSERT INTO "annotation" VALUES('2c31889b-e73c-4e31-9331-80812b1d9611','00cb30f2-4472-477b-b69c-0a8006358e52','48435532-0796-46ad-a51f-d825c604927d',36,50,'Takaichi Sanae','ers meet in Nara
Prime Minister ',' met the president on Tuesday.
#','','2026-11-22 22:48:04.302546','2026-11-22 22:48:04.307198');
CREATE TABLE authority_record (
	id VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	note VARCHAR NOT NULL, 
	date VARCHAR NOT NULL, 
	colour VARCHAR NOT NULL, 
	shortcut VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "authority_record" VALUES('fe87d6f8-9339-4004-8205-004b2baec719','person','','','','');
INSERT INTO "authority_record" VALUES('f7a2fd5c-70c4-452d-bee0-f127db5eb961','agreement','Agreed in Nara.','2026-01-13','','');
INSERT INTO "authority_record" VALUES('3eace296-59e4-49fe-948f-4efc9b7689c1','dispute','','','','');
INSERT INTO "authority_record" VALUES('201f4dd3-296e-41b2-81b6-f64de827d8d9','place','','','','');
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
INSERT INTO "body" VALUES('e9c57384-f238-4885-b8ce-67ea2145253f','9fbba23c-077f-4f2c-b6af-becac054a872','identifying',NULL,'fe87d6f8-9339-4004-8205-004b2baec719','','2026-11-22 22:48:04.317944');
INSERT INTO "body" VALUES('10b82f25-3392-4cd2-8462-600711b77604','d2b2b4cb-469b-48fe-ba17-3ec9dd43c2ed','tagging','474dc51b-f354-4c9e-aef3-14c159327e7d',NULL,'','2026-11-22 22:48:04.319823');
INSERT INTO "body" VALUES('06d0598c-6150-4b04-bafb-88b9df696cb3','a9287154-2ba5-4ecd-86c0-42f5dce5c3e1','identifying',NULL,'201f4dd3-296e-41b2-81b6-f64de827d8d9','','2026-11-22 22:48:04.323719');
INSERT INTO "body" VALUES('aade0c45-1081-4090-82dc-fe098051fbf8','a9287154-2ba5-4ecd-86c0-42f5dce5c3e1','commenting',NULL,NULL,'+1 </span><script>alert(2)</script>','2026-11-22 22:48:04.323789');
INSERT INTO "body" VALUES('a70ff933-3ed4-4e0f-b3e5-bbbfa9e1cbb5','b344ab09-93e2-4739-ac24-e5d31a8b5297','identifying',NULL,'3eace296-59e4-49fe-948f-4efc9b7689c1','','2026-11-22 22:48:04.313777');
INSERT INTO "body" VALUES('00d42629-a7e9-4912-8b28-890e1da56d02','4a8db8fb-c691-4470-99fa-9d61e3e1b833','tagging','474dc51b-f354-4c9e-aef3-14c159327e7d',NULL,'','2026-11-22 22:48:04.311647');
INSERT INTO "body" VALUES('835182d5-6bc2-41cb-a528-96f08244090a','e0db30c8-10b6-4f5f-8b3d-dd9e7bfd2290','commenting',NULL,NULL,'Who pays?
Nobody says.','2026-11-22 22:48:04.308394');
INSERT INTO "body" VALUES('33df651a-f057-4c25-86f0-edafbba0f646','e0db30c8-10b6-4f5f-8b3d-dd9e7bfd2290','tagging','474dc51b-f354-4c9e-aef3-14c159327e7d',NULL,'','2026-11-22 22:48:04.308315');
INSERT INTO "body" VALUES('20513b81-48c9-437e-8040-eb5cc4325192','e0db30c8-10b6-4f5f-8b3d-dd9e7bfd2290','identifying',NULL,'f7a2fd5c-70c4-452d-bee0-f127db5eb961','','2026-11-22 22:48:04.308207');
INSERT INTO "body" VALUES('6cb8691c-2621-454c-ad1a-df00449ebe45','2c31889b-e73c-4e31-9331-80812b1d9611','identifying',NULL,'fe87d6f8-9339-4004-8205-004b2baec719','','2026-11-22 22:48:04.298320');
CREATE TABLE change (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	step_id INTEGER NOT NULL, 
	table_name VARCHAR NOT NULL, 
	row_id VARCHAR NOT NULL, 
	"before" VARCHAR, 
	"after" VARCHAR, 
	FOREIGN KEY(step_id) REFERENCES step (id)
);
INSERT INTO "change" VALUES(1,1,'document','00cb30f2-4472-477b-b69c-0a8006358e52',NULL,'{"id":"00cb30f2-4472-477b-b69c-0a8006358e52","rendition_id":"48435532-0796-46ad-a51f-d825c604927d","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 22:48:04.204197"}');
INSERT INTO "change" VALUES(2,1,'creator','fc13074d-7ffd-41d1-81d4-ec6c854555ba',NULL,'{"id":"fc13074d-7ffd-41d1-81d4-ec6c854555ba","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","position":0,"name":"Kim, A."}');
INSERT INTO "change" VALUES(3,1,'creator','16f947ec-c279-4fbe-b2af-5a828c000fea',NULL,'{"id":"16f947ec-c279-4fbe-b2af-5a828c000fea","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","position":1,"name":"佐藤"}');
INSERT INTO "change" VALUES(4,1,'document','00cb30f2-4472-477b-b69c-0a8006358e52','{"id":"00cb30f2-4472-477b-b69c-0a8006358e52","rendition_id":"48435532-0796-46ad-a51f-d825c604927d","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 22:48:04.204197"}','{"id":"00cb30f2-4472-477b-b69c-0a8006358e52","rendition_id":"48435532-0796-46ad-a51f-d825c604927d","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"kim, a.; 佐藤","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 22:48:04.204197"}');
INSERT INTO "change" VALUES(5,2,'document','52daa7a6-c606-4340-9c5d-267e92ef2b5e',NULL,'{"id":"52daa7a6-c606-4340-9c5d-267e92ef2b5e","rendition_id":"47af551b-5158-4649-8223-599fbd0ad4b6","title":"奈良で首脳会談: 日韓","title_fold":"奈良で首脳会談: 日韓","date":"2026-01-13","publisher":"玄灘新報","publisher_fold":"玄灘新報","creators_fold":"","language":"ja","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 22:48:04.240602"}');
INSERT INTO "change" VALUES(6,3,'document','34ea36d0-943b-475b-af66-746e91a71348',NULL,'{"id":"34ea36d0-943b-475b-af66-746e91a71348","rendition_id":"02c5b9e0-25eb-4f15-abab-29d69ac10654","title":"\"><img src=x onerror=alert(0)>‮../..","title_fold":"\"><img src=x onerror=alert(0)>‮../..","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en\" onload=\"x","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 22:48:04.267026"}');
INSERT INTO "change" VALUES(7,4,'authority_record','fe87d6f8-9339-4004-8205-004b2baec719',NULL,'{"id":"fe87d6f8-9339-4004-8205-004b2baec719","kind":"person","note":"","date":"","colour":"","shortcut":""}');
INSERT INTO "change" VALUES(8,4,'name_form','86a012a2-fc4c-42b1-9ea2-6936d45fdc3f',NULL,'{"id":"86a012a2-fc4c-42b1-9ea2-6936d45fdc3f","record_id":"fe87d6f8-9339-4004-8205-004b2baec719","position":0,"form":"Takaichi Sanae","form_fold":"takaichi sanae","language":"en","script":"Latn","kind":"authorized"}');
INSERT INTO "change" VALUES(9,4,'name_form','51fbcda0-7e2a-474d-81e0-d60f7952705a',NULL,'{"id":"51fbcda0-7e2a-474d-81e0-d60f7952705a","record_id":"fe87d6f8-9339-4004-8205-004b2baec719","position":1,"form":"高市早苗","form_fold":"高市早苗","language":"ja","script":"Hani","kind":"authorized"}');
INSERT INTO "change" VALUES(10,4,'authority_record','f7a2fd5c-70c4-452d-bee0-f127db5eb961',NULL,'{"id":"f7a2fd5c-70c4-452d-bee0-f127db5eb961","kind":"agreement","note":"Agreed in Nara.","date":"2026-01-13","colour":"","shortcut":""}');
INSERT INTO "change" VALUES(11,4,'name_form','8e541198-ecd7-4d99-a53c-d6d9e2d7af6d',NULL,'{"id":"8e541198-ecd7-4d99-a53c-d6d9e2d7af6d","record_id":"f7a2fd5c-70c4-452d-bee0-f127db5eb961","position":0,"form":"DNA-testing accord","form_fold":"dna-testing accord","language":"","script":"Latn","kind":"authorized"}');
INSERT INTO "change" VALUES(12,4,'authority_record','3eace296-59e4-49fe-948f-4efc9b7689c1',NULL,'{"id":"3eace296-59e4-49fe-948f-4efc9b7689c1","kind":"dispute","note":"","date":"","colour":"","shortcut":""}');
INSERT INTO "change" VALUES(13,4,'name_form','47b095f9-ae9d-49ab-98ec-7662e1b0d288',NULL,'{"id":"47b095f9-ae9d-49ab-98ec-7662e1b0d288","record_id":"3eace296-59e4-49fe-948f-4efc9b7689c1","position":0,"form":"Chosei mine","form_fold":"chosei mine","language":"","script":"Latn","kind":"authorized"}');
INSERT INTO "change" VALUES(14,4,'code','474dc51b-f354-4c9e-aef3-14c159327e7d',NULL,'{"id":"474dc51b-f354-4c9e-aef3-14c159327e7d","parent_id":null,"name":"Remains","name_fold":"remains","colour":"#a0416f","definition":"Of the dead.","shortcut":"","position":0}');
INSERT INTO "change" VALUES(15,4,'annotation','2c31889b-e73c-4e31-9331-80812b1d9611',NULL,'{"id":"2c31889b-e73c-4e31-9331-80812b1d9611","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","rendition_id":"48435532-0796-46ad-a51f-d825c604927d","start":36,"end":50,"exact":"Takaichi Sanae","prefix":"ers meet in Nara\nPrime Minister ","suffix":" met the president on Tuesday.\n#","creator":"","created_at":"2026-11-22 22:48:04.302546","modified_at":"2026-11-22 22:48:04.303395"}');
INSERT INTO "change" VALUES(16,4,'body','6cb8691c-2621-454c-ad1a-df00449ebe45',NULL,'{"id":"6cb8691c-2621-454c-ad1a-df00449ebe45","annotation_id":"2c31889b-e73c-4e31-9331-80812b1d9611","purpose":"identifying","code_id":null,"record_id":"fe87d6f8-9339-4004-8205-004b2baec719","text":"","created_at":"2026-11-22 22:48:04.298320"}');
INSERT INTO "change" VALUES(17,4,'annotation','2c31889b-e73c-4e31-9331-80812b1d9611','{"id":"2c31889b-e73c-4e31-9331-80812b1d9611","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","rendition_id":"48435532-0796-46ad-a51f-d825c604927d","start":36,"end":50,"exact":"Takaichi Sanae","prefix":"ers meet in Nara\nPrime Minister ","suffix":" met the president on Tuesday.\n#","creator":"","created_at":"2026-11-22 22:48:04.302546","modified_at":"2026-11-22 22:48:04.303395"}','{"id":"2c31889b-e73c-4e31-9331-80812b1d9611","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","rendition_id":"48435532-0796-46ad-a51f-d825c604927d","start":36,"end":50,"exact":"Takaichi Sanae","prefix":"ers meet in Nara\nPrime Minister ","suffix":" met the president on Tuesday.\n#","creator":"","created_at":"2026-11-22 22:48:04.302546","modified_at":"2026-11-22 22:48:04.307198"}');
INSERT INTO "change" VALUES(18,4,'annotation','e0db30c8-10b6-4f5f-8b3d-dd9e7bfd2290',NULL,'{"id":"e0db30c8-10b6-4f5f-8b3d-dd9e7bfd2290","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","rendition_id":"48435532-0796-46ad-a51f-d825c604927d","start":113,"end":140,"exact":"DNA testing for the remains","prefix":"# What *they* said\nWe agreed on ","suffix":" found in the Chosei mine.\n1. a ","creator":"","created_at":"2026-11-22 22:48:04.309632","modified_at":"2026-11-22 22:48:04.310047"}');
INSERT INTO "change" VALUES(19,4,'body','20513b81-48c9-437e-8040-eb5cc4325192',NULL,'{"id":"20513b81-48c9-437e-8040-eb5cc4325192","annotation_id":"e0db30c8-10b6-4f5f-8b3d-dd9e7bfd2290","purpose":"identifying","code_id":null,"record_id":"f7a2fd5c-70c4-452d-bee0-f127db5eb961","text":"","created_at":"2026-11-22 22:48:04.308207"}');
INSERT INTO "change" VALUES(20,4,'body','33df651a-f057-4c25-86f0-edafbba0f646',NULL,'{"id":"33df651a-f057-4c25-86f0-edafbba0f646","annotation_id":"e0db30c8-10b6-4f5f-8b3d-dd9e7bfd2290","purpose":"tagging","code_id":"474dc51b-f354-4c9e-aef3-14c159327e7d","record_id":null,"text":"","created_at":"2026-11-22 22:48:04.308315"}');
INSERT INTO "change" VALUES(21,4,'body','835182d5-6bc2-41cb-a528-96f08244090a',NULL,'{"id":"835182d5-6bc2-41cb-a528-96f08244090a","annotation_id":"e0db30c8-10b6-4f5f-8b3d-dd9e7bfd2290","purpose":"commenting","code_id":null,"record_id":null,"text":"Who pays?\nNobody says.","created_at":"2026-11-22 22:48:04.308394"}');
INSERT INTO "change" VALUES(22,4,'annotation','e0db30c8-10b6-4f5f-8b3d-dd9e7bfd2290','{"id":"e0db30c8-10b6-4f5f-8b3d-dd9e7bfd2290","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","rendition_id":"48435532-0796-46ad-a51f-d825c604927d","start":113,"end":140,"exact":"DNA testing for the remains","prefix":"# What *they* said\nWe agreed on ","suffix":" found in the Chosei mine.\n1. a ","creator":"","created_at":"2026-11-22 22:48:04.309632","modified_at":"2026-11-22 22:48:04.310047"}','{"id":"e0db30c8-10b6-4f5f-8b3d-dd9e7bfd2290","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","rendition_id":"48435532-0796-46ad-a51f-d825c604927d","start":113,"end":140,"exact":"DNA testing for the remains","prefix":"# What *they* said\nWe agreed on ","suffix":" found in the Chosei mine.\n1. a ","creator":"","created_at":"2026-11-22 22:48:04.309632","modified_at":"2026-11-22 22:48:04.311225"}');
INSERT INTO "change" VALUES(23,4,'annotation','4a8db8fb-c691-4470-99fa-9d61e3e1b833',NULL,'{"id":"4a8db8fb-c691-4470-99fa-9d61e3e1b833","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","rendition_id":"48435532-0796-46ad-a51f-d825c604927d","start":129,"end":165,"exact":"the remains found in the Chosei mine","prefix":"id\nWe agreed on DNA testing for ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 22:48:04.312464","modified_at":"2026-11-22 22:48:04.312702"}');
INSERT INTO "change" VALUES(24,4,'body','00d42629-a7e9-4912-8b28-890e1da56d02',NULL,'{"id":"00d42629-a7e9-4912-8b28-890e1da56d02","annotation_id":"4a8db8fb-c691-4470-99fa-9d61e3e1b833","purpose":"tagging","code_id":"474dc51b-f354-4c9e-aef3-14c159327e7d","record_id":null,"text":"","created_at":"2026-11-22 22:48:04.311647"}');
INSERT INTO "change" VALUES(25,4,'annotation','4a8db8fb-c691-4470-99fa-9d61e3e1b833','{"id":"4a8db8fb-c691-4470-99fa-9d61e3e1b833","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","rendition_id":"48435532-0796-46ad-a51f-d825c604927d","start":129,"end":165,"exact":"the remains found in the Chosei mine","prefix":"id\nWe agreed on DNA testing for ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 22:48:04.312464","modified_at":"2026-11-22 22:48:04.312702"}','{"id":"4a8db8fb-c691-4470-99fa-9d61e3e1b833","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","rendition_id":"48435532-0796-46ad-a51f-d825c604927d","start":129,"end":165,"exact":"the remains found in the Chosei mine","prefix":"id\nWe agreed on DNA testing for ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 22:48:04.312464","modified_at":"2026-11-22 22:48:04.313404"}');
INSERT INTO "change" VALUES(26,4,'annotation','b344ab09-93e2-4739-ac24-e5d31a8b5297',NULL,'{"id":"b344ab09-93e2-4739-ac24-e5d31a8b5297","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","rendition_id":"48435532-0796-46ad-a51f-d825c604927d","start":154,"end":165,"exact":"Chosei mine","prefix":"ng for the remains found in the ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 22:48:04.314609","modified_at":"2026-11-22 22:48:04.314894"}');
INSERT INTO "change" VALUES(27,4,'body','a70ff933-3ed4-4e0f-b3e5-bbbfa9e1cbb5',NULL,'{"id":"a70ff933-3ed4-4e0f-b3e5-bbbfa9e1cbb5","annotation_id":"b344ab09-93e2-4739-ac24-e5d31a8b5297","purpose":"identifying","code_id":null,"record_id":"3eace296-59e4-49fe-948f-4efc9b7689c1","text":"","created_at":"2026-11-22 22:48:04.313777"}');
INSERT INTO "change" VALUES(28,4,'annotation','b344ab09-93e2-4739-ac24-e5d31a8b5297','{"id":"b344ab09-93e2-4739-ac24-e5d31a8b5297","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","rendition_id":"48435532-0796-46ad-a51f-d825c604927d","start":154,"end":165,"exact":"Chosei mine","prefix":"ng for the remains found in the ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 22:48:04.314609","modified_at":"2026-11-22 22:48:04.314894"}','{"id":"b344ab09-93e2-4739-ac24-e5d31a8b5297","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","rendition_id":"48435532-0796-46ad-a51f-d825c604927d","start":154,"end":165,"exact":"Chosei mine","prefix":"ng for the remains found in the ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 22:48:04.314609","modified_at":"2026-11-22 22:48:04.315548"}');
INSERT INTO "change" VALUES(29,4,'annotation','945d1171-a543-4f6d-80df-d8be3a2ac003',NULL,'{"id":"945d1171-a543-4f6d-80df-d8be3a2ac003","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","rendition_id":"48435532-0796-46ad-a51f-d825c604927d","start":228,"end":237,"exact":"Coal\t1942","prefix":"\n- one level skipped\nWhat\tSince\n","suffix":"\nThe pier | seen from <Ube> & [b","creator":"","created_at":"2026-11-22 22:48:04.316789","modified_at":"2026-11-22 22:48:04.317124"}');
INSERT INTO "change" VALUES(30,4,'annotation','9fbba23c-077f-4f2c-b6af-becac054a872',NULL,'{"id":"9fbba23c-077f-4f2c-b6af-becac054a872","document_id":"52daa7a6-c606-4340-9c5d-267e92ef2b5e","rendition_id":"47af551b-5158-4649-8223-599fbd0ad4b6","start":8,"end":12,"exact":"高市早苗","prefix":"奈良で首脳会談\n","suffix":"首相は13日、李在明大統領と🤝で会談した。","creator":"","created_at":"2026-11-22 22:48:04.318675","modified_at":"2026-11-22 22:48:04.318914"}');
INSERT INTO "change" VALUES(31,4,'body','e9c57384-f238-4885-b8ce-67ea2145253f',NULL,'{"id":"e9c57384-f238-4885-b8ce-67ea2145253f","annotation_id":"9fbba23c-077f-4f2c-b6af-becac054a872","purpose":"identifying","code_id":null,"record_id":"fe87d6f8-9339-4004-8205-004b2baec719","text":"","created_at":"2026-11-22 22:48:04.317944"}');
INSERT INTO "change" VALUES(32,4,'annotation','9fbba23c-077f-4f2c-b6af-becac054a872','{"id":"9fbba23c-077f-4f2c-b6af-becac054a872","document_id":"52daa7a6-c606-4340-9c5d-267e92ef2b5e","rendition_id":"47af551b-5158-4649-8223-599fbd0ad4b6","start":8,"end":12,"exact":"高市早苗","prefix":"奈良で首脳会談\n","suffix":"首相は13日、李在明大統領と🤝で会談した。","creator":"","created_at":"2026-11-22 22:48:04.318675","modified_at":"2026-11-22 22:48:04.318914"}','{"id":"9fbba23c-077f-4f2c-b6af-becac054a872","document_id":"52daa7a6-c606-4340-9c5d-267e92ef2b5e","rendition_id":"47af551b-5158-4649-8223-599fbd0ad4b6","start":8,"end":12,"exact":"高市早苗","prefix":"奈良で首脳会談\n","suffix":"首相は13日、李在明大統領と🤝で会談した。","creator":"","created_at":"2026-11-22 22:48:04.318675","modified_at":"2026-11-22 22:48:04.319553"}');
INSERT INTO "change" VALUES(33,4,'annotation','d2b2b4cb-469b-48fe-ba17-3ec9dd43c2ed',NULL,'{"id":"d2b2b4cb-469b-48fe-ba17-3ec9dd43c2ed","document_id":"52daa7a6-c606-4340-9c5d-267e92ef2b5e","rendition_id":"47af551b-5158-4649-8223-599fbd0ad4b6","start":26,"end":30,"exact":"🤝で会談","prefix":"奈良で首脳会談\n高市早苗首相は13日、李在明大統領と","suffix":"した。","creator":"","created_at":"2026-11-22 22:48:04.320537","modified_at":"2026-11-22 22:48:04.320874"}');
INSERT INTO "change" VALUES(34,4,'body','10b82f25-3392-4cd2-8462-600711b77604',NULL,'{"id":"10b82f25-3392-4cd2-8462-600711b77604","annotation_id":"d2b2b4cb-469b-48fe-ba17-3ec9dd43c2ed","purpose":"tagging","code_id":"474dc51b-f354-4c9e-aef3-14c159327e7d","record_id":null,"text":"","created_at":"2026-11-22 22:48:04.319823"}');
INSERT INTO "change" VALUES(35,4,'annotation','d2b2b4cb-469b-48fe-ba17-3ec9dd43c2ed','{"id":"d2b2b4cb-469b-48fe-ba17-3ec9dd43c2ed","document_id":"52daa7a6-c606-4340-9c5d-267e92ef2b5e","rendition_id":"47af551b-5158-4649-8223-599fbd0ad4b6","start":26,"end":30,"exact":"🤝で会談","prefix":"奈良で首脳会談\n高市早苗首相は13日、李在明大統領と","suffix":"した。","creator":"","created_at":"2026-11-22 22:48:04.320537","modified_at":"2026-11-22 22:48:04.320874"}','{"id":"d2b2b4cb-469b-48fe-ba17-3ec9dd43c2ed","document_id":"52daa7a6-c606-4340-9c5d-267e92ef2b5e","rendition_id":"47af551b-5158-4649-8223-599fbd0ad4b6","start":26,"end":30,"exact":"🤝で会談","prefix":"奈良で首脳会談\n高市早苗首相は13日、李在明大統領と","suffix":"した。","creator":"","created_at":"2026-11-22 22:48:04.320537","modified_at":"2026-11-22 22:48:04.322066"}');
INSERT INTO "change" VALUES(36,4,'authority_record','201f4dd3-296e-41b2-81b6-f64de827d8d9',NULL,'{"id":"201f4dd3-296e-41b2-81b6-f64de827d8d9","kind":"place","note":"","date":"","colour":"","shortcut":""}');
INSERT INTO "change" VALUES(37,4,'name_form','72b0f3d7-3522-40cb-850d-744d09208b39',NULL,'{"id":"72b0f3d7-3522-40cb-850d-744d09208b39","record_id":"201f4dd3-296e-41b2-81b6-f64de827d8d9","position":0,"form":"=HYPERLINK(\"http://evil.example\")","form_fold":"=hyperlink(\"http://evil.example\")","language":"","script":"Latn","kind":"authorized"}');
INSERT INTO "change" VALUES(38,4,'annotation','a9287154-2ba5-4ecd-86c0-42f5dce5c3e1',NULL,'{"id":"a9287154-2ba5-4ecd-86c0-42f5dce5c3e1","document_id":"34ea36d0-943b-475b-af66-746e91a71348","rendition_id":"02c5b9e0-25eb-4f15-abab-29d69ac10654","start":4,"end":29,"exact":"<script>alert(1)</script>","prefix":"CON\n","suffix":" & </main>","creator":"","created_at":"2026-11-22 22:48:04.324680","modified_at":"2026-11-22 22:48:04.325044"}');
INSERT INTO "change" VALUES(39,4,'body','06d0598c-6150-4b04-bafb-88b9df696cb3',NULL,'{"id":"06d0598c-6150-4b04-bafb-88b9df696cb3","annotation_id":"a9287154-2ba5-4ecd-86c0-42f5dce5c3e1","purpose":"identifying","code_id":null,"record_id":"201f4dd3-296e-41b2-81b6-f64de827d8d9","text":"","created_at":"2026-11-22 22:48:04.323719"}');
INSERT INTO "change" VALUES(40,4,'body','aade0c45-1081-4090-82dc-fe098051fbf8',NULL,'{"id":"aade0c45-1081-4090-82dc-fe098051fbf8","annotation_id":"a9287154-2ba5-4ecd-86c0-42f5dce5c3e1","purpose":"commenting","code_id":null,"record_id":null,"text":"+1 </span><script>alert(2)</script>\u0007","created_at":"2026-11-22 22:48:04.323789"}');
INSERT INTO "change" VALUES(41,4,'annotation','a9287154-2ba5-4ecd-86c0-42f5dce5c3e1','{"id":"a9287154-2ba5-4ecd-86c0-42f5dce5c3e1","document_id":"34ea36d0-943b-475b-af66-746e91a71348","rendition_id":"02c5b9e0-25eb-4f15-abab-29d69ac10654","start":4,"end":29,"exact":"<script>alert(1)</script>","prefix":"CON\n","suffix":" & </main>","creator":"","created_at":"2026-11-22 22:48:04.324680","modified_at":"2026-11-22 22:48:04.325044"}','{"id":"a9287154-2ba5-4ecd-86c0-42f5dce5c3e1","document_id":"34ea36d0-943b-475b-af66-746e91a71348","rendition_id":"02c5b9e0-25eb-4f15-abab-29d69ac10654","start":4,"end":29,"exact":"<script>alert(1)</script>","prefix":"CON\n","suffix":" & </main>","creator":"","created_at":"2026-11-22 22:48:04.324680","modified_at":"2026-11-22 22:48:04.325995"}');
INSERT INTO "change" VALUES(42,4,'collection','7b428e08-553d-4858-bfaa-e5f33c8cbf42',NULL,'{"id":"7b428e08-553d-4858-bfaa-e5f33c8cbf42","parent_id":null,"name":"Nara summit","position":0}');
INSERT INTO "change" VALUES(43,4,'collection_member','8ed56378-647f-4063-b266-ff7aeda2e85a',NULL,'{"id":"8ed56378-647f-4063-b266-ff7aeda2e85a","collection_id":"7b428e08-553d-4858-bfaa-e5f33c8cbf42","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52"}');
INSERT INTO "change" VALUES(44,4,'collection_member','da8260f6-a21c-4fc3-bd6f-4aba6b9847f4',NULL,'{"id":"da8260f6-a21c-4fc3-bd6f-4aba6b9847f4","collection_id":"7b428e08-553d-4858-bfaa-e5f33c8cbf42","document_id":"52daa7a6-c606-4340-9c5d-267e92ef2b5e"}');
INSERT INTO "change" VALUES(45,4,'collection_member','314bbead-08f7-487f-b6bb-c79c7386f596',NULL,'{"id":"314bbead-08f7-487f-b6bb-c79c7386f596","collection_id":"7b428e08-553d-4858-bfaa-e5f33c8cbf42","document_id":"34ea36d0-943b-475b-af66-746e91a71348"}');
INSERT INTO "change" VALUES(46,4,'document','34ea36d0-943b-475b-af66-746e91a71348','{"id":"34ea36d0-943b-475b-af66-746e91a71348","rendition_id":"02c5b9e0-25eb-4f15-abab-29d69ac10654","title":"\"><img src=x onerror=alert(0)>‮../..","title_fold":"\"><img src=x onerror=alert(0)>‮../..","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en\" onload=\"x","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 22:48:04.267026"}','{"id":"34ea36d0-943b-475b-af66-746e91a71348","rendition_id":"02c5b9e0-25eb-4f15-abab-29d69ac10654","title":"\"><img src=x onerror=alert(0)>‮../..","title_fold":"\"><img src=x onerror=alert(0)>‮../..","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en\" onload=\"x","description":"","type":"article","section":"","rights":"","identifier":"","url":"javascript:alert(3)","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 22:48:04.267026"}');
INSERT INTO "change" VALUES(47,4,'field_origin','01317421-c2c0-408b-aeb2-e31032651c01',NULL,'{"id":"01317421-c2c0-408b-aeb2-e31032651c01","document_id":"34ea36d0-943b-475b-af66-746e91a71348","name":"url","origin":"person","raw":"","confirmed":1}');
INSERT INTO "change" VALUES(48,4,'document','00cb30f2-4472-477b-b69c-0a8006358e52','{"id":"00cb30f2-4472-477b-b69c-0a8006358e52","rendition_id":"48435532-0796-46ad-a51f-d825c604927d","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"kim, a.; 佐藤","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 22:48:04.204197"}','{"id":"00cb30f2-4472-477b-b69c-0a8006358e52","rendition_id":"48435532-0796-46ad-a51f-d825c604927d","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"kim, a.; 佐藤","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"https://example.org/nara?a=1&b=<2>","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 22:48:04.204197"}');
INSERT INTO "change" VALUES(49,4,'field_origin','c0752671-7814-4eee-b165-f98727979a93',NULL,'{"id":"c0752671-7814-4eee-b165-f98727979a93","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","name":"url","origin":"person","raw":"","confirmed":1}');
INSERT INTO "change" VALUES(50,5,'document','47307a85-6698-4208-95c7-b58751ade601',NULL,'{"id":"47307a85-6698-4208-95c7-b58751ade601","rendition_id":"a7baec7a-1ff2-49b1-9b28-e1ceb47e2281","title":"Story of 60 words","title_fold":"story of 60 words","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 22:48:04.382867"}');
INSERT INTO "change" VALUES(51,6,'document','088e7912-4829-457f-9e2b-300140185b13',NULL,'{"id":"088e7912-4829-457f-9e2b-300140185b13","rendition_id":"4f22ee3d-8487-422d-8ca2-52ddcf0654ec","title":"Story of 59 words","title_fold":"story of 59 words","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 22:48:04.414967"}');
INSERT INTO "change" VALUES(52,7,'document','8e5e576a-5861-4839-be58-a396fe24e03b',NULL,'{"id":"8e5e576a-5861-4839-be58-a396fe24e03b","rendition_id":"cadbc957-af0e-46fc-9ad0-604288f7e972","title":"Story of 58 words","title_fold":"story of 58 words","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 22:48:04.440418"}');
INSERT INTO "change" VALUES(53,8,'story_group','6745c5f1-1cad-49f4-bada-bf77930de2f6',NULL,'{"id":"6745c5f1-1cad-49f4-bada-bf77930de2f6","created_at":"2026-11-22 22:48:04.733146"}');
INSERT INTO "change" VALUES(54,8,'story_member','792f1fb9-3e10-41fb-832a-68e54203876c',NULL,'{"id":"792f1fb9-3e10-41fb-832a-68e54203876c","group_id":"6745c5f1-1cad-49f4-bada-bf77930de2f6","document_id":"47307a85-6698-4208-95c7-b58751ade601"}');
INSERT INTO "change" VALUES(55,8,'story_member','a842afb9-7f28-455c-a451-0d897733a822',NULL,'{"id":"a842afb9-7f28-455c-a451-0d897733a822","group_id":"6745c5f1-1cad-49f4-bada-bf77930de2f6","document_id":"088e7912-4829-457f-9e2b-300140185b13"}');
INSERT INTO "change" VALUES(56,8,'story_refusal','6f06d9e0-2f1f-43c6-bee4-133a09662e98',NULL,'{"id":"6f06d9e0-2f1f-43c6-bee4-133a09662e98","verdict_id":"6ced0528-107c-4416-b9af-9ca45403a319","document_id":"47307a85-6698-4208-95c7-b58751ade601"}');
INSERT INTO "change" VALUES(57,8,'story_refusal','f435a2a3-6857-4633-8298-dffda7cc7c60',NULL,'{"id":"f435a2a3-6857-4633-8298-dffda7cc7c60","verdict_id":"6ced0528-107c-4416-b9af-9ca45403a319","document_id":"8e5e576a-5861-4839-be58-a396fe24e03b"}');
INSERT INTO "change" VALUES(58,9,'document_rendition','41d05233-15b5-49d3-86c5-26b47a5d3594',NULL,'{"id":"41d05233-15b5-49d3-86c5-26b47a5d3594","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","rendition_id":"48435532-0796-46ad-a51f-d825c604927d"}');
INSERT INTO "change" VALUES(59,10,'saved_query','ec5dc665-5312-4c8a-b52f-08b085fca161',NULL,'{"id":"ec5dc665-5312-4c8a-b52f-08b085fca161","name":"Takaichi","query":"person:Takaichi","asked":"","created_at":"2026-11-22 22:48:04.767464"}');
INSERT INTO "change" VALUES(60,11,'document_rendition','41d05233-15b5-49d3-86c5-26b47a5d3594','{"id":"41d05233-15b5-49d3-86c5-26b47a5d3594","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","rendition_id":"48435532-0796-46ad-a51f-d825c604927d"}',NULL);
INSERT INTO "change" VALUES(61,11,'field_origin','c0752671-7814-4eee-b165-f98727979a93','{"id":"c0752671-7814-4eee-b165-f98727979a93","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","name":"url","origin":"person","raw":"","confirmed":1}',NULL);
INSERT INTO "change" VALUES(62,11,'creator','fc13074d-7ffd-41d1-81d4-ec6c854555ba','{"id":"fc13074d-7ffd-41d1-81d4-ec6c854555ba","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","position":0,"name":"Kim, A."}',NULL);
INSERT INTO "change" VALUES(63,11,'creator','16f947ec-c279-4fbe-b2af-5a828c000fea','{"id":"16f947ec-c279-4fbe-b2af-5a828c000fea","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","position":1,"name":"佐藤"}',NULL);
INSERT INTO "change" VALUES(64,11,'collection_member','8ed56378-647f-4063-b266-ff7aeda2e85a','{"id":"8ed56378-647f-4063-b266-ff7aeda2e85a","collection_id":"7b428e08-553d-4858-bfaa-e5f33c8cbf42","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52"}',NULL);
INSERT INTO "change" VALUES(65,11,'body','6cb8691c-2621-454c-ad1a-df00449ebe45','{"id":"6cb8691c-2621-454c-ad1a-df00449ebe45","annotation_id":"2c31889b-e73c-4e31-9331-80812b1d9611","purpose":"identifying","code_id":null,"record_id":"fe87d6f8-9339-4004-8205-004b2baec719","text":"","created_at":"2026-11-22 22:48:04.298320"}',NULL);
INSERT INTO "change" VALUES(66,11,'annotation','2c31889b-e73c-4e31-9331-80812b1d9611','{"id":"2c31889b-e73c-4e31-9331-80812b1d9611","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","rendition_id":"48435532-0796-46ad-a51f-d825c604927d","start":36,"end":50,"exact":"Takaichi Sanae","prefix":"ers meet in Nara\nPrime Minister ","suffix":" met the president on Tuesday.\n#","creator":"","created_at":"2026-11-22 22:48:04.302546","modified_at":"2026-11-22 22:48:04.307198"}',NULL);
INSERT INTO "change" VALUES(67,11,'body','20513b81-48c9-437e-8040-eb5cc4325192','{"id":"20513b81-48c9-437e-8040-eb5cc4325192","annotation_id":"e0db30c8-10b6-4f5f-8b3d-dd9e7bfd2290","purpose":"identifying","code_id":null,"record_id":"f7a2fd5c-70c4-452d-bee0-f127db5eb961","text":"","created_at":"2026-11-22 22:48:04.308207"}',NULL);
INSERT INTO "change" VALUES(68,11,'body','33df651a-f057-4c25-86f0-edafbba0f646','{"id":"33df651a-f057-4c25-86f0-edafbba0f646","annotation_id":"e0db30c8-10b6-4f5f-8b3d-dd9e7bfd2290","purpose":"tagging","code_id":"474dc51b-f354-4c9e-aef3-14c159327e7d","record_id":null,"text":"","created_at":"2026-11-22 22:48:04.308315"}',NULL);
INSERT INTO "change" VALUES(69,11,'body','835182d5-6bc2-41cb-a528-96f08244090a','{"id":"835182d5-6bc2-41cb-a528-96f08244090a","annotation_id":"e0db30c8-10b6-4f5f-8b3d-dd9e7bfd2290","purpose":"commenting","code_id":null,"record_id":null,"text":"Who pays?\nNobody says.","created_at":"2026-11-22 22:48:04.308394"}',NULL);
INSERT INTO "change" VALUES(70,11,'annotation','e0db30c8-10b6-4f5f-8b3d-dd9e7bfd2290','{"id":"e0db30c8-10b6-4f5f-8b3d-dd9e7bfd2290","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","rendition_id":"48435532-0796-46ad-a51f-d825c604927d","start":113,"end":140,"exact":"DNA testing for the remains","prefix":"# What *they* said\nWe agreed on ","suffix":" found in the Chosei mine.\n1. a ","creator":"","created_at":"2026-11-22 22:48:04.309632","modified_at":"2026-11-22 22:48:04.311225"}',NULL);
INSERT INTO "change" VALUES(71,11,'body','00d42629-a7e9-4912-8b28-890e1da56d02','{"id":"00d42629-a7e9-4912-8b28-890e1da56d02","annotation_id":"4a8db8fb-c691-4470-99fa-9d61e3e1b833","purpose":"tagging","code_id":"474dc51b-f354-4c9e-aef3-14c159327e7d","record_id":null,"text":"","created_at":"2026-11-22 22:48:04.311647"}',NULL);
INSERT INTO "change" VALUES(72,11,'annotation','4a8db8fb-c691-4470-99fa-9d61e3e1b833','{"id":"4a8db8fb-c691-4470-99fa-9d61e3e1b833","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","rendition_id":"48435532-0796-46ad-a51f-d825c604927d","start":129,"end":165,"exact":"the remains found in the Chosei mine","prefix":"id\nWe agreed on DNA testing for ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 22:48:04.312464","modified_at":"2026-11-22 22:48:04.313404"}',NULL);
INSERT INTO "change" VALUES(73,11,'body','a70ff933-3ed4-4e0f-b3e5-bbbfa9e1cbb5','{"id":"a70ff933-3ed4-4e0f-b3e5-bbbfa9e1cbb5","annotation_id":"b344ab09-93e2-4739-ac24-e5d31a8b5297","purpose":"identifying","code_id":null,"record_id":"3eace296-59e4-49fe-948f-4efc9b7689c1","text":"","created_at":"2026-11-22 22:48:04.313777"}',NULL);
INSERT INTO "change" VALUES(74,11,'annotation','b344ab09-93e2-4739-ac24-e5d31a8b5297','{"id":"b344ab09-93e2-4739-ac24-e5d31a8b5297","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","rendition_id":"48435532-0796-46ad-a51f-d825c604927d","start":154,"end":165,"exact":"Chosei mine","prefix":"ng for the remains found in the ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 22:48:04.314609","modified_at":"2026-11-22 22:48:04.315548"}',NULL);
INSERT INTO "change" VALUES(75,11,'annotation','945d1171-a543-4f6d-80df-d8be3a2ac003','{"id":"945d1171-a543-4f6d-80df-d8be3a2ac003","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","rendition_id":"48435532-0796-46ad-a51f-d825c604927d","start":228,"end":237,"exact":"Coal\t1942","prefix":"\n- one level skipped\nWhat\tSince\n","suffix":"\nThe pier | seen from <Ube> & [b","creator":"","created_at":"2026-11-22 22:48:04.316789","modified_at":"2026-11-22 22:48:04.317124"}',NULL);
INSERT INTO "change" VALUES(76,11,'document','00cb30f2-4472-477b-b69c-0a8006358e52','{"id":"00cb30f2-4472-477b-b69c-0a8006358e52","rendition_id":"48435532-0796-46ad-a51f-d825c604927d","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"kim, a.; 佐藤","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"https://example.org/nara?a=1&b=<2>","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 22:48:04.204197"}',NULL);
INSERT INTO "change" VALUES(77,12,'document','00cb30f2-4472-477b-b69c-0a8006358e52',NULL,'{"id":"00cb30f2-4472-477b-b69c-0a8006358e52","rendition_id":"48435532-0796-46ad-a51f-d825c604927d","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"kim, a.; 佐藤","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"https://example.org/nara?a=1&b=<2>","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 22:48:04.204197"}');
INSERT INTO "change" VALUES(78,12,'annotation','945d1171-a543-4f6d-80df-d8be3a2ac003',NULL,'{"id":"945d1171-a543-4f6d-80df-d8be3a2ac003","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","rendition_id":"48435532-0796-46ad-a51f-d825c604927d","start":228,"end":237,"exact":"Coal\t1942","prefix":"\n- one level skipped\nWhat\tSince\n","suffix":"\nThe pier | seen from <Ube> & [b","creator":"","created_at":"2026-11-22 22:48:04.316789","modified_at":"2026-11-22 22:48:04.317124"}');
INSERT INTO "change" VALUES(79,12,'annotation','b344ab09-93e2-4739-ac24-e5d31a8b5297',NULL,'{"id":"b344ab09-93e2-4739-ac24-e5d31a8b5297","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","rendition_id":"48435532-0796-46ad-a51f-d825c604927d","start":154,"end":165,"exact":"Chosei mine","prefix":"ng for the remains found in the ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 22:48:04.314609","modified_at":"2026-11-22 22:48:04.315548"}');
INSERT INTO "change" VALUES(80,12,'body','a70ff933-3ed4-4e0f-b3e5-bbbfa9e1cbb5',NULL,'{"id":"a70ff933-3ed4-4e0f-b3e5-bbbfa9e1cbb5","annotation_id":"b344ab09-93e2-4739-ac24-e5d31a8b5297","purpose":"identifying","code_id":null,"record_id":"3eace296-59e4-49fe-948f-4efc9b7689c1","text":"","created_at":"2026-11-22 22:48:04.313777"}');
INSERT INTO "change" VALUES(81,12,'annotation','4a8db8fb-c691-4470-99fa-9d61e3e1b833',NULL,'{"id":"4a8db8fb-c691-4470-99fa-9d61e3e1b833","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","rendition_id":"48435532-0796-46ad-a51f-d825c604927d","start":129,"end":165,"exact":"the remains found in the Chosei mine","prefix":"id\nWe agreed on DNA testing for ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 22:48:04.312464","modified_at":"2026-11-22 22:48:04.313404"}');
INSERT INTO "change" VALUES(82,12,'body','00d42629-a7e9-4912-8b28-890e1da56d02',NULL,'{"id":"00d42629-a7e9-4912-8b28-890e1da56d02","annotation_id":"4a8db8fb-c691-4470-99fa-9d61e3e1b833","purpose":"tagging","code_id":"474dc51b-f354-4c9e-aef3-14c159327e7d","record_id":null,"text":"","created_at":"2026-11-22 22:48:04.311647"}');
INSERT INTO "change" VALUES(83,12,'annotation','e0db30c8-10b6-4f5f-8b3d-dd9e7bfd2290',NULL,'{"id":"e0db30c8-10b6-4f5f-8b3d-dd9e7bfd2290","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","rendition_id":"48435532-0796-46ad-a51f-d825c604927d","start":113,"end":140,"exact":"DNA testing for the remains","prefix":"# What *they* said\nWe agreed on ","suffix":" found in the Chosei mine.\n1. a ","creator":"","created_at":"2026-11-22 22:48:04.309632","modified_at":"2026-11-22 22:48:04.311225"}');
INSERT INTO "change" VALUES(84,12,'body','835182d5-6bc2-41cb-a528-96f08244090a',NULL,'{"id":"835182d5-6bc2-41cb-a528-96f08244090a","annotation_id":"e0db30c8-10b6-4f5f-8b3d-dd9e7bfd2290","purpose":"commenting","code_id":null,"record_id":null,"text":"Who pays?\nNobody says.","created_at":"2026-11-22 22:48:04.308394"}');
INSERT INTO "change" VALUES(85,12,'body','33df651a-f057-4c25-86f0-edafbba0f646',NULL,'{"id":"33df651a-f057-4c25-86f0-edafbba0f646","annotation_id":"e0db30c8-10b6-4f5f-8b3d-dd9e7bfd2290","purpose":"tagging","code_id":"474dc51b-f354-4c9e-aef3-14c159327e7d","record_id":null,"text":"","created_at":"2026-11-22 22:48:04.308315"}');
INSERT INTO "change" VALUES(86,12,'body','20513b81-48c9-437e-8040-eb5cc4325192',NULL,'{"id":"20513b81-48c9-437e-8040-eb5cc4325192","annotation_id":"e0db30c8-10b6-4f5f-8b3d-dd9e7bfd2290","purpose":"identifying","code_id":null,"record_id":"f7a2fd5c-70c4-452d-bee0-f127db5eb961","text":"","created_at":"2026-11-22 22:48:04.308207"}');
INSERT INTO "change" VALUES(87,12,'annotation','2c31889b-e73c-4e31-9331-80812b1d9611',NULL,'{"id":"2c31889b-e73c-4e31-9331-80812b1d9611","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","rendition_id":"48435532-0796-46ad-a51f-d825c604927d","start":36,"end":50,"exact":"Takaichi Sanae","prefix":"ers meet in Nara\nPrime Minister ","suffix":" met the president on Tuesday.\n#","creator":"","created_at":"2026-11-22 22:48:04.302546","modified_at":"2026-11-22 22:48:04.307198"}');
INSERT INTO "change" VALUES(88,12,'body','6cb8691c-2621-454c-ad1a-df00449ebe45',NULL,'{"id":"6cb8691c-2621-454c-ad1a-df00449ebe45","annotation_id":"2c31889b-e73c-4e31-9331-80812b1d9611","purpose":"identifying","code_id":null,"record_id":"fe87d6f8-9339-4004-8205-004b2baec719","text":"","created_at":"2026-11-22 22:48:04.298320"}');
INSERT INTO "change" VALUES(89,12,'collection_member','8ed56378-647f-4063-b266-ff7aeda2e85a',NULL,'{"id":"8ed56378-647f-4063-b266-ff7aeda2e85a","collection_id":"7b428e08-553d-4858-bfaa-e5f33c8cbf42","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52"}');
INSERT INTO "change" VALUES(90,12,'creator','16f947ec-c279-4fbe-b2af-5a828c000fea',NULL,'{"id":"16f947ec-c279-4fbe-b2af-5a828c000fea","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","position":1,"name":"佐藤"}');
INSERT INTO "change" VALUES(91,12,'creator','fc13074d-7ffd-41d1-81d4-ec6c854555ba',NULL,'{"id":"fc13074d-7ffd-41d1-81d4-ec6c854555ba","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","position":0,"name":"Kim, A."}');
INSERT INTO "change" VALUES(92,12,'field_origin','c0752671-7814-4eee-b165-f98727979a93',NULL,'{"id":"c0752671-7814-4eee-b165-f98727979a93","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","name":"url","origin":"person","raw":"","confirmed":1}');
INSERT INTO "change" VALUES(93,12,'document_rendition','41d05233-15b5-49d3-86c5-26b47a5d3594',NULL,'{"id":"41d05233-15b5-49d3-86c5-26b47a5d3594","document_id":"00cb30f2-4472-477b-b69c-0a8006358e52","rendition_id":"48435532-0796-46ad-a51f-d825c604927d"}');
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
INSERT INTO "code" VALUES('474dc51b-f354-4c9e-aef3-14c159327e7d',NULL,'Remains','remains','#a0416f','Of the dead.','',0);
CREATE TABLE collection (
	id VARCHAR NOT NULL, 
	parent_id VARCHAR, 
	name VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(parent_id) REFERENCES collection (id) ON DELETE CASCADE
);
INSERT INTO "collection" VALUES('7b428e08-553d-4858-bfaa-e5f33c8cbf42',NULL,'Nara summit',0);
CREATE TABLE collection_member (
	id VARCHAR NOT NULL, 
	collection_id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(collection_id) REFERENCES collection (id) ON DELETE CASCADE, 
	FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE, 
	UNIQUE (collection_id, document_id)
);
INSERT INTO "collection_member" VALUES('da8260f6-a21c-4fc3-bd6f-4aba6b9847f4','7b428e08-553d-4858-bfaa-e5f33c8cbf42','52daa7a6-c606-4340-9c5d-267e92ef2b5e');
INSERT INTO "collection_member" VALUES('314bbead-08f7-487f-b6bb-c79c7386f596','7b428e08-553d-4858-bfaa-e5f33c8cbf42','34ea36d0-943b-475b-af66-746e91a71348');
INSERT INTO "collection_member" VALUES('8ed56378-647f-4063-b266-ff7aeda2e85a','7b428e08-553d-4858-bfaa-e5f33c8cbf42','00cb30f2-4472-477b-b69c-0a8006358e52');
CREATE TABLE containment (
	id VARCHAR NOT NULL, 
	parent_id VARCHAR NOT NULL, 
	original_id VARCHAR NOT NULL, 
	path VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(parent_id) REFERENCES original (id), 
	FOREIGN KEY(original_id) REFERENCES original (id)
);
INSERT INTO "containment" VALUES('7dd9186e-170b-484b-881e-8e0b481f215a','6f9262d6-4247-4178-9556-c33a5c781cdb','72250360-0122-4546-ac2a-e23bb10a3f65','a/b.txt');
CREATE TABLE creator (
	id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE
);
INSERT INTO "creator" VALUES('16f947ec-c279-4fbe-b2af-5a828c000fea','00cb30f2-4472-477b-b69c-0a8006358e52',1,'佐藤');
INSERT INTO "creator" VALUES('fc13074d-7ffd-41d1-81d4-ec6c854555ba','00cb30f2-4472-477b-b69c-0a8006358e52',0,'Kim, A.');
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
INSERT INTO "distinct_text" VALUES(1,-7368012117139053150,'02c5b9e0-25eb-4f15-abab-29d69ac10654',0,X'',1);
INSERT INTO "distinct_text" VALUES(2,-1106523499617470869,'47af551b-5158-4649-8223-599fbd0ad4b6',0,X'',1);
INSERT INTO "distinct_text" VALUES(3,952718967886224830,'48435532-0796-46ad-a51f-d825c604927d',0,X'',1);
INSERT INTO "distinct_text" VALUES(4,308660267279592405,'4f22ee3d-8487-422d-8ca2-52ddcf0654ec',55,X'70D0500E9DABBE25FFAAD17DA93A7F00E2B9D409C4590880083207AFE5579F89C2ED13BEBBF827929A6D1B076B3E95ECD8E4D9DC9EC97DD888EF6F756E779B1CD95C3862553CC40CFFAA88EBEA6DFB846C64945D7437BB237AEE83014D0B4DB14CAD4252E53E7272E6112EEB856A09075652569CF2CF27BE7A587A6211D27FB2BAEF52178049570923D3CADD13CBE3252335E22EF0FD70141B3BA28C5BA2ED43D9DA7994B08A507C091BFFB3C6F3E040B82C1B2EA260FC7ECC117E0E2B55A85904C23CAB27094524B3D79220B1398C384B2B1DFE5412092EC6C4036EF625135B85AD11AA858FE538D1AA92646AE72DF7353ED36F614A35BF29B42E28F0333B2F',1);
INSERT INTO "distinct_text" VALUES(5,-2514856210833820721,'a7baec7a-1ff2-49b1-9b28-e1ceb47e2281',56,X'70D0500E9DABBE25FFAAD17DA93A7F00E2B9D409C4590880083207AFE5579F89C2ED13BEBBF827929A6D1B076B3E95ECD8E4D9DC9EC97DD888EF6F756E779B1CD95C3862553CC40CFFAA88EBEA6DFB846C64945D7437BB237AEE83014D0B4DB14CAD4252E53E7272E6112EEB856A09075652569CF2CF27BE7A587A6211D27FB2BAEF52178049570923D3CADD13CBE3252335E22EF0FD70141B3BA28C5BA2ED43D9DA7994B08A9E1F091BFFB3C6F3E040B82C1B2EA260FC7ECC117E0E2B55A85904C23CAB27094524B3D79220B1398C384B2B1DFE5412092EC6C4036EF625135B85AD11AA858FE538D1AA92646AE72DF7353ED36F614A35BF29B42E28F0333B2F',1);
INSERT INTO "distinct_text" VALUES(6,2332086482414516431,'cadbc957-af0e-46fc-9ad0-604288f7e972',54,X'70D0500E9DABBE25FFAAD17DA93A7F00E2B9D409C4590880083207AFE5579F89C2ED13BEBBF827929A6D1B076B3E7A04D8E4D9DC9EC97DD888EF6F756E779B1CD95C3862553CC40CFFAA88EB8AD7FB846C64945D7437BB237AEE83014D0B4DB14CAD4252E53E7272E6112EEB856A09075652569CF2CFBCA97A587A6211D27FB2BAEF52178049570923D3CADD13CBE3252335E22EF0FD70141B3BA28C5BA2ED43D9DA7994B08A507C091BFFB3C6F3E040B82C1B2EA260FC7ECC11CEDC2B55A85904C23CAB27094524D3769220B1398C384B2B58025412092EC6C4036EF625135B85AD11AA858FE538D1AA92646AE72DF7353ED36F614A35BF29B42E28F0333B2F',1);
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
INSERT INTO "document" VALUES('52daa7a6-c606-4340-9c5d-267e92ef2b5e','47af551b-5158-4649-8223-599fbd0ad4b6','奈良で首脳会談: 日韓','奈良で首脳会談: 日韓','2026-01-13','玄灘新報','玄灘新報','','ja','','article','','','','','','','','','2026-11-22 22:48:04.240602');
INSERT INTO "document" VALUES('34ea36d0-943b-475b-af66-746e91a71348','02c5b9e0-25eb-4f15-abab-29d69ac10654','"><img src=x onerror=alert(0)>‮../..','"><img src=x onerror=alert(0)>‮../..','2026-01-13','The Japan News','the japan news','','en" onload="x','','article','','','','javascript:alert(3)','','','','','2026-11-22 22:48:04.267026');
INSERT INTO "document" VALUES('47307a85-6698-4208-95c7-b58751ade601','a7baec7a-1ff2-49b1-9b28-e1ceb47e2281','Story of 60 words','story of 60 words','2026-01-13','The Japan News','the japan news','','en','','article','','','','','','','','','2026-11-22 22:48:04.382867');
INSERT INTO "document" VALUES('088e7912-4829-457f-9e2b-300140185b13','4f22ee3d-8487-422d-8ca2-52ddcf0654ec','Story of 59 words','story of 59 words','2026-01-13','The Japan News','the japan news','','en','','article','','','','','','','','','2026-11-22 22:48:04.414967');
INSERT INTO "document" VALUES('8e5e576a-5861-4839-be58-a396fe24e03b','cadbc957-af0e-46fc-9ad0-604288f7e972','Story of 58 words','story of 58 words','2026-01-13','The Japan News','the japan news','','en','','article','','','','','','','','','2026-11-22 22:48:04.440418');
INSERT INTO "document" VALUES('00cb30f2-4472-477b-b69c-0a8006358e52','48435532-0796-46ad-a51f-d825c604927d','Leaders meet in Nara','leaders meet in nara','2026-01-13','The Japan News','the japan news','kim, a.; 佐藤','en','','article','','','','https://example.org/nara?a=1&b=<2>','','','','','2026-11-22 22:48:04.204197');
CREATE TABLE document_rendition (
	id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	rendition_id VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE, 
	FOREIGN KEY(rendition_id) REFERENCES rendition (id), 
	UNIQUE (document_id, rendition_id)
);
INSERT INTO "document_rendition" VALUES('41d05233-15b5-49d3-86c5-26b47a5d3594','00cb30f2-4472-477b-b69c-0a8006358e52','48435532-0796-46ad-a51f-d825c604927d');
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
INSERT INTO "field_origin" VALUES('01317421-c2c0-408b-aeb2-e31032651c01','34ea36d0-943b-475b-af66-746e91a71348','url','person','',1);
INSERT INTO "field_origin" VALUES('c0752671-7814-4eee-b165-f98727979a93','00cb30f2-4472-477b-b69c-0a8006358e52','url','person','',1);
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
INSERT INTO "name_form" VALUES('86a012a2-fc4c-42b1-9ea2-6936d45fdc3f','fe87d6f8-9339-4004-8205-004b2baec719',0,'Takaichi Sanae','takaichi sanae','en','Latn','authorized');
INSERT INTO "name_form" VALUES('51fbcda0-7e2a-474d-81e0-d60f7952705a','fe87d6f8-9339-4004-8205-004b2baec719',1,'高市早苗','高市早苗','ja','Hani','authorized');
INSERT INTO "name_form" VALUES('8e541198-ecd7-4d99-a53c-d6d9e2d7af6d','f7a2fd5c-70c4-452d-bee0-f127db5eb961',0,'DNA-testing accord','dna-testing accord','','Latn','authorized');
INSERT INTO "name_form" VALUES('47b095f9-ae9d-49ab-98ec-7662e1b0d288','3eace296-59e4-49fe-948f-4efc9b7689c1',0,'Chosei mine','chosei mine','','Latn','authorized');
INSERT INTO "name_form" VALUES('72b0f3d7-3522-40cb-850d-744d09208b39','201f4dd3-296e-41b2-81b6-f64de827d8d9',0,'=HYPERLINK("http://evil.example")','=hyperlink("http://evil.example")','','Latn','authorized');
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
INSERT INTO "original" VALUES('72250360-0122-4546-ac2a-e23bb10a3f65','f221f91c97bd91519f48a770f75151b62ba8c0b994dd72b3fc8554c5895b295a','.txt','text/plain',275,'2026-11-22 22:48:04.188116');
INSERT INTO "original" VALUES('6f9262d6-4247-4178-9556-c33a5c781cdb','86c9f6707bfab30e941cf9c58330dd91cabeed5b9cd82e8a75630d990787fb9a','.txt','text/plain',94,'2026-11-22 22:48:04.234424');
INSERT INTO "original" VALUES('9cd4874b-ef9d-47f7-a137-462b310b92e6','70670273e89bb53512914f9c8b98863e75ff198a417f0346d3fb9f0d77182806','.txt','text/plain',39,'2026-11-22 22:48:04.262405');
INSERT INTO "original" VALUES('9c76c8e8-a5b5-4247-a6ad-de572e224a87','780759452fa170d4268af4895cf2945524d693ab1808fbcc031fb10ef20a7c31','.txt','text/plain',409,'2026-11-22 22:48:04.370772');
INSERT INTO "original" VALUES('bd207f94-f5a5-4777-bc33-2e879ed4186b','79b639545c452dae5f016092921a788278b083114f38dbfd2fc15bfc02aad981','.txt','text/plain',402,'2026-11-22 22:48:04.406534');
INSERT INTO "original" VALUES('91b9fa9a-70d4-4310-b62f-a176a8f392c0','3bfa191fb6424f34c8c7c97c9595d5347fb84cd9ed02f8529203ac96f6144c66','.txt','text/plain',395,'2026-11-22 22:48:04.434582');
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
INSERT INTO "provenance_event" VALUES('bcaf30a1-6c58-4003-8bf5-5c295e814b63','deaccession','success','','','00cb30f2-4472-477b-b69c-0a8006358e52',NULL,'2026-11-22 22:48:04.778899');
INSERT INTO "provenance_event" VALUES('8a4ce7e9-6c0f-4b15-9f05-0babef4a421b','reaccession','success','archivist','Delete document','00cb30f2-4472-477b-b69c-0a8006358e52',NULL,'2026-11-22 22:48:04.802505');
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
INSERT INTO "rendition" VALUES('48435532-0796-46ad-a51f-d825c604927d','72250360-0122-4546-ac2a-e23bb10a3f65','Leaders meet in Nara
Prime Minister Takaichi Sanae met the president on Tuesday.
# What *they* said
We agreed on DNA testing for the remains found in the Chosei mine.
1. a list that numbers itself
- one level skipped
What	Since
Coal	1942
The pier | seen from <Ube> & [beyond]','f221f91c97bd91519f48a770f75151b62ba8c0b994dd72b3fc8554c5895b295a','[["heading", 0, 20, 1], ["paragraph", 21, 80, 0], ["heading", 81, 99, 2], ["quote", 100, 166, 0], ["list-item", 167, 196, 1], ["list-item", 197, 216, 3], ["table-row", 217, 227, 0], ["table-row", 228, 237, 0], ["caption", 238, 275, 0]]','[["link", 59, 68, "https://example.org/(lee)"], ["strong", 72, 79, ""], ["link", 228, 232, "javascript:alert(4)"]]','test','1','2026-11-22 22:48:04.189660','');
INSERT INTO "rendition" VALUES('47af551b-5158-4649-8223-599fbd0ad4b6','6f9262d6-4247-4178-9556-c33a5c781cdb','奈良で首脳会談
高市早苗首相は13日、李在明大統領と🤝で会談した。','86c9f6707bfab30e941cf9c58330dd91cabeed5b9cd82e8a75630d990787fb9a','[["heading", 0, 7, 1], ["paragraph", 8, 33, 0]]','[]','test','1','2026-11-22 22:48:04.234933','');
INSERT INTO "rendition" VALUES('02c5b9e0-25eb-4f15-abab-29d69ac10654','9cd4874b-ef9d-47f7-a137-462b310b92e6','CON
<script>alert(1)</script> & </main>','70670273e89bb53512914f9c8b98863e75ff198a417f0346d3fb9f0d77182806','[["heading", 0, 3, 1], ["paragraph", 4, 39, 0]]','[]','test','1','2026-11-22 22:48:04.262851','');
INSERT INTO "rendition" VALUES('a7baec7a-1ff2-49b1-9b28-e1ceb47e2281','9c76c8e8-a5b5-4247-a6ad-de572e224a87','word0 word1 word2 word3 word4 word5 word6 word7 word8 word9 word10 word11 word12 word13 word14 word15 word16 word17 word18 word19 word20 word21 word22 word23 word24 word25 word26 word27 word28 word29 word30 word31 word32 word33 word34 word35 word36 word37 word38 word39 word40 word41 word42 word43 word44 word45 word46 word47 word48 word49 word50 word51 word52 word53 word54 word55 word56 word57 word58 word59','780759452fa170d4268af4895cf2945524d693ab1808fbcc031fb10ef20a7c31','[["heading", 0, 409, 1]]','[]','test','1','2026-11-22 22:48:04.371388','');
INSERT INTO "rendition" VALUES('4f22ee3d-8487-422d-8ca2-52ddcf0654ec','bd207f94-f5a5-4777-bc33-2e879ed4186b','word0 word1 word2 word3 word4 word5 word6 word7 word8 word9 word10 word11 word12 word13 word14 word15 word16 word17 word18 word19 word20 word21 word22 word23 word24 word25 word26 word27 word28 word29 word30 word31 word32 word33 word34 word35 word36 word37 word38 word39 word40 word41 word42 word43 word44 word45 word46 word47 word48 word49 word50 word51 word52 word53 word54 word55 word56 word57 word58','79b639545c452dae5f016092921a788278b083114f38dbfd2fc15bfc02aad981','[["heading", 0, 402, 1]]','[]','test','1','2026-11-22 22:48:04.407041','');
INSERT INTO "rendition" VALUES('cadbc957-af0e-46fc-9ad0-604288f7e972','91b9fa9a-70d4-4310-b62f-a176a8f392c0','word0 word1 word2 word3 word4 word5 word6 word7 word8 word9 word10 word11 word12 word13 word14 word15 word16 word17 word18 word19 word20 word21 word22 word23 word24 word25 word26 word27 word28 word29 word30 word31 word32 word33 word34 word35 word36 word37 word38 word39 word40 word41 word42 word43 word44 word45 word46 word47 word48 word49 word50 word51 word52 word53 word54 word55 word56 word57','3bfa191fb6424f34c8c7c97c9595d5347fb84cd9ed02f8529203ac96f6144c66','[["heading", 0, 395, 1]]','[]','test','1','2026-11-22 22:48:04.435068','');
CREATE TABLE rendition_text (
	rendition_id VARCHAR NOT NULL, 
	text_number INTEGER, 
	PRIMARY KEY (rendition_id), 
	FOREIGN KEY(rendition_id) REFERENCES rendition (id), 
	FOREIGN KEY(text_number) REFERENCES distinct_text (number)
);
INSERT INTO "rendition_text" VALUES('02c5b9e0-25eb-4f15-abab-29d69ac10654',1);
INSERT INTO "rendition_text" VALUES('47af551b-5158-4649-8223-599fbd0ad4b6',2);
INSERT INTO "rendition_text" VALUES('48435532-0796-46ad-a51f-d825c604927d',3);
INSERT INTO "rendition_text" VALUES('4f22ee3d-8487-422d-8ca2-52ddcf0654ec',4);
INSERT INTO "rendition_text" VALUES('a7baec7a-1ff2-49b1-9b28-e1ceb47e2281',5);
INSERT INTO "rendition_text" VALUES('cadbc957-af0e-46fc-9ad0-604288f7e972',6);
CREATE TABLE saved_query (
	id VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	"query" VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, asked VARCHAR DEFAULT '' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "saved_query" VALUES('ec5dc665-5312-4c8a-b52f-08b085fca161','Takaichi','person:Takaichi','2026-11-22 22:48:04.767464','');
CREATE TABLE setting (
	"key" VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	PRIMARY KEY ("key")
);
INSERT INTO "setting" VALUES('archive-id','f9bd16c3-0af4-4c70-a03e-3f9f05285000');
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
INSERT INTO "staged_item" VALUES('81c2114a-4a87-49ac-a99f-97c65979c280','4ac536b3-2244-4684-ab15-9c9620124e5d',1,0,0,'/sources/b.txt','b.txt','','','','','failed','','','','','','','','The file is empty.','','','','{}','{}','2026-11-22 22:48:04.344644');
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
INSERT INTO "step" VALUES(1,'Add document','do','done',NULL,'archivist','2026-11-22 22:48:04.201601');
INSERT INTO "step" VALUES(2,'Add document','do','done',NULL,'archivist','2026-11-22 22:48:04.238763');
INSERT INTO "step" VALUES(3,'Add document','do','done',NULL,'archivist','2026-11-22 22:48:04.265674');
INSERT INTO "step" VALUES(4,'Mark','do','done',NULL,'archivist','2026-11-22 22:48:04.281727');
INSERT INTO "step" VALUES(5,'Add document','do','done',NULL,'archivist','2026-11-22 22:48:04.381638');
INSERT INTO "step" VALUES(6,'Add document','do','done',NULL,'archivist','2026-11-22 22:48:04.413630');
INSERT INTO "step" VALUES(7,'Add document','do','done',NULL,'archivist','2026-11-22 22:48:04.439213');
INSERT INTO "step" VALUES(8,'Group as one story','do','done',NULL,'archivist','2026-11-22 22:48:04.729744');
INSERT INTO "step" VALUES(9,'Add another reading','do','done',NULL,'archivist','2026-11-22 22:48:04.749955');
INSERT INTO "step" VALUES(10,'Save query','do','done',NULL,'archivist','2026-11-22 22:48:04.765591');
INSERT INTO "step" VALUES(11,'Delete document','do','undone',NULL,'archivist','2026-11-22 22:48:04.777610');
INSERT INTO "step" VALUES(12,'Delete document','undo','done',11,'archivist','2026-11-22 22:48:04.787326');
CREATE TABLE story_group (
	id VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "story_group" VALUES('6745c5f1-1cad-49f4-bada-bf77930de2f6','2026-11-22 22:48:04.733146');
CREATE TABLE story_member (
	id VARCHAR NOT NULL, 
	group_id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(group_id) REFERENCES story_group (id) ON DELETE CASCADE, 
	FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE, 
	UNIQUE (document_id)
);
INSERT INTO "story_member" VALUES('792f1fb9-3e10-41fb-832a-68e54203876c','6745c5f1-1cad-49f4-bada-bf77930de2f6','47307a85-6698-4208-95c7-b58751ade601');
INSERT INTO "story_member" VALUES('a842afb9-7f28-455c-a451-0d897733a822','6745c5f1-1cad-49f4-bada-bf77930de2f6','088e7912-4829-457f-9e2b-300140185b13');
CREATE TABLE story_refusal (
	id VARCHAR NOT NULL, 
	verdict_id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE
);
INSERT INTO "story_refusal" VALUES('6f06d9e0-2f1f-43c6-bee4-133a09662e98','6ced0528-107c-4416-b9af-9ca45403a319','47307a85-6698-4208-95c7-b58751ade601');
INSERT INTO "story_refusal" VALUES('f435a2a3-6857-4633-8298-dffda7cc7c60','6ced0528-107c-4416-b9af-9ca45403a319','8e5e576a-5861-4839-be58-a396fe24e03b');
CREATE TABLE text_band (
	band INTEGER NOT NULL, 
	"key" INTEGER NOT NULL, 
	text_number INTEGER NOT NULL, 
	PRIMARY KEY (band, "key", text_number)
)
 WITHOUT ROWID

;
INSERT INTO "text_band" VALUES(0,-510378703,4);
INSERT INTO "text_band" VALUES(0,-510378703,5);
INSERT INTO "text_band" VALUES(0,-510378703,6);
INSERT INTO "text_band" VALUES(1,-2133859153,4);
INSERT INTO "text_band" VALUES(1,-2133859153,5);
INSERT INTO "text_band" VALUES(1,-2133859153,6);
INSERT INTO "text_band" VALUES(2,568330481,4);
INSERT INTO "text_band" VALUES(2,568330481,5);
INSERT INTO "text_band" VALUES(2,568330481,6);
INSERT INTO "text_band" VALUES(3,324875303,4);
INSERT INTO "text_band" VALUES(3,324875303,5);
INSERT INTO "text_band" VALUES(3,324875303,6);
INSERT INTO "text_band" VALUES(4,949920051,4);
INSERT INTO "text_band" VALUES(4,949920051,5);
INSERT INTO "text_band" VALUES(4,949920051,6);
INSERT INTO "text_band" VALUES(5,-1472532083,4);
INSERT INTO "text_band" VALUES(5,-1472532083,5);
INSERT INTO "text_band" VALUES(5,-1472532083,6);
INSERT INTO "text_band" VALUES(6,661474499,4);
INSERT INTO "text_band" VALUES(6,661474499,5);
INSERT INTO "text_band" VALUES(6,661474499,6);
INSERT INTO "text_band" VALUES(7,962045915,6);
INSERT INTO "text_band" VALUES(7,2019069678,4);
INSERT INTO "text_band" VALUES(7,2019069678,5);
INSERT INTO "text_band" VALUES(8,1311411932,4);
INSERT INTO "text_band" VALUES(8,1311411932,5);
INSERT INTO "text_band" VALUES(8,1311411932,6);
INSERT INTO "text_band" VALUES(9,255619211,4);
INSERT INTO "text_band" VALUES(9,255619211,5);
INSERT INTO "text_band" VALUES(9,255619211,6);
INSERT INTO "text_band" VALUES(10,-1015771010,4);
INSERT INTO "text_band" VALUES(10,-1015771010,5);
INSERT INTO "text_band" VALUES(10,-1015771010,6);
INSERT INTO "text_band" VALUES(11,699899644,4);
INSERT INTO "text_band" VALUES(11,699899644,5);
INSERT INTO "text_band" VALUES(11,699899644,6);
INSERT INTO "text_band" VALUES(12,-94101889,6);
INSERT INTO "text_band" VALUES(12,1623540212,4);
INSERT INTO "text_band" VALUES(12,1623540212,5);
INSERT INTO "text_band" VALUES(13,135649737,4);
INSERT INTO "text_band" VALUES(13,135649737,5);
INSERT INTO "text_band" VALUES(13,135649737,6);
INSERT INTO "text_band" VALUES(14,588531681,4);
INSERT INTO "text_band" VALUES(14,588531681,5);
INSERT INTO "text_band" VALUES(14,588531681,6);
INSERT INTO "text_band" VALUES(15,2097033841,4);
INSERT INTO "text_band" VALUES(15,2097033841,5);
INSERT INTO "text_band" VALUES(15,2097033841,6);
INSERT INTO "text_band" VALUES(16,1134657089,4);
INSERT INTO "text_band" VALUES(16,1134657089,5);
INSERT INTO "text_band" VALUES(16,1134657089,6);
INSERT INTO "text_band" VALUES(17,254874339,4);
INSERT INTO "text_band" VALUES(17,254874339,5);
INSERT INTO "text_band" VALUES(17,254874339,6);
INSERT INTO "text_band" VALUES(18,1822675738,4);
INSERT INTO "text_band" VALUES(18,1822675738,5);
INSERT INTO "text_band" VALUES(18,1822675738,6);
INSERT INTO "text_band" VALUES(19,1313386714,6);
INSERT INTO "text_band" VALUES(19,1464336808,4);
INSERT INTO "text_band" VALUES(19,1464336808,5);
INSERT INTO "text_band" VALUES(20,1898601990,4);
INSERT INTO "text_band" VALUES(20,1898601990,5);
INSERT INTO "text_band" VALUES(20,1898601990,6);
INSERT INTO "text_band" VALUES(21,-1697213508,4);
INSERT INTO "text_band" VALUES(21,-1697213508,5);
INSERT INTO "text_band" VALUES(21,-1697213508,6);
INSERT INTO "text_band" VALUES(22,-1185108118,4);
INSERT INTO "text_band" VALUES(22,-1185108118,5);
INSERT INTO "text_band" VALUES(22,-1185108118,6);
INSERT INTO "text_band" VALUES(23,-1928253178,4);
INSERT INTO "text_band" VALUES(23,-1928253178,5);
INSERT INTO "text_band" VALUES(23,-1928253178,6);
INSERT INTO "text_band" VALUES(24,-1701511659,4);
INSERT INTO "text_band" VALUES(24,-1701511659,5);
INSERT INTO "text_band" VALUES(24,-1701511659,6);
INSERT INTO "text_band" VALUES(25,-1792256937,4);
INSERT INTO "text_band" VALUES(25,-1792256937,5);
INSERT INTO "text_band" VALUES(25,-1792256937,6);
INSERT INTO "text_band" VALUES(26,-510167738,4);
INSERT INTO "text_band" VALUES(26,-510167738,5);
INSERT INTO "text_band" VALUES(26,-510167738,6);
INSERT INTO "text_band" VALUES(27,446820356,5);
INSERT INTO "text_band" VALUES(27,1361941588,4);
INSERT INTO "text_band" VALUES(27,1361941588,6);
INSERT INTO "text_band" VALUES(28,1813818296,4);
INSERT INTO "text_band" VALUES(28,1813818296,5);
INSERT INTO "text_band" VALUES(28,1813818296,6);
INSERT INTO "text_band" VALUES(29,-1752159818,4);
INSERT INTO "text_band" VALUES(29,-1752159818,5);
INSERT INTO "text_band" VALUES(29,-1752159818,6);
INSERT INTO "text_band" VALUES(30,1240340467,4);
INSERT INTO "text_band" VALUES(30,1240340467,5);
INSERT INTO "text_band" VALUES(30,1240340467,6);
INSERT INTO "text_band" VALUES(31,20037629,6);
INSERT INTO "text_band" VALUES(31,1496619619,4);
INSERT INTO "text_band" VALUES(31,1496619619,5);
INSERT INTO "text_band" VALUES(32,-983306728,4);
INSERT INTO "text_band" VALUES(32,-983306728,5);
INSERT INTO "text_band" VALUES(32,-983306728,6);
INSERT INTO "text_band" VALUES(33,-1998111353,6);
INSERT INTO "text_band" VALUES(33,-918126789,4);
INSERT INTO "text_band" VALUES(33,-918126789,5);
INSERT INTO "text_band" VALUES(34,1682318678,4);
INSERT INTO "text_band" VALUES(34,1682318678,5);
INSERT INTO "text_band" VALUES(34,1682318678,6);
INSERT INTO "text_band" VALUES(35,-1434466980,6);
INSERT INTO "text_band" VALUES(35,1600664098,4);
INSERT INTO "text_band" VALUES(35,1600664098,5);
INSERT INTO "text_band" VALUES(36,357968303,4);
INSERT INTO "text_band" VALUES(36,357968303,5);
INSERT INTO "text_band" VALUES(36,357968303,6);
INSERT INTO "text_band" VALUES(37,1726125998,4);
INSERT INTO "text_band" VALUES(37,1726125998,5);
INSERT INTO "text_band" VALUES(37,1726125998,6);
INSERT INTO "text_band" VALUES(38,-2099106922,4);
INSERT INTO "text_band" VALUES(38,-2099106922,5);
INSERT INTO "text_band" VALUES(38,-2099106922,6);
INSERT INTO "text_band" VALUES(39,-1742838245,4);
INSERT INTO "text_band" VALUES(39,-1742838245,5);
INSERT INTO "text_band" VALUES(39,-1742838245,6);
INSERT INTO "text_band" VALUES(40,-983493053,4);
INSERT INTO "text_band" VALUES(40,-983493053,5);
INSERT INTO "text_band" VALUES(40,-983493053,6);
INSERT INTO "text_band" VALUES(41,-575639735,4);
INSERT INTO "text_band" VALUES(41,-575639735,5);
INSERT INTO "text_band" VALUES(41,-575639735,6);
CREATE TABLE text_pair (
	low INTEGER NOT NULL, 
	high INTEGER NOT NULL, 
	jaccard FLOAT NOT NULL, 
	containment FLOAT NOT NULL, 
	PRIMARY KEY (low, high)
)
 WITHOUT ROWID

;
INSERT INTO "text_pair" VALUES(4,5,9.82142857142857095276e-01,1.0);
INSERT INTO "text_pair" VALUES(4,6,9.81818181818181812126e-01,1.0);
INSERT INTO "text_pair" VALUES(5,6,9.64285714285714301574e-01,1.0);
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
