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
INSERT INTO "accession" VALUES('72a4f123-e364-4563-9d76-19fd3e9bd0e9','file','archivist','2026-11-22 19:33:50.628782');
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
INSERT INTO "accession_item" VALUES('2bdc7cfe-3fb7-41d1-a8e1-17f83ad170d6','72a4f123-e364-4563-9d76-19fd3e9bd0e9',0,'/sources/article.txt','added',NULL,'8ef4cfbf-cdf6-4d22-90a9-955a75b92680','','');
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
INSERT INTO "annotation" VALUES('fed8da71-f60f-4ecc-a52b-445a837ad4dc','f268538f-75aa-4441-8e70-127b0de25893','d62666ee-7dde-406d-bd17-7aabbdb3befc',8,12,'高市早苗','奈良で首脳会談
','首相は13日、李在明大統領と🤝で会談した。','','2026-11-22 19:33:50.611151','2026-11-22 19:33:50.612157');
INSERT INTO "annotation" VALUES('1e755cae-a915-4146-969e-bdd76b2735bc','f268538f-75aa-4441-8e70-127b0de25893','d62666ee-7dde-406d-bd17-7aabbdb3befc',26,30,'🤝で会談','奈良で首脳会談
高市早苗首相は13日、李在明大統領と','した。','','2026-11-22 19:33:50.613235','2026-11-22 19:33:50.614251');
INSERT INTO "annotation" VALUES('ce8c82b5-8b60-432c-9b83-9630fe0678a8','6e822558-f713-4add-be05-eb3c0417a847','e1130100-6ca7-460d-82eb-47efde5c30fb',4,29,'<script>alert(1)</script>','CON
',' & </main>','','2026-11-22 19:33:50.617953','2026-11-22 19:33:50.618880');
INSERT INTO "annotation" VALUES('2f35b5c0-4efe-4a7e-90d0-c9304f80f3cf','8ef4cfbf-cdf6-4d22-90a9-955a75b92680','d68d1112-98b0-4a71-9851-63742c533524',228,237,'Coal	1942','
- one level skipped
What	Since
','
The pier | seen from <Ube> & [b','','2026-11-22 19:33:50.609447','2026-11-22 19:33:50.609803');
INSERT INTO "annotation" VALUES('dc8dcc05-9e4a-4665-8626-853027efa024','8ef4cfbf-cdf6-4d22-90a9-955a75b92680','d68d1112-98b0-4a71-9851-63742c533524',154,165,'Chosei mine','ng for the remains found in the ','.
1. a list that numbers itself
','','2026-11-22 19:33:50.603158','2026-11-22 19:33:50.604205');
INSERT INTO "annotation" VALUES('c5232ab4-0ac2-4652-8b9f-bdf033d1bf55','8ef4cfbf-cdf6-4d22-90a9-955a75b92680','d68d1112-98b0-4a71-9851-63742c533524',129,165,'the remains found in the Chosei mine','id
We agreed on DNA testing for ','.
1. a list that numbers itself
','','2026-11-22 19:33:50.599717','2026-11-22 19:33:50.601419');
INSERT INTO "annotation" VALUES('86986e7e-e275-47c4-ad15-83866e96fc47','8ef4cfbf-cdf6-4d22-90a9-955a75b92680','d68d1112-98b0-4a71-9851-63742c533524',113,140,'DNA testing for the remains','# What *they* said
We agreed on ',' found in the Chosei mine.
1. a ','','2026-11-22 19:33:50.596465','2026-11-22 19:33:50.598004');
INSERT INTO "annotation" VALUES('3c1cb2fe-b091-41da-98fc-6a84dd119daf','8ef4cfbf-cdf6-4d22-90a9-955a75b92680','d68d1112-98b0-4a71-9851-63742c533524',36,50,'Takaichi Sanae','ers meet in Nara
Prime Minister ',' met the president on Tuesday.
#','','2026-11-22 19:33:50.586720','2026-11-22 19:33:50.594518');
CREATE TABLE authority_record (
	id VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	note VARCHAR NOT NULL, 
	date VARCHAR NOT NULL, 
	colour VARCHAR NOT NULL, 
	shortcut VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "authority_record" VALUES('722be2f8-bd67-42cc-9515-b64dfc4abde3','person','','','','');
INSERT INTO "authority_record" VALUES('f9c915b0-16a4-4ccc-bc03-1146e9de2737','agreement','Agreed in Nara.','2026-01-13','','');
INSERT INTO "authority_record" VALUES('c65ccaf9-d0ec-49ff-b4fe-a82959dfa130','dispute','','','','');
INSERT INTO "authority_record" VALUES('ad58f999-e295-41c0-bb0a-94cdbf71b0fc','place','','','','');
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
INSERT INTO "body" VALUES('dbb63223-6b51-429e-8c27-9bd0c6df70c7','fed8da71-f60f-4ecc-a52b-445a837ad4dc','identifying',NULL,'722be2f8-bd67-42cc-9515-b64dfc4abde3','','2026-11-22 19:33:50.610412');
INSERT INTO "body" VALUES('ccefa83c-b81a-45e5-9147-8c7b6db97b21','1e755cae-a915-4146-969e-bdd76b2735bc','tagging','86339e6d-77bc-4c8a-a903-e42d0ab076a6',NULL,'','2026-11-22 19:33:50.612467');
INSERT INTO "body" VALUES('0fb6ec82-8d25-4630-8857-873c5840c633','ce8c82b5-8b60-432c-9b83-9630fe0678a8','identifying',NULL,'ad58f999-e295-41c0-bb0a-94cdbf71b0fc','','2026-11-22 19:33:50.617007');
INSERT INTO "body" VALUES('904146b0-22c3-48db-a2d4-6d7fc4fc21e3','ce8c82b5-8b60-432c-9b83-9630fe0678a8','commenting',NULL,NULL,'+1 </span><script>alert(2)</script>','2026-11-22 19:33:50.617081');
INSERT INTO "body" VALUES('e81b98b8-7e0f-42d7-9efc-2a192c5995c1','dc8dcc05-9e4a-4665-8626-853027efa024','identifying',NULL,'c65ccaf9-d0ec-49ff-b4fe-a82959dfa130','','2026-11-22 19:33:50.601996');
INSERT INTO "body" VALUES('c786802d-be54-4c3a-aea7-caf9c8f0b3fe','c5232ab4-0ac2-4652-8b9f-bdf033d1bf55','tagging','86339e6d-77bc-4c8a-a903-e42d0ab076a6',NULL,'','2026-11-22 19:33:50.598410');
INSERT INTO "body" VALUES('2c33be4a-4771-48dc-a9c8-d372c956fcd0','86986e7e-e275-47c4-ad15-83866e96fc47','commenting',NULL,NULL,'Who pays?
Nobody says.','2026-11-22 19:33:50.595533');
INSERT INTO "body" VALUES('89743a99-e8bd-441c-b64c-d9102c523c3e','86986e7e-e275-47c4-ad15-83866e96fc47','tagging','86339e6d-77bc-4c8a-a903-e42d0ab076a6',NULL,'','2026-11-22 19:33:50.595465');
INSERT INTO "body" VALUES('ac0f5ef3-40bd-4b4a-8741-3c2178233b88','86986e7e-e275-47c4-ad15-83866e96fc47','identifying',NULL,'f9c915b0-16a4-4ccc-bc03-1146e9de2737','','2026-11-22 19:33:50.595373');
INSERT INTO "body" VALUES('a83e037c-8d52-4391-a25a-cc528e704e6a','3c1cb2fe-b091-41da-98fc-6a84dd119daf','identifying',NULL,'722be2f8-bd67-42cc-9515-b64dfc4abde3','','2026-11-22 19:33:50.582500');
CREATE TABLE change (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	step_id INTEGER NOT NULL, 
	table_name VARCHAR NOT NULL, 
	row_id VARCHAR NOT NULL, 
	"before" VARCHAR, 
	"after" VARCHAR, 
	FOREIGN KEY(step_id) REFERENCES step (id)
);
INSERT INTO "change" VALUES(1,1,'document','8ef4cfbf-cdf6-4d22-90a9-955a75b92680',NULL,'{"id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","rendition_id":"d68d1112-98b0-4a71-9851-63742c533524","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:33:50.535754"}');
INSERT INTO "change" VALUES(2,1,'creator','9d10e62b-a178-479a-9e24-b86fb14cf596',NULL,'{"id":"9d10e62b-a178-479a-9e24-b86fb14cf596","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","position":0,"name":"Kim, A."}');
INSERT INTO "change" VALUES(3,1,'creator','f314453d-2427-4ab1-9610-4deccc6efd4e',NULL,'{"id":"f314453d-2427-4ab1-9610-4deccc6efd4e","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","position":1,"name":"佐藤"}');
INSERT INTO "change" VALUES(4,1,'document','8ef4cfbf-cdf6-4d22-90a9-955a75b92680','{"id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","rendition_id":"d68d1112-98b0-4a71-9851-63742c533524","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:33:50.535754"}','{"id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","rendition_id":"d68d1112-98b0-4a71-9851-63742c533524","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"kim, a.; 佐藤","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:33:50.535754"}');
INSERT INTO "change" VALUES(5,2,'document','f268538f-75aa-4441-8e70-127b0de25893',NULL,'{"id":"f268538f-75aa-4441-8e70-127b0de25893","rendition_id":"d62666ee-7dde-406d-bd17-7aabbdb3befc","title":"奈良で首脳会談: 日韓","title_fold":"奈良で首脳会談: 日韓","date":"2026-01-13","publisher":"玄灘新報","publisher_fold":"玄灘新報","creators_fold":"","language":"ja","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:33:50.557454"}');
INSERT INTO "change" VALUES(6,3,'document','6e822558-f713-4add-be05-eb3c0417a847',NULL,'{"id":"6e822558-f713-4add-be05-eb3c0417a847","rendition_id":"e1130100-6ca7-460d-82eb-47efde5c30fb","title":"\"><img src=x onerror=alert(0)>‮../..","title_fold":"\"><img src=x onerror=alert(0)>‮../..","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en\" onload=\"x","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:33:50.563113"}');
INSERT INTO "change" VALUES(7,4,'authority_record','722be2f8-bd67-42cc-9515-b64dfc4abde3',NULL,'{"id":"722be2f8-bd67-42cc-9515-b64dfc4abde3","kind":"person","note":"","date":"","colour":"","shortcut":""}');
INSERT INTO "change" VALUES(8,4,'name_form','1ec27f6a-41a5-4d44-b825-7acbd7cc259e',NULL,'{"id":"1ec27f6a-41a5-4d44-b825-7acbd7cc259e","record_id":"722be2f8-bd67-42cc-9515-b64dfc4abde3","position":0,"form":"Takaichi Sanae","form_fold":"takaichi sanae","language":"en","script":"Latn","kind":"authorized"}');
INSERT INTO "change" VALUES(9,4,'name_form','a01cc3ad-70e8-4b2a-a05a-d3df8d41f953',NULL,'{"id":"a01cc3ad-70e8-4b2a-a05a-d3df8d41f953","record_id":"722be2f8-bd67-42cc-9515-b64dfc4abde3","position":1,"form":"高市早苗","form_fold":"高市早苗","language":"ja","script":"Hani","kind":"authorized"}');
INSERT INTO "change" VALUES(10,4,'authority_record','f9c915b0-16a4-4ccc-bc03-1146e9de2737',NULL,'{"id":"f9c915b0-16a4-4ccc-bc03-1146e9de2737","kind":"agreement","note":"Agreed in Nara.","date":"2026-01-13","colour":"","shortcut":""}');
INSERT INTO "change" VALUES(11,4,'name_form','8a770c9a-bf78-499b-b8ac-d8717512719c',NULL,'{"id":"8a770c9a-bf78-499b-b8ac-d8717512719c","record_id":"f9c915b0-16a4-4ccc-bc03-1146e9de2737","position":0,"form":"DNA-testing accord","form_fold":"dna-testing accord","language":"","script":"Latn","kind":"authorized"}');
INSERT INTO "change" VALUES(12,4,'authority_record','c65ccaf9-d0ec-49ff-b4fe-a82959dfa130',NULL,'{"id":"c65ccaf9-d0ec-49ff-b4fe-a82959dfa130","kind":"dispute","note":"","date":"","colour":"","shortcut":""}');
INSERT INTO "change" VALUES(13,4,'name_form','5e1f3cba-1d98-4fd8-be3f-ee1301a349da',NULL,'{"id":"5e1f3cba-1d98-4fd8-be3f-ee1301a349da","record_id":"c65ccaf9-d0ec-49ff-b4fe-a82959dfa130","position":0,"form":"Chosei mine","form_fold":"chosei mine","language":"","script":"Latn","kind":"authorized"}');
INSERT INTO "change" VALUES(14,4,'code','86339e6d-77bc-4c8a-a903-e42d0ab076a6',NULL,'{"id":"86339e6d-77bc-4c8a-a903-e42d0ab076a6","parent_id":null,"name":"Remains","name_fold":"remains","colour":"#a0416f","definition":"Of the dead.","shortcut":"","position":0}');
INSERT INTO "change" VALUES(15,4,'annotation','3c1cb2fe-b091-41da-98fc-6a84dd119daf',NULL,'{"id":"3c1cb2fe-b091-41da-98fc-6a84dd119daf","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","rendition_id":"d68d1112-98b0-4a71-9851-63742c533524","start":36,"end":50,"exact":"Takaichi Sanae","prefix":"ers meet in Nara\nPrime Minister ","suffix":" met the president on Tuesday.\n#","creator":"","created_at":"2026-11-22 19:33:50.586720","modified_at":"2026-11-22 19:33:50.587432"}');
INSERT INTO "change" VALUES(16,4,'body','a83e037c-8d52-4391-a25a-cc528e704e6a',NULL,'{"id":"a83e037c-8d52-4391-a25a-cc528e704e6a","annotation_id":"3c1cb2fe-b091-41da-98fc-6a84dd119daf","purpose":"identifying","code_id":null,"record_id":"722be2f8-bd67-42cc-9515-b64dfc4abde3","text":"","created_at":"2026-11-22 19:33:50.582500"}');
INSERT INTO "change" VALUES(17,4,'annotation','3c1cb2fe-b091-41da-98fc-6a84dd119daf','{"id":"3c1cb2fe-b091-41da-98fc-6a84dd119daf","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","rendition_id":"d68d1112-98b0-4a71-9851-63742c533524","start":36,"end":50,"exact":"Takaichi Sanae","prefix":"ers meet in Nara\nPrime Minister ","suffix":" met the president on Tuesday.\n#","creator":"","created_at":"2026-11-22 19:33:50.586720","modified_at":"2026-11-22 19:33:50.587432"}','{"id":"3c1cb2fe-b091-41da-98fc-6a84dd119daf","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","rendition_id":"d68d1112-98b0-4a71-9851-63742c533524","start":36,"end":50,"exact":"Takaichi Sanae","prefix":"ers meet in Nara\nPrime Minister ","suffix":" met the president on Tuesday.\n#","creator":"","created_at":"2026-11-22 19:33:50.586720","modified_at":"2026-11-22 19:33:50.594518"}');
INSERT INTO "change" VALUES(18,4,'annotation','86986e7e-e275-47c4-ad15-83866e96fc47',NULL,'{"id":"86986e7e-e275-47c4-ad15-83866e96fc47","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","rendition_id":"d68d1112-98b0-4a71-9851-63742c533524","start":113,"end":140,"exact":"DNA testing for the remains","prefix":"# What *they* said\nWe agreed on ","suffix":" found in the Chosei mine.\n1. a ","creator":"","created_at":"2026-11-22 19:33:50.596465","modified_at":"2026-11-22 19:33:50.596729"}');
INSERT INTO "change" VALUES(19,4,'body','ac0f5ef3-40bd-4b4a-8741-3c2178233b88',NULL,'{"id":"ac0f5ef3-40bd-4b4a-8741-3c2178233b88","annotation_id":"86986e7e-e275-47c4-ad15-83866e96fc47","purpose":"identifying","code_id":null,"record_id":"f9c915b0-16a4-4ccc-bc03-1146e9de2737","text":"","created_at":"2026-11-22 19:33:50.595373"}');
INSERT INTO "change" VALUES(20,4,'body','89743a99-e8bd-441c-b64c-d9102c523c3e',NULL,'{"id":"89743a99-e8bd-441c-b64c-d9102c523c3e","annotation_id":"86986e7e-e275-47c4-ad15-83866e96fc47","purpose":"tagging","code_id":"86339e6d-77bc-4c8a-a903-e42d0ab076a6","record_id":null,"text":"","created_at":"2026-11-22 19:33:50.595465"}');
INSERT INTO "change" VALUES(21,4,'body','2c33be4a-4771-48dc-a9c8-d372c956fcd0',NULL,'{"id":"2c33be4a-4771-48dc-a9c8-d372c956fcd0","annotation_id":"86986e7e-e275-47c4-ad15-83866e96fc47","purpose":"commenting","code_id":null,"record_id":null,"text":"Who pays?\nNobody says.","created_at":"2026-11-22 19:33:50.595533"}');
INSERT INTO "change" VALUES(22,4,'annotation','86986e7e-e275-47c4-ad15-83866e96fc47','{"id":"86986e7e-e275-47c4-ad15-83866e96fc47","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","rendition_id":"d68d1112-98b0-4a71-9851-63742c533524","start":113,"end":140,"exact":"DNA testing for the remains","prefix":"# What *they* said\nWe agreed on ","suffix":" found in the Chosei mine.\n1. a ","creator":"","created_at":"2026-11-22 19:33:50.596465","modified_at":"2026-11-22 19:33:50.596729"}','{"id":"86986e7e-e275-47c4-ad15-83866e96fc47","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","rendition_id":"d68d1112-98b0-4a71-9851-63742c533524","start":113,"end":140,"exact":"DNA testing for the remains","prefix":"# What *they* said\nWe agreed on ","suffix":" found in the Chosei mine.\n1. a ","creator":"","created_at":"2026-11-22 19:33:50.596465","modified_at":"2026-11-22 19:33:50.598004"}');
INSERT INTO "change" VALUES(23,4,'annotation','c5232ab4-0ac2-4652-8b9f-bdf033d1bf55',NULL,'{"id":"c5232ab4-0ac2-4652-8b9f-bdf033d1bf55","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","rendition_id":"d68d1112-98b0-4a71-9851-63742c533524","start":129,"end":165,"exact":"the remains found in the Chosei mine","prefix":"id\nWe agreed on DNA testing for ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:33:50.599717","modified_at":"2026-11-22 19:33:50.600126"}');
INSERT INTO "change" VALUES(24,4,'body','c786802d-be54-4c3a-aea7-caf9c8f0b3fe',NULL,'{"id":"c786802d-be54-4c3a-aea7-caf9c8f0b3fe","annotation_id":"c5232ab4-0ac2-4652-8b9f-bdf033d1bf55","purpose":"tagging","code_id":"86339e6d-77bc-4c8a-a903-e42d0ab076a6","record_id":null,"text":"","created_at":"2026-11-22 19:33:50.598410"}');
INSERT INTO "change" VALUES(25,4,'annotation','c5232ab4-0ac2-4652-8b9f-bdf033d1bf55','{"id":"c5232ab4-0ac2-4652-8b9f-bdf033d1bf55","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","rendition_id":"d68d1112-98b0-4a71-9851-63742c533524","start":129,"end":165,"exact":"the remains found in the Chosei mine","prefix":"id\nWe agreed on DNA testing for ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:33:50.599717","modified_at":"2026-11-22 19:33:50.600126"}','{"id":"c5232ab4-0ac2-4652-8b9f-bdf033d1bf55","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","rendition_id":"d68d1112-98b0-4a71-9851-63742c533524","start":129,"end":165,"exact":"the remains found in the Chosei mine","prefix":"id\nWe agreed on DNA testing for ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:33:50.599717","modified_at":"2026-11-22 19:33:50.601419"}');
INSERT INTO "change" VALUES(26,4,'annotation','dc8dcc05-9e4a-4665-8626-853027efa024',NULL,'{"id":"dc8dcc05-9e4a-4665-8626-853027efa024","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","rendition_id":"d68d1112-98b0-4a71-9851-63742c533524","start":154,"end":165,"exact":"Chosei mine","prefix":"ng for the remains found in the ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:33:50.603158","modified_at":"2026-11-22 19:33:50.603425"}');
INSERT INTO "change" VALUES(27,4,'body','e81b98b8-7e0f-42d7-9efc-2a192c5995c1',NULL,'{"id":"e81b98b8-7e0f-42d7-9efc-2a192c5995c1","annotation_id":"dc8dcc05-9e4a-4665-8626-853027efa024","purpose":"identifying","code_id":null,"record_id":"c65ccaf9-d0ec-49ff-b4fe-a82959dfa130","text":"","created_at":"2026-11-22 19:33:50.601996"}');
INSERT INTO "change" VALUES(28,4,'annotation','dc8dcc05-9e4a-4665-8626-853027efa024','{"id":"dc8dcc05-9e4a-4665-8626-853027efa024","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","rendition_id":"d68d1112-98b0-4a71-9851-63742c533524","start":154,"end":165,"exact":"Chosei mine","prefix":"ng for the remains found in the ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:33:50.603158","modified_at":"2026-11-22 19:33:50.603425"}','{"id":"dc8dcc05-9e4a-4665-8626-853027efa024","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","rendition_id":"d68d1112-98b0-4a71-9851-63742c533524","start":154,"end":165,"exact":"Chosei mine","prefix":"ng for the remains found in the ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:33:50.603158","modified_at":"2026-11-22 19:33:50.604205"}');
INSERT INTO "change" VALUES(29,4,'annotation','2f35b5c0-4efe-4a7e-90d0-c9304f80f3cf',NULL,'{"id":"2f35b5c0-4efe-4a7e-90d0-c9304f80f3cf","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","rendition_id":"d68d1112-98b0-4a71-9851-63742c533524","start":228,"end":237,"exact":"Coal\t1942","prefix":"\n- one level skipped\nWhat\tSince\n","suffix":"\nThe pier | seen from <Ube> & [b","creator":"","created_at":"2026-11-22 19:33:50.609447","modified_at":"2026-11-22 19:33:50.609803"}');
INSERT INTO "change" VALUES(30,4,'annotation','fed8da71-f60f-4ecc-a52b-445a837ad4dc',NULL,'{"id":"fed8da71-f60f-4ecc-a52b-445a837ad4dc","document_id":"f268538f-75aa-4441-8e70-127b0de25893","rendition_id":"d62666ee-7dde-406d-bd17-7aabbdb3befc","start":8,"end":12,"exact":"高市早苗","prefix":"奈良で首脳会談\n","suffix":"首相は13日、李在明大統領と🤝で会談した。","creator":"","created_at":"2026-11-22 19:33:50.611151","modified_at":"2026-11-22 19:33:50.611396"}');
INSERT INTO "change" VALUES(31,4,'body','dbb63223-6b51-429e-8c27-9bd0c6df70c7',NULL,'{"id":"dbb63223-6b51-429e-8c27-9bd0c6df70c7","annotation_id":"fed8da71-f60f-4ecc-a52b-445a837ad4dc","purpose":"identifying","code_id":null,"record_id":"722be2f8-bd67-42cc-9515-b64dfc4abde3","text":"","created_at":"2026-11-22 19:33:50.610412"}');
INSERT INTO "change" VALUES(32,4,'annotation','fed8da71-f60f-4ecc-a52b-445a837ad4dc','{"id":"fed8da71-f60f-4ecc-a52b-445a837ad4dc","document_id":"f268538f-75aa-4441-8e70-127b0de25893","rendition_id":"d62666ee-7dde-406d-bd17-7aabbdb3befc","start":8,"end":12,"exact":"高市早苗","prefix":"奈良で首脳会談\n","suffix":"首相は13日、李在明大統領と🤝で会談した。","creator":"","created_at":"2026-11-22 19:33:50.611151","modified_at":"2026-11-22 19:33:50.611396"}','{"id":"fed8da71-f60f-4ecc-a52b-445a837ad4dc","document_id":"f268538f-75aa-4441-8e70-127b0de25893","rendition_id":"d62666ee-7dde-406d-bd17-7aabbdb3befc","start":8,"end":12,"exact":"高市早苗","prefix":"奈良で首脳会談\n","suffix":"首相は13日、李在明大統領と🤝で会談した。","creator":"","created_at":"2026-11-22 19:33:50.611151","modified_at":"2026-11-22 19:33:50.612157"}');
INSERT INTO "change" VALUES(33,4,'annotation','1e755cae-a915-4146-969e-bdd76b2735bc',NULL,'{"id":"1e755cae-a915-4146-969e-bdd76b2735bc","document_id":"f268538f-75aa-4441-8e70-127b0de25893","rendition_id":"d62666ee-7dde-406d-bd17-7aabbdb3befc","start":26,"end":30,"exact":"🤝で会談","prefix":"奈良で首脳会談\n高市早苗首相は13日、李在明大統領と","suffix":"した。","creator":"","created_at":"2026-11-22 19:33:50.613235","modified_at":"2026-11-22 19:33:50.613564"}');
INSERT INTO "change" VALUES(34,4,'body','ccefa83c-b81a-45e5-9147-8c7b6db97b21',NULL,'{"id":"ccefa83c-b81a-45e5-9147-8c7b6db97b21","annotation_id":"1e755cae-a915-4146-969e-bdd76b2735bc","purpose":"tagging","code_id":"86339e6d-77bc-4c8a-a903-e42d0ab076a6","record_id":null,"text":"","created_at":"2026-11-22 19:33:50.612467"}');
INSERT INTO "change" VALUES(35,4,'annotation','1e755cae-a915-4146-969e-bdd76b2735bc','{"id":"1e755cae-a915-4146-969e-bdd76b2735bc","document_id":"f268538f-75aa-4441-8e70-127b0de25893","rendition_id":"d62666ee-7dde-406d-bd17-7aabbdb3befc","start":26,"end":30,"exact":"🤝で会談","prefix":"奈良で首脳会談\n高市早苗首相は13日、李在明大統領と","suffix":"した。","creator":"","created_at":"2026-11-22 19:33:50.613235","modified_at":"2026-11-22 19:33:50.613564"}','{"id":"1e755cae-a915-4146-969e-bdd76b2735bc","document_id":"f268538f-75aa-4441-8e70-127b0de25893","rendition_id":"d62666ee-7dde-406d-bd17-7aabbdb3befc","start":26,"end":30,"exact":"🤝で会談","prefix":"奈良で首脳会談\n高市早苗首相は13日、李在明大統領と","suffix":"した。","creator":"","created_at":"2026-11-22 19:33:50.613235","modified_at":"2026-11-22 19:33:50.614251"}');
INSERT INTO "change" VALUES(36,4,'authority_record','ad58f999-e295-41c0-bb0a-94cdbf71b0fc',NULL,'{"id":"ad58f999-e295-41c0-bb0a-94cdbf71b0fc","kind":"place","note":"","date":"","colour":"","shortcut":""}');
INSERT INTO "change" VALUES(37,4,'name_form','7e531772-19d5-4d2f-834c-cfdd95e55577',NULL,'{"id":"7e531772-19d5-4d2f-834c-cfdd95e55577","record_id":"ad58f999-e295-41c0-bb0a-94cdbf71b0fc","position":0,"form":"=HYPERLINK(\"http://evil.example\")","form_fold":"=hyperlink(\"http://evil.example\")","language":"","script":"Latn","kind":"authorized"}');
INSERT INTO "change" VALUES(38,4,'annotation','ce8c82b5-8b60-432c-9b83-9630fe0678a8',NULL,'{"id":"ce8c82b5-8b60-432c-9b83-9630fe0678a8","document_id":"6e822558-f713-4add-be05-eb3c0417a847","rendition_id":"e1130100-6ca7-460d-82eb-47efde5c30fb","start":4,"end":29,"exact":"<script>alert(1)</script>","prefix":"CON\n","suffix":" & </main>","creator":"","created_at":"2026-11-22 19:33:50.617953","modified_at":"2026-11-22 19:33:50.618175"}');
INSERT INTO "change" VALUES(39,4,'body','0fb6ec82-8d25-4630-8857-873c5840c633',NULL,'{"id":"0fb6ec82-8d25-4630-8857-873c5840c633","annotation_id":"ce8c82b5-8b60-432c-9b83-9630fe0678a8","purpose":"identifying","code_id":null,"record_id":"ad58f999-e295-41c0-bb0a-94cdbf71b0fc","text":"","created_at":"2026-11-22 19:33:50.617007"}');
INSERT INTO "change" VALUES(40,4,'body','904146b0-22c3-48db-a2d4-6d7fc4fc21e3',NULL,'{"id":"904146b0-22c3-48db-a2d4-6d7fc4fc21e3","annotation_id":"ce8c82b5-8b60-432c-9b83-9630fe0678a8","purpose":"commenting","code_id":null,"record_id":null,"text":"+1 </span><script>alert(2)</script>\u0007","created_at":"2026-11-22 19:33:50.617081"}');
INSERT INTO "change" VALUES(41,4,'annotation','ce8c82b5-8b60-432c-9b83-9630fe0678a8','{"id":"ce8c82b5-8b60-432c-9b83-9630fe0678a8","document_id":"6e822558-f713-4add-be05-eb3c0417a847","rendition_id":"e1130100-6ca7-460d-82eb-47efde5c30fb","start":4,"end":29,"exact":"<script>alert(1)</script>","prefix":"CON\n","suffix":" & </main>","creator":"","created_at":"2026-11-22 19:33:50.617953","modified_at":"2026-11-22 19:33:50.618175"}','{"id":"ce8c82b5-8b60-432c-9b83-9630fe0678a8","document_id":"6e822558-f713-4add-be05-eb3c0417a847","rendition_id":"e1130100-6ca7-460d-82eb-47efde5c30fb","start":4,"end":29,"exact":"<script>alert(1)</script>","prefix":"CON\n","suffix":" & </main>","creator":"","created_at":"2026-11-22 19:33:50.617953","modified_at":"2026-11-22 19:33:50.618880"}');
INSERT INTO "change" VALUES(42,4,'collection','8a83b87a-3c2d-4de0-af8f-05f630e2f0a5',NULL,'{"id":"8a83b87a-3c2d-4de0-af8f-05f630e2f0a5","parent_id":null,"name":"Nara summit","position":0}');
INSERT INTO "change" VALUES(43,4,'collection_member','2e523b60-e1f2-4823-a133-c2bb8f84808a',NULL,'{"id":"2e523b60-e1f2-4823-a133-c2bb8f84808a","collection_id":"8a83b87a-3c2d-4de0-af8f-05f630e2f0a5","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680"}');
INSERT INTO "change" VALUES(44,4,'collection_member','5d194439-be35-4e1d-8a69-ca496dcf2807',NULL,'{"id":"5d194439-be35-4e1d-8a69-ca496dcf2807","collection_id":"8a83b87a-3c2d-4de0-af8f-05f630e2f0a5","document_id":"f268538f-75aa-4441-8e70-127b0de25893"}');
INSERT INTO "change" VALUES(45,4,'collection_member','bc93c47f-474b-42a2-b1cf-a64eb65f3226',NULL,'{"id":"bc93c47f-474b-42a2-b1cf-a64eb65f3226","collection_id":"8a83b87a-3c2d-4de0-af8f-05f630e2f0a5","document_id":"6e822558-f713-4add-be05-eb3c0417a847"}');
INSERT INTO "change" VALUES(46,4,'document','6e822558-f713-4add-be05-eb3c0417a847','{"id":"6e822558-f713-4add-be05-eb3c0417a847","rendition_id":"e1130100-6ca7-460d-82eb-47efde5c30fb","title":"\"><img src=x onerror=alert(0)>‮../..","title_fold":"\"><img src=x onerror=alert(0)>‮../..","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en\" onload=\"x","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:33:50.563113"}','{"id":"6e822558-f713-4add-be05-eb3c0417a847","rendition_id":"e1130100-6ca7-460d-82eb-47efde5c30fb","title":"\"><img src=x onerror=alert(0)>‮../..","title_fold":"\"><img src=x onerror=alert(0)>‮../..","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en\" onload=\"x","description":"","type":"article","section":"","rights":"","identifier":"","url":"javascript:alert(3)","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:33:50.563113"}');
INSERT INTO "change" VALUES(47,4,'field_origin','729e38b8-6b58-4055-80c4-e48456685032',NULL,'{"id":"729e38b8-6b58-4055-80c4-e48456685032","document_id":"6e822558-f713-4add-be05-eb3c0417a847","name":"url","origin":"person","raw":"","confirmed":1}');
INSERT INTO "change" VALUES(48,4,'document','8ef4cfbf-cdf6-4d22-90a9-955a75b92680','{"id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","rendition_id":"d68d1112-98b0-4a71-9851-63742c533524","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"kim, a.; 佐藤","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:33:50.535754"}','{"id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","rendition_id":"d68d1112-98b0-4a71-9851-63742c533524","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"kim, a.; 佐藤","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"https://example.org/nara?a=1&b=<2>","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:33:50.535754"}');
INSERT INTO "change" VALUES(49,4,'field_origin','012e00d4-ca7a-481e-aa06-e12f8eed3713',NULL,'{"id":"012e00d4-ca7a-481e-aa06-e12f8eed3713","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","name":"url","origin":"person","raw":"","confirmed":1}');
INSERT INTO "change" VALUES(50,5,'document','37b97c1c-71f6-4190-803f-58528ab527e9',NULL,'{"id":"37b97c1c-71f6-4190-803f-58528ab527e9","rendition_id":"01d571a8-0c1f-45c7-a97b-325cf684afcd","title":"Story of 60 words","title_fold":"story of 60 words","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:33:50.639409"}');
INSERT INTO "change" VALUES(51,6,'document','bd20b763-85ef-4fbd-80e7-a258e766c168',NULL,'{"id":"bd20b763-85ef-4fbd-80e7-a258e766c168","rendition_id":"9a30d2f6-1d50-4409-a432-ee5f37e1ef27","title":"Story of 59 words","title_fold":"story of 59 words","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:33:50.645878"}');
INSERT INTO "change" VALUES(52,7,'document','39bae51c-6ae0-4740-ab8f-a0afb547a2f7',NULL,'{"id":"39bae51c-6ae0-4740-ab8f-a0afb547a2f7","rendition_id":"fc092338-b7db-4556-8bea-26c34c700d9b","title":"Story of 58 words","title_fold":"story of 58 words","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:33:50.651147"}');
INSERT INTO "change" VALUES(53,8,'story_group','286a2064-86e3-4660-b7df-1c444f15776c',NULL,'{"id":"286a2064-86e3-4660-b7df-1c444f15776c","created_at":"2026-11-22 19:33:50.833109"}');
INSERT INTO "change" VALUES(54,8,'story_member','91466e6c-f343-441b-a93b-066522eac285',NULL,'{"id":"91466e6c-f343-441b-a93b-066522eac285","group_id":"286a2064-86e3-4660-b7df-1c444f15776c","document_id":"37b97c1c-71f6-4190-803f-58528ab527e9"}');
INSERT INTO "change" VALUES(55,8,'story_member','f94aa15a-4a16-4dac-869e-9c7cb9abfa76',NULL,'{"id":"f94aa15a-4a16-4dac-869e-9c7cb9abfa76","group_id":"286a2064-86e3-4660-b7df-1c444f15776c","document_id":"bd20b763-85ef-4fbd-80e7-a258e766c168"}');
INSERT INTO "change" VALUES(56,8,'story_refusal','8bc07085-cf04-4624-bf4e-ed36bab182c7',NULL,'{"id":"8bc07085-cf04-4624-bf4e-ed36bab182c7","verdict_id":"60251b19-8df2-4c81-8e62-21cc9b238c3e","document_id":"37b97c1c-71f6-4190-803f-58528ab527e9"}');
INSERT INTO "change" VALUES(57,8,'story_refusal','73fc5923-b473-4f10-88a8-f8059f50c5ed',NULL,'{"id":"73fc5923-b473-4f10-88a8-f8059f50c5ed","verdict_id":"60251b19-8df2-4c81-8e62-21cc9b238c3e","document_id":"39bae51c-6ae0-4740-ab8f-a0afb547a2f7"}');
INSERT INTO "change" VALUES(58,9,'document_rendition','434ee101-c175-48cd-8bcc-22b62ecb2495',NULL,'{"id":"434ee101-c175-48cd-8bcc-22b62ecb2495","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","rendition_id":"d68d1112-98b0-4a71-9851-63742c533524"}');
INSERT INTO "change" VALUES(59,10,'saved_query','d86bb316-4a58-428f-8c0a-0733747cd6d1',NULL,'{"id":"d86bb316-4a58-428f-8c0a-0733747cd6d1","name":"Takaichi","query":"person:Takaichi","created_at":"2026-11-22 19:33:50.842525"}');
INSERT INTO "change" VALUES(60,11,'document_rendition','434ee101-c175-48cd-8bcc-22b62ecb2495','{"id":"434ee101-c175-48cd-8bcc-22b62ecb2495","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","rendition_id":"d68d1112-98b0-4a71-9851-63742c533524"}',NULL);
INSERT INTO "change" VALUES(61,11,'field_origin','012e00d4-ca7a-481e-aa06-e12f8eed3713','{"id":"012e00d4-ca7a-481e-aa06-e12f8eed3713","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","name":"url","origin":"person","raw":"","confirmed":1}',NULL);
INSERT INTO "change" VALUES(62,11,'creator','9d10e62b-a178-479a-9e24-b86fb14cf596','{"id":"9d10e62b-a178-479a-9e24-b86fb14cf596","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","position":0,"name":"Kim, A."}',NULL);
INSERT INTO "change" VALUES(63,11,'creator','f314453d-2427-4ab1-9610-4deccc6efd4e','{"id":"f314453d-2427-4ab1-9610-4deccc6efd4e","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","position":1,"name":"佐藤"}',NULL);
INSERT INTO "change" VALUES(64,11,'collection_member','2e523b60-e1f2-4823-a133-c2bb8f84808a','{"id":"2e523b60-e1f2-4823-a133-c2bb8f84808a","collection_id":"8a83b87a-3c2d-4de0-af8f-05f630e2f0a5","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680"}',NULL);
INSERT INTO "change" VALUES(65,11,'body','a83e037c-8d52-4391-a25a-cc528e704e6a','{"id":"a83e037c-8d52-4391-a25a-cc528e704e6a","annotation_id":"3c1cb2fe-b091-41da-98fc-6a84dd119daf","purpose":"identifying","code_id":null,"record_id":"722be2f8-bd67-42cc-9515-b64dfc4abde3","text":"","created_at":"2026-11-22 19:33:50.582500"}',NULL);
INSERT INTO "change" VALUES(66,11,'annotation','3c1cb2fe-b091-41da-98fc-6a84dd119daf','{"id":"3c1cb2fe-b091-41da-98fc-6a84dd119daf","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","rendition_id":"d68d1112-98b0-4a71-9851-63742c533524","start":36,"end":50,"exact":"Takaichi Sanae","prefix":"ers meet in Nara\nPrime Minister ","suffix":" met the president on Tuesday.\n#","creator":"","created_at":"2026-11-22 19:33:50.586720","modified_at":"2026-11-22 19:33:50.594518"}',NULL);
INSERT INTO "change" VALUES(67,11,'body','ac0f5ef3-40bd-4b4a-8741-3c2178233b88','{"id":"ac0f5ef3-40bd-4b4a-8741-3c2178233b88","annotation_id":"86986e7e-e275-47c4-ad15-83866e96fc47","purpose":"identifying","code_id":null,"record_id":"f9c915b0-16a4-4ccc-bc03-1146e9de2737","text":"","created_at":"2026-11-22 19:33:50.595373"}',NULL);
INSERT INTO "change" VALUES(68,11,'body','89743a99-e8bd-441c-b64c-d9102c523c3e','{"id":"89743a99-e8bd-441c-b64c-d9102c523c3e","annotation_id":"86986e7e-e275-47c4-ad15-83866e96fc47","purpose":"tagging","code_id":"86339e6d-77bc-4c8a-a903-e42d0ab076a6","record_id":null,"text":"","created_at":"2026-11-22 19:33:50.595465"}',NULL);
INSERT INTO "change" VALUES(69,11,'body','2c33be4a-4771-48dc-a9c8-d372c956fcd0','{"id":"2c33be4a-4771-48dc-a9c8-d372c956fcd0","annotation_id":"86986e7e-e275-47c4-ad15-83866e96fc47","purpose":"commenting","code_id":null,"record_id":null,"text":"Who pays?\nNobody says.","created_at":"2026-11-22 19:33:50.595533"}',NULL);
INSERT INTO "change" VALUES(70,11,'annotation','86986e7e-e275-47c4-ad15-83866e96fc47','{"id":"86986e7e-e275-47c4-ad15-83866e96fc47","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","rendition_id":"d68d1112-98b0-4a71-9851-63742c533524","start":113,"end":140,"exact":"DNA testing for the remains","prefix":"# What *they* said\nWe agreed on ","suffix":" found in the Chosei mine.\n1. a ","creator":"","created_at":"2026-11-22 19:33:50.596465","modified_at":"2026-11-22 19:33:50.598004"}',NULL);
INSERT INTO "change" VALUES(71,11,'body','c786802d-be54-4c3a-aea7-caf9c8f0b3fe','{"id":"c786802d-be54-4c3a-aea7-caf9c8f0b3fe","annotation_id":"c5232ab4-0ac2-4652-8b9f-bdf033d1bf55","purpose":"tagging","code_id":"86339e6d-77bc-4c8a-a903-e42d0ab076a6","record_id":null,"text":"","created_at":"2026-11-22 19:33:50.598410"}',NULL);
INSERT INTO "change" VALUES(72,11,'annotation','c5232ab4-0ac2-4652-8b9f-bdf033d1bf55','{"id":"c5232ab4-0ac2-4652-8b9f-bdf033d1bf55","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","rendition_id":"d68d1112-98b0-4a71-9851-63742c533524","start":129,"end":165,"exact":"the remains found in the Chosei mine","prefix":"id\nWe agreed on DNA testing for ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:33:50.599717","modified_at":"2026-11-22 19:33:50.601419"}',NULL);
INSERT INTO "change" VALUES(73,11,'body','e81b98b8-7e0f-42d7-9efc-2a192c5995c1','{"id":"e81b98b8-7e0f-42d7-9efc-2a192c5995c1","annotation_id":"dc8dcc05-9e4a-4665-8626-853027efa024","purpose":"identifying","code_id":null,"record_id":"c65ccaf9-d0ec-49ff-b4fe-a82959dfa130","text":"","created_at":"2026-11-22 19:33:50.601996"}',NULL);
INSERT INTO "change" VALUES(74,11,'annotation','dc8dcc05-9e4a-4665-8626-853027efa024','{"id":"dc8dcc05-9e4a-4665-8626-853027efa024","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","rendition_id":"d68d1112-98b0-4a71-9851-63742c533524","start":154,"end":165,"exact":"Chosei mine","prefix":"ng for the remains found in the ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:33:50.603158","modified_at":"2026-11-22 19:33:50.604205"}',NULL);
INSERT INTO "change" VALUES(75,11,'annotation','2f35b5c0-4efe-4a7e-90d0-c9304f80f3cf','{"id":"2f35b5c0-4efe-4a7e-90d0-c9304f80f3cf","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","rendition_id":"d68d1112-98b0-4a71-9851-63742c533524","start":228,"end":237,"exact":"Coal\t1942","prefix":"\n- one level skipped\nWhat\tSince\n","suffix":"\nThe pier | seen from <Ube> & [b","creator":"","created_at":"2026-11-22 19:33:50.609447","modified_at":"2026-11-22 19:33:50.609803"}',NULL);
INSERT INTO "change" VALUES(76,11,'document','8ef4cfbf-cdf6-4d22-90a9-955a75b92680','{"id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","rendition_id":"d68d1112-98b0-4a71-9851-63742c533524","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"kim, a.; 佐藤","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"https://example.org/nara?a=1&b=<2>","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:33:50.535754"}',NULL);
INSERT INTO "change" VALUES(77,12,'document','8ef4cfbf-cdf6-4d22-90a9-955a75b92680',NULL,'{"id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","rendition_id":"d68d1112-98b0-4a71-9851-63742c533524","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"kim, a.; 佐藤","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"https://example.org/nara?a=1&b=<2>","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:33:50.535754"}');
INSERT INTO "change" VALUES(78,12,'annotation','2f35b5c0-4efe-4a7e-90d0-c9304f80f3cf',NULL,'{"id":"2f35b5c0-4efe-4a7e-90d0-c9304f80f3cf","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","rendition_id":"d68d1112-98b0-4a71-9851-63742c533524","start":228,"end":237,"exact":"Coal\t1942","prefix":"\n- one level skipped\nWhat\tSince\n","suffix":"\nThe pier | seen from <Ube> & [b","creator":"","created_at":"2026-11-22 19:33:50.609447","modified_at":"2026-11-22 19:33:50.609803"}');
INSERT INTO "change" VALUES(79,12,'annotation','dc8dcc05-9e4a-4665-8626-853027efa024',NULL,'{"id":"dc8dcc05-9e4a-4665-8626-853027efa024","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","rendition_id":"d68d1112-98b0-4a71-9851-63742c533524","start":154,"end":165,"exact":"Chosei mine","prefix":"ng for the remains found in the ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:33:50.603158","modified_at":"2026-11-22 19:33:50.604205"}');
INSERT INTO "change" VALUES(80,12,'body','e81b98b8-7e0f-42d7-9efc-2a192c5995c1',NULL,'{"id":"e81b98b8-7e0f-42d7-9efc-2a192c5995c1","annotation_id":"dc8dcc05-9e4a-4665-8626-853027efa024","purpose":"identifying","code_id":null,"record_id":"c65ccaf9-d0ec-49ff-b4fe-a82959dfa130","text":"","created_at":"2026-11-22 19:33:50.601996"}');
INSERT INTO "change" VALUES(81,12,'annotation','c5232ab4-0ac2-4652-8b9f-bdf033d1bf55',NULL,'{"id":"c5232ab4-0ac2-4652-8b9f-bdf033d1bf55","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","rendition_id":"d68d1112-98b0-4a71-9851-63742c533524","start":129,"end":165,"exact":"the remains found in the Chosei mine","prefix":"id\nWe agreed on DNA testing for ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:33:50.599717","modified_at":"2026-11-22 19:33:50.601419"}');
INSERT INTO "change" VALUES(82,12,'body','c786802d-be54-4c3a-aea7-caf9c8f0b3fe',NULL,'{"id":"c786802d-be54-4c3a-aea7-caf9c8f0b3fe","annotation_id":"c5232ab4-0ac2-4652-8b9f-bdf033d1bf55","purpose":"tagging","code_id":"86339e6d-77bc-4c8a-a903-e42d0ab076a6","record_id":null,"text":"","created_at":"2026-11-22 19:33:50.598410"}');
INSERT INTO "change" VALUES(83,12,'annotation','86986e7e-e275-47c4-ad15-83866e96fc47',NULL,'{"id":"86986e7e-e275-47c4-ad15-83866e96fc47","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","rendition_id":"d68d1112-98b0-4a71-9851-63742c533524","start":113,"end":140,"exact":"DNA testing for the remains","prefix":"# What *they* said\nWe agreed on ","suffix":" found in the Chosei mine.\n1. a ","creator":"","created_at":"2026-11-22 19:33:50.596465","modified_at":"2026-11-22 19:33:50.598004"}');
INSERT INTO "change" VALUES(84,12,'body','2c33be4a-4771-48dc-a9c8-d372c956fcd0',NULL,'{"id":"2c33be4a-4771-48dc-a9c8-d372c956fcd0","annotation_id":"86986e7e-e275-47c4-ad15-83866e96fc47","purpose":"commenting","code_id":null,"record_id":null,"text":"Who pays?\nNobody says.","created_at":"2026-11-22 19:33:50.595533"}');
INSERT INTO "change" VALUES(85,12,'body','89743a99-e8bd-441c-b64c-d9102c523c3e',NULL,'{"id":"89743a99-e8bd-441c-b64c-d9102c523c3e","annotation_id":"86986e7e-e275-47c4-ad15-83866e96fc47","purpose":"tagging","code_id":"86339e6d-77bc-4c8a-a903-e42d0ab076a6","record_id":null,"text":"","created_at":"2026-11-22 19:33:50.595465"}');
INSERT INTO "change" VALUES(86,12,'body','ac0f5ef3-40bd-4b4a-8741-3c2178233b88',NULL,'{"id":"ac0f5ef3-40bd-4b4a-8741-3c2178233b88","annotation_id":"86986e7e-e275-47c4-ad15-83866e96fc47","purpose":"identifying","code_id":null,"record_id":"f9c915b0-16a4-4ccc-bc03-1146e9de2737","text":"","created_at":"2026-11-22 19:33:50.595373"}');
INSERT INTO "change" VALUES(87,12,'annotation','3c1cb2fe-b091-41da-98fc-6a84dd119daf',NULL,'{"id":"3c1cb2fe-b091-41da-98fc-6a84dd119daf","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","rendition_id":"d68d1112-98b0-4a71-9851-63742c533524","start":36,"end":50,"exact":"Takaichi Sanae","prefix":"ers meet in Nara\nPrime Minister ","suffix":" met the president on Tuesday.\n#","creator":"","created_at":"2026-11-22 19:33:50.586720","modified_at":"2026-11-22 19:33:50.594518"}');
INSERT INTO "change" VALUES(88,12,'body','a83e037c-8d52-4391-a25a-cc528e704e6a',NULL,'{"id":"a83e037c-8d52-4391-a25a-cc528e704e6a","annotation_id":"3c1cb2fe-b091-41da-98fc-6a84dd119daf","purpose":"identifying","code_id":null,"record_id":"722be2f8-bd67-42cc-9515-b64dfc4abde3","text":"","created_at":"2026-11-22 19:33:50.582500"}');
INSERT INTO "change" VALUES(89,12,'collection_member','2e523b60-e1f2-4823-a133-c2bb8f84808a',NULL,'{"id":"2e523b60-e1f2-4823-a133-c2bb8f84808a","collection_id":"8a83b87a-3c2d-4de0-af8f-05f630e2f0a5","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680"}');
INSERT INTO "change" VALUES(90,12,'creator','f314453d-2427-4ab1-9610-4deccc6efd4e',NULL,'{"id":"f314453d-2427-4ab1-9610-4deccc6efd4e","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","position":1,"name":"佐藤"}');
INSERT INTO "change" VALUES(91,12,'creator','9d10e62b-a178-479a-9e24-b86fb14cf596',NULL,'{"id":"9d10e62b-a178-479a-9e24-b86fb14cf596","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","position":0,"name":"Kim, A."}');
INSERT INTO "change" VALUES(92,12,'field_origin','012e00d4-ca7a-481e-aa06-e12f8eed3713',NULL,'{"id":"012e00d4-ca7a-481e-aa06-e12f8eed3713","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","name":"url","origin":"person","raw":"","confirmed":1}');
INSERT INTO "change" VALUES(93,12,'document_rendition','434ee101-c175-48cd-8bcc-22b62ecb2495',NULL,'{"id":"434ee101-c175-48cd-8bcc-22b62ecb2495","document_id":"8ef4cfbf-cdf6-4d22-90a9-955a75b92680","rendition_id":"d68d1112-98b0-4a71-9851-63742c533524"}');
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
INSERT INTO "code" VALUES('86339e6d-77bc-4c8a-a903-e42d0ab076a6',NULL,'Remains','remains','#a0416f','Of the dead.','',0);
CREATE TABLE collection (
	id VARCHAR NOT NULL, 
	parent_id VARCHAR, 
	name VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(parent_id) REFERENCES collection (id) ON DELETE CASCADE
);
INSERT INTO "collection" VALUES('8a83b87a-3c2d-4de0-af8f-05f630e2f0a5',NULL,'Nara summit',0);
CREATE TABLE collection_member (
	id VARCHAR NOT NULL, 
	collection_id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(collection_id) REFERENCES collection (id) ON DELETE CASCADE, 
	FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE, 
	UNIQUE (collection_id, document_id)
);
INSERT INTO "collection_member" VALUES('5d194439-be35-4e1d-8a69-ca496dcf2807','8a83b87a-3c2d-4de0-af8f-05f630e2f0a5','f268538f-75aa-4441-8e70-127b0de25893');
INSERT INTO "collection_member" VALUES('bc93c47f-474b-42a2-b1cf-a64eb65f3226','8a83b87a-3c2d-4de0-af8f-05f630e2f0a5','6e822558-f713-4add-be05-eb3c0417a847');
INSERT INTO "collection_member" VALUES('2e523b60-e1f2-4823-a133-c2bb8f84808a','8a83b87a-3c2d-4de0-af8f-05f630e2f0a5','8ef4cfbf-cdf6-4d22-90a9-955a75b92680');
CREATE TABLE containment (
	id VARCHAR NOT NULL, 
	parent_id VARCHAR NOT NULL, 
	original_id VARCHAR NOT NULL, 
	path VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(parent_id) REFERENCES original (id), 
	FOREIGN KEY(original_id) REFERENCES original (id)
);
INSERT INTO "containment" VALUES('b20fd23a-75f3-4e7d-9af0-6b16c23e176d','0e734cb9-d580-4462-a093-5b164165bd4a','57ce2176-8d82-4296-b2b6-f3ae5e8ffb32','a/b.txt');
CREATE TABLE creator (
	id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE
);
INSERT INTO "creator" VALUES('f314453d-2427-4ab1-9610-4deccc6efd4e','8ef4cfbf-cdf6-4d22-90a9-955a75b92680',1,'佐藤');
INSERT INTO "creator" VALUES('9d10e62b-a178-479a-9e24-b86fb14cf596','8ef4cfbf-cdf6-4d22-90a9-955a75b92680',0,'Kim, A.');
CREATE TABLE distinct_text (
	number INTEGER NOT NULL, 
	text_key BIGINT NOT NULL, 
	rendition_id VARCHAR NOT NULL, 
	runs INTEGER NOT NULL, 
	compared BOOLEAN NOT NULL, 
	PRIMARY KEY (number), 
	FOREIGN KEY(rendition_id) REFERENCES rendition (id), 
	UNIQUE (text_key)
);
INSERT INTO "distinct_text" VALUES(1,-2514856210833820721,'01d571a8-0c1f-45c7-a97b-325cf684afcd',56,1);
INSERT INTO "distinct_text" VALUES(2,308660267279592405,'9a30d2f6-1d50-4409-a432-ee5f37e1ef27',55,1);
INSERT INTO "distinct_text" VALUES(3,-1106523499617470869,'d62666ee-7dde-406d-bd17-7aabbdb3befc',0,1);
INSERT INTO "distinct_text" VALUES(4,952718967886224830,'d68d1112-98b0-4a71-9851-63742c533524',0,1);
INSERT INTO "distinct_text" VALUES(5,-7368012117139053150,'e1130100-6ca7-460d-82eb-47efde5c30fb',0,1);
INSERT INTO "distinct_text" VALUES(6,2332086482414516431,'fc092338-b7db-4556-8bea-26c34c700d9b',54,1);
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
INSERT INTO "document" VALUES('f268538f-75aa-4441-8e70-127b0de25893','d62666ee-7dde-406d-bd17-7aabbdb3befc','奈良で首脳会談: 日韓','奈良で首脳会談: 日韓','2026-01-13','玄灘新報','玄灘新報','','ja','','article','','','','','','','','','2026-11-22 19:33:50.557454');
INSERT INTO "document" VALUES('6e822558-f713-4add-be05-eb3c0417a847','e1130100-6ca7-460d-82eb-47efde5c30fb','"><img src=x onerror=alert(0)>‮../..','"><img src=x onerror=alert(0)>‮../..','2026-01-13','The Japan News','the japan news','','en" onload="x','','article','','','','javascript:alert(3)','','','','','2026-11-22 19:33:50.563113');
INSERT INTO "document" VALUES('37b97c1c-71f6-4190-803f-58528ab527e9','01d571a8-0c1f-45c7-a97b-325cf684afcd','Story of 60 words','story of 60 words','2026-01-13','The Japan News','the japan news','','en','','article','','','','','','','','','2026-11-22 19:33:50.639409');
INSERT INTO "document" VALUES('bd20b763-85ef-4fbd-80e7-a258e766c168','9a30d2f6-1d50-4409-a432-ee5f37e1ef27','Story of 59 words','story of 59 words','2026-01-13','The Japan News','the japan news','','en','','article','','','','','','','','','2026-11-22 19:33:50.645878');
INSERT INTO "document" VALUES('39bae51c-6ae0-4740-ab8f-a0afb547a2f7','fc092338-b7db-4556-8bea-26c34c700d9b','Story of 58 words','story of 58 words','2026-01-13','The Japan News','the japan news','','en','','article','','','','','','','','','2026-11-22 19:33:50.651147');
INSERT INTO "document" VALUES('8ef4cfbf-cdf6-4d22-90a9-955a75b92680','d68d1112-98b0-4a71-9851-63742c533524','Leaders meet in Nara','leaders meet in nara','2026-01-13','The Japan News','the japan news','kim, a.; 佐藤','en','','article','','','','https://example.org/nara?a=1&b=<2>','','','','','2026-11-22 19:33:50.535754');
CREATE TABLE document_rendition (
	id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	rendition_id VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE, 
	FOREIGN KEY(rendition_id) REFERENCES rendition (id), 
	UNIQUE (document_id, rendition_id)
);
INSERT INTO "document_rendition" VALUES('434ee101-c175-48cd-8bcc-22b62ecb2495','8ef4cfbf-cdf6-4d22-90a9-955a75b92680','d68d1112-98b0-4a71-9851-63742c533524');
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
INSERT INTO "field_origin" VALUES('729e38b8-6b58-4055-80c4-e48456685032','6e822558-f713-4add-be05-eb3c0417a847','url','person','',1);
INSERT INTO "field_origin" VALUES('012e00d4-ca7a-481e-aa06-e12f8eed3713','8ef4cfbf-cdf6-4d22-90a9-955a75b92680','url','person','',1);
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
INSERT INTO "name_form" VALUES('1ec27f6a-41a5-4d44-b825-7acbd7cc259e','722be2f8-bd67-42cc-9515-b64dfc4abde3',0,'Takaichi Sanae','takaichi sanae','en','Latn','authorized');
INSERT INTO "name_form" VALUES('a01cc3ad-70e8-4b2a-a05a-d3df8d41f953','722be2f8-bd67-42cc-9515-b64dfc4abde3',1,'高市早苗','高市早苗','ja','Hani','authorized');
INSERT INTO "name_form" VALUES('8a770c9a-bf78-499b-b8ac-d8717512719c','f9c915b0-16a4-4ccc-bc03-1146e9de2737',0,'DNA-testing accord','dna-testing accord','','Latn','authorized');
INSERT INTO "name_form" VALUES('5e1f3cba-1d98-4fd8-be3f-ee1301a349da','c65ccaf9-d0ec-49ff-b4fe-a82959dfa130',0,'Chosei mine','chosei mine','','Latn','authorized');
INSERT INTO "name_form" VALUES('7e531772-19d5-4d2f-834c-cfdd95e55577','ad58f999-e295-41c0-bb0a-94cdbf71b0fc',0,'=HYPERLINK("http://evil.example")','=hyperlink("http://evil.example")','','Latn','authorized');
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
INSERT INTO "original" VALUES('0e734cb9-d580-4462-a093-5b164165bd4a','f221f91c97bd91519f48a770f75151b62ba8c0b994dd72b3fc8554c5895b295a','.txt','text/plain',275,'2026-11-22 19:33:50.528972');
INSERT INTO "original" VALUES('57ce2176-8d82-4296-b2b6-f3ae5e8ffb32','86c9f6707bfab30e941cf9c58330dd91cabeed5b9cd82e8a75630d990787fb9a','.txt','text/plain',94,'2026-11-22 19:33:50.550822');
INSERT INTO "original" VALUES('7b7a45ae-641d-4860-8953-96c270fc6fa8','70670273e89bb53512914f9c8b98863e75ff198a417f0346d3fb9f0d77182806','.txt','text/plain',39,'2026-11-22 19:33:50.561059');
INSERT INTO "original" VALUES('f6bfb1e8-06f1-4ed9-aa59-fdcd3aa8c082','780759452fa170d4268af4895cf2945524d693ab1808fbcc031fb10ef20a7c31','.txt','text/plain',409,'2026-11-22 19:33:50.636175');
INSERT INTO "original" VALUES('0fab2f48-b372-4ccd-8469-c5f48e629835','79b639545c452dae5f016092921a788278b083114f38dbfd2fc15bfc02aad981','.txt','text/plain',402,'2026-11-22 19:33:50.643626');
INSERT INTO "original" VALUES('130996c8-0dfc-4d0c-be3e-1f3a96fd4e22','3bfa191fb6424f34c8c7c97c9595d5347fb84cd9ed02f8529203ac96f6144c66','.txt','text/plain',395,'2026-11-22 19:33:50.649180');
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
INSERT INTO "provenance_event" VALUES('ff8a3eeb-7640-4cc0-8629-9d7619b70a22','deaccession','success','','','8ef4cfbf-cdf6-4d22-90a9-955a75b92680',NULL,'2026-11-22 19:33:50.846820');
INSERT INTO "provenance_event" VALUES('5e5eff1a-6119-4731-9941-bbd1527332de','reaccession','success','archivist','Delete document','8ef4cfbf-cdf6-4d22-90a9-955a75b92680',NULL,'2026-11-22 19:33:50.884356');
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
INSERT INTO "rendition" VALUES('d68d1112-98b0-4a71-9851-63742c533524','0e734cb9-d580-4462-a093-5b164165bd4a','Leaders meet in Nara
Prime Minister Takaichi Sanae met the president on Tuesday.
# What *they* said
We agreed on DNA testing for the remains found in the Chosei mine.
1. a list that numbers itself
- one level skipped
What	Since
Coal	1942
The pier | seen from <Ube> & [beyond]','f221f91c97bd91519f48a770f75151b62ba8c0b994dd72b3fc8554c5895b295a','[["heading", 0, 20, 1], ["paragraph", 21, 80, 0], ["heading", 81, 99, 2], ["quote", 100, 166, 0], ["list-item", 167, 196, 1], ["list-item", 197, 216, 3], ["table-row", 217, 227, 0], ["table-row", 228, 237, 0], ["caption", 238, 275, 0]]','[["link", 59, 68, "https://example.org/(lee)"], ["strong", 72, 79, ""], ["link", 228, 232, "javascript:alert(4)"]]','test','1','2026-11-22 19:33:50.530656','');
INSERT INTO "rendition" VALUES('d62666ee-7dde-406d-bd17-7aabbdb3befc','57ce2176-8d82-4296-b2b6-f3ae5e8ffb32','奈良で首脳会談
高市早苗首相は13日、李在明大統領と🤝で会談した。','86c9f6707bfab30e941cf9c58330dd91cabeed5b9cd82e8a75630d990787fb9a','[["heading", 0, 7, 1], ["paragraph", 8, 33, 0]]','[]','test','1','2026-11-22 19:33:50.551231','');
INSERT INTO "rendition" VALUES('e1130100-6ca7-460d-82eb-47efde5c30fb','7b7a45ae-641d-4860-8953-96c270fc6fa8','CON
<script>alert(1)</script> & </main>','70670273e89bb53512914f9c8b98863e75ff198a417f0346d3fb9f0d77182806','[["heading", 0, 3, 1], ["paragraph", 4, 39, 0]]','[]','test','1','2026-11-22 19:33:50.561504','');
INSERT INTO "rendition" VALUES('01d571a8-0c1f-45c7-a97b-325cf684afcd','f6bfb1e8-06f1-4ed9-aa59-fdcd3aa8c082','word0 word1 word2 word3 word4 word5 word6 word7 word8 word9 word10 word11 word12 word13 word14 word15 word16 word17 word18 word19 word20 word21 word22 word23 word24 word25 word26 word27 word28 word29 word30 word31 word32 word33 word34 word35 word36 word37 word38 word39 word40 word41 word42 word43 word44 word45 word46 word47 word48 word49 word50 word51 word52 word53 word54 word55 word56 word57 word58 word59','780759452fa170d4268af4895cf2945524d693ab1808fbcc031fb10ef20a7c31','[["heading", 0, 409, 1]]','[]','test','1','2026-11-22 19:33:50.636565','');
INSERT INTO "rendition" VALUES('9a30d2f6-1d50-4409-a432-ee5f37e1ef27','0fab2f48-b372-4ccd-8469-c5f48e629835','word0 word1 word2 word3 word4 word5 word6 word7 word8 word9 word10 word11 word12 word13 word14 word15 word16 word17 word18 word19 word20 word21 word22 word23 word24 word25 word26 word27 word28 word29 word30 word31 word32 word33 word34 word35 word36 word37 word38 word39 word40 word41 word42 word43 word44 word45 word46 word47 word48 word49 word50 word51 word52 word53 word54 word55 word56 word57 word58','79b639545c452dae5f016092921a788278b083114f38dbfd2fc15bfc02aad981','[["heading", 0, 402, 1]]','[]','test','1','2026-11-22 19:33:50.644044','');
INSERT INTO "rendition" VALUES('fc092338-b7db-4556-8bea-26c34c700d9b','130996c8-0dfc-4d0c-be3e-1f3a96fd4e22','word0 word1 word2 word3 word4 word5 word6 word7 word8 word9 word10 word11 word12 word13 word14 word15 word16 word17 word18 word19 word20 word21 word22 word23 word24 word25 word26 word27 word28 word29 word30 word31 word32 word33 word34 word35 word36 word37 word38 word39 word40 word41 word42 word43 word44 word45 word46 word47 word48 word49 word50 word51 word52 word53 word54 word55 word56 word57','3bfa191fb6424f34c8c7c97c9595d5347fb84cd9ed02f8529203ac96f6144c66','[["heading", 0, 395, 1]]','[]','test','1','2026-11-22 19:33:50.649587','');
CREATE TABLE rendition_text (
	rendition_id VARCHAR NOT NULL, 
	text_number INTEGER, 
	PRIMARY KEY (rendition_id), 
	FOREIGN KEY(rendition_id) REFERENCES rendition (id), 
	FOREIGN KEY(text_number) REFERENCES distinct_text (number)
);
INSERT INTO "rendition_text" VALUES('01d571a8-0c1f-45c7-a97b-325cf684afcd',1);
INSERT INTO "rendition_text" VALUES('9a30d2f6-1d50-4409-a432-ee5f37e1ef27',2);
INSERT INTO "rendition_text" VALUES('d62666ee-7dde-406d-bd17-7aabbdb3befc',3);
INSERT INTO "rendition_text" VALUES('d68d1112-98b0-4a71-9851-63742c533524',4);
INSERT INTO "rendition_text" VALUES('e1130100-6ca7-460d-82eb-47efde5c30fb',5);
INSERT INTO "rendition_text" VALUES('fc092338-b7db-4556-8bea-26c34c700d9b',6);
CREATE TABLE saved_query (
	id VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	"query" VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "saved_query" VALUES('d86bb316-4a58-428f-8c0a-0733747cd6d1','Takaichi','person:Takaichi','2026-11-22 19:33:50.842525');
CREATE TABLE setting (
	"key" VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	PRIMARY KEY ("key")
);
INSERT INTO "setting" VALUES('archive-id','565f2021-bc5c-4111-a3d1-0ddb230a3224');
CREATE TABLE staged_item (
	id VARCHAR NOT NULL, 
	accession_id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
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
INSERT INTO "staged_item" VALUES('bc9837af-0c1c-4f04-ba32-9f40b05dc752','72a4f123-e364-4563-9d76-19fd3e9bd0e9',1,0,'/sources/b.txt','b.txt','','','','','failed','','','','','','','','The file is empty.','','','','{}','{}','2026-11-22 19:33:50.631287');
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
INSERT INTO "step" VALUES(1,'Add document','do','done',NULL,'archivist','2026-11-22 19:33:50.533695');
INSERT INTO "step" VALUES(2,'Add document','do','done',NULL,'archivist','2026-11-22 19:33:50.552159');
INSERT INTO "step" VALUES(3,'Add document','do','done',NULL,'archivist','2026-11-22 19:33:50.562189');
INSERT INTO "step" VALUES(4,'Mark','do','done',NULL,'archivist','2026-11-22 19:33:50.565099');
INSERT INTO "step" VALUES(5,'Add document','do','done',NULL,'archivist','2026-11-22 19:33:50.637283');
INSERT INTO "step" VALUES(6,'Add document','do','done',NULL,'archivist','2026-11-22 19:33:50.644820');
INSERT INTO "step" VALUES(7,'Add document','do','done',NULL,'archivist','2026-11-22 19:33:50.650261');
INSERT INTO "step" VALUES(8,'Group as one story','do','done',NULL,'archivist','2026-11-22 19:33:50.830500');
INSERT INTO "step" VALUES(9,'Add another reading','do','done',NULL,'archivist','2026-11-22 19:33:50.837549');
INSERT INTO "step" VALUES(10,'Save query','do','done',NULL,'archivist','2026-11-22 19:33:50.840821');
INSERT INTO "step" VALUES(11,'Delete document','do','undone',NULL,'archivist','2026-11-22 19:33:50.845693');
INSERT INTO "step" VALUES(12,'Delete document','undo','done',11,'archivist','2026-11-22 19:33:50.862850');
CREATE TABLE story_group (
	id VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "story_group" VALUES('286a2064-86e3-4660-b7df-1c444f15776c','2026-11-22 19:33:50.833109');
CREATE TABLE story_member (
	id VARCHAR NOT NULL, 
	group_id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(group_id) REFERENCES story_group (id) ON DELETE CASCADE, 
	FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE, 
	UNIQUE (document_id)
);
INSERT INTO "story_member" VALUES('91466e6c-f343-441b-a93b-066522eac285','286a2064-86e3-4660-b7df-1c444f15776c','37b97c1c-71f6-4190-803f-58528ab527e9');
INSERT INTO "story_member" VALUES('f94aa15a-4a16-4dac-869e-9c7cb9abfa76','286a2064-86e3-4660-b7df-1c444f15776c','bd20b763-85ef-4fbd-80e7-a258e766c168');
CREATE TABLE story_refusal (
	id VARCHAR NOT NULL, 
	verdict_id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE
);
INSERT INTO "story_refusal" VALUES('8bc07085-cf04-4624-bf4e-ed36bab182c7','60251b19-8df2-4c81-8e62-21cc9b238c3e','37b97c1c-71f6-4190-803f-58528ab527e9');
INSERT INTO "story_refusal" VALUES('73fc5923-b473-4f10-88a8-f8059f50c5ed','60251b19-8df2-4c81-8e62-21cc9b238c3e','39bae51c-6ae0-4740-ab8f-a0afb547a2f7');
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
INSERT INTO "text_band" VALUES(0,-510378703,6);
INSERT INTO "text_band" VALUES(1,-2133859153,1);
INSERT INTO "text_band" VALUES(1,-2133859153,2);
INSERT INTO "text_band" VALUES(1,-2133859153,6);
INSERT INTO "text_band" VALUES(2,568330481,1);
INSERT INTO "text_band" VALUES(2,568330481,2);
INSERT INTO "text_band" VALUES(2,568330481,6);
INSERT INTO "text_band" VALUES(3,324875303,1);
INSERT INTO "text_band" VALUES(3,324875303,2);
INSERT INTO "text_band" VALUES(3,324875303,6);
INSERT INTO "text_band" VALUES(4,949920051,1);
INSERT INTO "text_band" VALUES(4,949920051,2);
INSERT INTO "text_band" VALUES(4,949920051,6);
INSERT INTO "text_band" VALUES(5,-1472532083,1);
INSERT INTO "text_band" VALUES(5,-1472532083,2);
INSERT INTO "text_band" VALUES(5,-1472532083,6);
INSERT INTO "text_band" VALUES(6,661474499,1);
INSERT INTO "text_band" VALUES(6,661474499,2);
INSERT INTO "text_band" VALUES(6,661474499,6);
INSERT INTO "text_band" VALUES(7,962045915,6);
INSERT INTO "text_band" VALUES(7,2019069678,1);
INSERT INTO "text_band" VALUES(7,2019069678,2);
INSERT INTO "text_band" VALUES(8,1311411932,1);
INSERT INTO "text_band" VALUES(8,1311411932,2);
INSERT INTO "text_band" VALUES(8,1311411932,6);
INSERT INTO "text_band" VALUES(9,255619211,1);
INSERT INTO "text_band" VALUES(9,255619211,2);
INSERT INTO "text_band" VALUES(9,255619211,6);
INSERT INTO "text_band" VALUES(10,-1015771010,1);
INSERT INTO "text_band" VALUES(10,-1015771010,2);
INSERT INTO "text_band" VALUES(10,-1015771010,6);
INSERT INTO "text_band" VALUES(11,699899644,1);
INSERT INTO "text_band" VALUES(11,699899644,2);
INSERT INTO "text_band" VALUES(11,699899644,6);
INSERT INTO "text_band" VALUES(12,-94101889,6);
INSERT INTO "text_band" VALUES(12,1623540212,1);
INSERT INTO "text_band" VALUES(12,1623540212,2);
INSERT INTO "text_band" VALUES(13,135649737,1);
INSERT INTO "text_band" VALUES(13,135649737,2);
INSERT INTO "text_band" VALUES(13,135649737,6);
INSERT INTO "text_band" VALUES(14,588531681,1);
INSERT INTO "text_band" VALUES(14,588531681,2);
INSERT INTO "text_band" VALUES(14,588531681,6);
INSERT INTO "text_band" VALUES(15,2097033841,1);
INSERT INTO "text_band" VALUES(15,2097033841,2);
INSERT INTO "text_band" VALUES(15,2097033841,6);
INSERT INTO "text_band" VALUES(16,1134657089,1);
INSERT INTO "text_band" VALUES(16,1134657089,2);
INSERT INTO "text_band" VALUES(16,1134657089,6);
INSERT INTO "text_band" VALUES(17,254874339,1);
INSERT INTO "text_band" VALUES(17,254874339,2);
INSERT INTO "text_band" VALUES(17,254874339,6);
INSERT INTO "text_band" VALUES(18,1822675738,1);
INSERT INTO "text_band" VALUES(18,1822675738,2);
INSERT INTO "text_band" VALUES(18,1822675738,6);
INSERT INTO "text_band" VALUES(19,1313386714,6);
INSERT INTO "text_band" VALUES(19,1464336808,1);
INSERT INTO "text_band" VALUES(19,1464336808,2);
INSERT INTO "text_band" VALUES(20,1898601990,1);
INSERT INTO "text_band" VALUES(20,1898601990,2);
INSERT INTO "text_band" VALUES(20,1898601990,6);
INSERT INTO "text_band" VALUES(21,-1697213508,1);
INSERT INTO "text_band" VALUES(21,-1697213508,2);
INSERT INTO "text_band" VALUES(21,-1697213508,6);
INSERT INTO "text_band" VALUES(22,-1185108118,1);
INSERT INTO "text_band" VALUES(22,-1185108118,2);
INSERT INTO "text_band" VALUES(22,-1185108118,6);
INSERT INTO "text_band" VALUES(23,-1928253178,1);
INSERT INTO "text_band" VALUES(23,-1928253178,2);
INSERT INTO "text_band" VALUES(23,-1928253178,6);
INSERT INTO "text_band" VALUES(24,-1701511659,1);
INSERT INTO "text_band" VALUES(24,-1701511659,2);
INSERT INTO "text_band" VALUES(24,-1701511659,6);
INSERT INTO "text_band" VALUES(25,-1792256937,1);
INSERT INTO "text_band" VALUES(25,-1792256937,2);
INSERT INTO "text_band" VALUES(25,-1792256937,6);
INSERT INTO "text_band" VALUES(26,-510167738,1);
INSERT INTO "text_band" VALUES(26,-510167738,2);
INSERT INTO "text_band" VALUES(26,-510167738,6);
INSERT INTO "text_band" VALUES(27,446820356,1);
INSERT INTO "text_band" VALUES(27,1361941588,2);
INSERT INTO "text_band" VALUES(27,1361941588,6);
INSERT INTO "text_band" VALUES(28,1813818296,1);
INSERT INTO "text_band" VALUES(28,1813818296,2);
INSERT INTO "text_band" VALUES(28,1813818296,6);
INSERT INTO "text_band" VALUES(29,-1752159818,1);
INSERT INTO "text_band" VALUES(29,-1752159818,2);
INSERT INTO "text_band" VALUES(29,-1752159818,6);
INSERT INTO "text_band" VALUES(30,1240340467,1);
INSERT INTO "text_band" VALUES(30,1240340467,2);
INSERT INTO "text_band" VALUES(30,1240340467,6);
INSERT INTO "text_band" VALUES(31,20037629,6);
INSERT INTO "text_band" VALUES(31,1496619619,1);
INSERT INTO "text_band" VALUES(31,1496619619,2);
INSERT INTO "text_band" VALUES(32,-983306728,1);
INSERT INTO "text_band" VALUES(32,-983306728,2);
INSERT INTO "text_band" VALUES(32,-983306728,6);
INSERT INTO "text_band" VALUES(33,-1998111353,6);
INSERT INTO "text_band" VALUES(33,-918126789,1);
INSERT INTO "text_band" VALUES(33,-918126789,2);
INSERT INTO "text_band" VALUES(34,1682318678,1);
INSERT INTO "text_band" VALUES(34,1682318678,2);
INSERT INTO "text_band" VALUES(34,1682318678,6);
INSERT INTO "text_band" VALUES(35,-1434466980,6);
INSERT INTO "text_band" VALUES(35,1600664098,1);
INSERT INTO "text_band" VALUES(35,1600664098,2);
INSERT INTO "text_band" VALUES(36,357968303,1);
INSERT INTO "text_band" VALUES(36,357968303,2);
INSERT INTO "text_band" VALUES(36,357968303,6);
INSERT INTO "text_band" VALUES(37,1726125998,1);
INSERT INTO "text_band" VALUES(37,1726125998,2);
INSERT INTO "text_band" VALUES(37,1726125998,6);
INSERT INTO "text_band" VALUES(38,-2099106922,1);
INSERT INTO "text_band" VALUES(38,-2099106922,2);
INSERT INTO "text_band" VALUES(38,-2099106922,6);
INSERT INTO "text_band" VALUES(39,-1742838245,1);
INSERT INTO "text_band" VALUES(39,-1742838245,2);
INSERT INTO "text_band" VALUES(39,-1742838245,6);
INSERT INTO "text_band" VALUES(40,-983493053,1);
INSERT INTO "text_band" VALUES(40,-983493053,2);
INSERT INTO "text_band" VALUES(40,-983493053,6);
INSERT INTO "text_band" VALUES(41,-575639735,1);
INSERT INTO "text_band" VALUES(41,-575639735,2);
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
INSERT INTO "text_pair" VALUES(1,2,9.82142857142857095276e-01,1.0);
INSERT INTO "text_pair" VALUES(1,6,9.64285714285714301574e-01,1.0);
INSERT INTO "text_pair" VALUES(2,6,9.81818181818181812126e-01,1.0);
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
