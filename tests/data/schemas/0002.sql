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
INSERT INTO "accession" VALUES('f3dbbb71-928f-4f9d-8b92-31e803b1f86a','file','archivist','2026-11-22 19:26:49.268149');
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
INSERT INTO "accession_item" VALUES('024c0975-06ed-475e-8871-575fcb092018','f3dbbb71-928f-4f9d-8b92-31e803b1f86a',0,'/sources/article.txt','added',NULL,'254ae37c-2d73-432b-94e0-4f835b6dce9b','','');
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
INSERT INTO "annotation" VALUES('000ec019-8ae7-4342-b9cb-4f1d2cb407ec','00c53813-9f32-4c2e-a7c9-3a0e5d288d78','c0ce68e9-b982-47be-8f67-9a8219d4e7eb',8,12,'高市早苗','奈良で首脳会談
','首相は13日、李在明大統領と🤝で会談した。','','2026-11-22 19:26:49.243006','2026-11-22 19:26:49.244599');
INSERT INTO "annotation" VALUES('39a22886-0793-4ab3-93e2-290fd4d0d163','00c53813-9f32-4c2e-a7c9-3a0e5d288d78','c0ce68e9-b982-47be-8f67-9a8219d4e7eb',26,30,'🤝で会談','奈良で首脳会談
高市早苗首相は13日、李在明大統領と','した。','','2026-11-22 19:26:49.246382','2026-11-22 19:26:49.247937');
INSERT INTO "annotation" VALUES('0abd096f-a4ac-4bcd-b42e-ab2572b7ba56','11b225eb-1038-4662-b058-12abd04d9bda','fcc0ab59-084e-4761-b90d-ac61339e33e5',4,29,'<script>alert(1)</script>','CON
',' & </main>','','2026-11-22 19:26:49.251687','2026-11-22 19:26:49.253468');
INSERT INTO "annotation" VALUES('611f9201-b82d-45f7-80ac-ae512c5bb90d','254ae37c-2d73-432b-94e0-4f835b6dce9b','9408e49e-37b4-40b0-9c2d-727374cb4bb3',228,237,'Coal	1942','
- one level skipped
What	Since
','
The pier | seen from <Ube> & [b','','2026-11-22 19:26:49.240586','2026-11-22 19:26:49.240931');
INSERT INTO "annotation" VALUES('74a42bda-bc0b-4c0a-954e-e8a90612dc20','254ae37c-2d73-432b-94e0-4f835b6dce9b','9408e49e-37b4-40b0-9c2d-727374cb4bb3',154,165,'Chosei mine','ng for the remains found in the ','.
1. a list that numbers itself
','','2026-11-22 19:26:49.237911','2026-11-22 19:26:49.239334');
INSERT INTO "annotation" VALUES('707c5d6f-3955-444e-8161-30cbbde45219','254ae37c-2d73-432b-94e0-4f835b6dce9b','9408e49e-37b4-40b0-9c2d-727374cb4bb3',129,165,'the remains found in the Chosei mine','id
We agreed on DNA testing for ','.
1. a list that numbers itself
','','2026-11-22 19:26:49.235187','2026-11-22 19:26:49.236320');
INSERT INTO "annotation" VALUES('ab085af2-cadc-4b35-96ef-6b1d761ae3a3','254ae37c-2d73-432b-94e0-4f835b6dce9b','9408e49e-37b4-40b0-9c2d-727374cb4bb3',113,140,'DNA testing for the remains','# What *they* said
We agreed on ',' found in the Chosei mine.
1. a ','','2026-11-22 19:26:49.232703','2026-11-22 19:26:49.234100');
INSERT INTO "annotation" VALUES('129133eb-a47c-47d9-b1b8-cfdd4e8af67c','254ae37c-2d73-432b-94e0-4f835b6dce9b','9408e49e-37b4-40b0-9c2d-727374cb4bb3',36,50,'Takaichi Sanae','ers meet in Nara
Prime Minister ',' met the president on Tuesday.
#','','2026-11-22 19:26:49.227106','2026-11-22 19:26:49.231037');
CREATE TABLE authority_record (
	id VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	note VARCHAR NOT NULL, 
	date VARCHAR NOT NULL, 
	colour VARCHAR NOT NULL, 
	shortcut VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "authority_record" VALUES('522af79f-afbd-4446-8985-7405f6df7682','person','','','','');
INSERT INTO "authority_record" VALUES('09637d88-389e-4125-895e-04914ef4474c','agreement','Agreed in Nara.','2026-01-13','','');
INSERT INTO "authority_record" VALUES('96278a80-76f6-46a7-bd32-77cb57bd4505','dispute','','','','');
INSERT INTO "authority_record" VALUES('c96033bd-643e-465f-8fec-f17dcfb03e78','place','','','','');
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
INSERT INTO "body" VALUES('3d9503ac-e486-471f-ac13-b299d82dfb52','000ec019-8ae7-4342-b9cb-4f1d2cb407ec','identifying',NULL,'522af79f-afbd-4446-8985-7405f6df7682','','2026-11-22 19:26:49.241729');
INSERT INTO "body" VALUES('936f58f3-b84e-42c3-a47a-46cf0bede0f3','39a22886-0793-4ab3-93e2-290fd4d0d163','tagging','24c53e2b-b34f-4750-b02c-f7c8f25be2cb',NULL,'','2026-11-22 19:26:49.245078');
INSERT INTO "body" VALUES('6db97744-4605-4362-8bca-07362bcf286b','0abd096f-a4ac-4bcd-b42e-ab2572b7ba56','identifying',NULL,'c96033bd-643e-465f-8fec-f17dcfb03e78','','2026-11-22 19:26:49.250345');
INSERT INTO "body" VALUES('de62f21f-8761-451d-81f6-60db51a941d0','0abd096f-a4ac-4bcd-b42e-ab2572b7ba56','commenting',NULL,NULL,'+1 </span><script>alert(2)</script>','2026-11-22 19:26:49.250451');
INSERT INTO "body" VALUES('49d76fb1-288f-49d1-882a-8927048f4452','74a42bda-bc0b-4c0a-954e-e8a90612dc20','identifying',NULL,'96278a80-76f6-46a7-bd32-77cb57bd4505','','2026-11-22 19:26:49.236842');
INSERT INTO "body" VALUES('abc9fd26-64e8-4ab4-a1bb-741ccc00ed57','707c5d6f-3955-444e-8161-30cbbde45219','tagging','24c53e2b-b34f-4750-b02c-f7c8f25be2cb',NULL,'','2026-11-22 19:26:49.234415');
INSERT INTO "body" VALUES('f265411f-32fe-48c0-a0db-f6c760342fdc','ab085af2-cadc-4b35-96ef-6b1d761ae3a3','commenting',NULL,NULL,'Who pays?
Nobody says.','2026-11-22 19:26:49.231883');
INSERT INTO "body" VALUES('60090726-2a0b-414c-9de1-967d33b36bdc','ab085af2-cadc-4b35-96ef-6b1d761ae3a3','tagging','24c53e2b-b34f-4750-b02c-f7c8f25be2cb',NULL,'','2026-11-22 19:26:49.231826');
INSERT INTO "body" VALUES('ddb8461b-5825-47b3-b6e5-31e40b1a62b4','ab085af2-cadc-4b35-96ef-6b1d761ae3a3','identifying',NULL,'09637d88-389e-4125-895e-04914ef4474c','','2026-11-22 19:26:49.231750');
INSERT INTO "body" VALUES('7f49b022-ddb0-43f1-a92a-c023eb9eece5','129133eb-a47c-47d9-b1b8-cfdd4e8af67c','identifying',NULL,'522af79f-afbd-4446-8985-7405f6df7682','','2026-11-22 19:26:49.220635');
CREATE TABLE change (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	step_id INTEGER NOT NULL, 
	table_name VARCHAR NOT NULL, 
	row_id VARCHAR NOT NULL, 
	"before" VARCHAR, 
	"after" VARCHAR, 
	FOREIGN KEY(step_id) REFERENCES step (id)
);
INSERT INTO "change" VALUES(1,1,'document','254ae37c-2d73-432b-94e0-4f835b6dce9b',NULL,'{"id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","rendition_id":"9408e49e-37b4-40b0-9c2d-727374cb4bb3","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:26:49.162118"}');
INSERT INTO "change" VALUES(2,1,'creator','15a41e96-86ff-4561-a3ba-360b43b84036',NULL,'{"id":"15a41e96-86ff-4561-a3ba-360b43b84036","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","position":0,"name":"Kim, A."}');
INSERT INTO "change" VALUES(3,1,'creator','ce35a9a3-9e8a-40ed-9135-c86d08182223',NULL,'{"id":"ce35a9a3-9e8a-40ed-9135-c86d08182223","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","position":1,"name":"佐藤"}');
INSERT INTO "change" VALUES(4,1,'document','254ae37c-2d73-432b-94e0-4f835b6dce9b','{"id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","rendition_id":"9408e49e-37b4-40b0-9c2d-727374cb4bb3","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:26:49.162118"}','{"id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","rendition_id":"9408e49e-37b4-40b0-9c2d-727374cb4bb3","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"kim, a.; 佐藤","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:26:49.162118"}');
INSERT INTO "change" VALUES(5,2,'document','00c53813-9f32-4c2e-a7c9-3a0e5d288d78',NULL,'{"id":"00c53813-9f32-4c2e-a7c9-3a0e5d288d78","rendition_id":"c0ce68e9-b982-47be-8f67-9a8219d4e7eb","title":"奈良で首脳会談: 日韓","title_fold":"奈良で首脳会談: 日韓","date":"2026-01-13","publisher":"玄灘新報","publisher_fold":"玄灘新報","creators_fold":"","language":"ja","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:26:49.182309"}');
INSERT INTO "change" VALUES(6,3,'document','11b225eb-1038-4662-b058-12abd04d9bda',NULL,'{"id":"11b225eb-1038-4662-b058-12abd04d9bda","rendition_id":"fcc0ab59-084e-4761-b90d-ac61339e33e5","title":"\"><img src=x onerror=alert(0)>‮../..","title_fold":"\"><img src=x onerror=alert(0)>‮../..","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en\" onload=\"x","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:26:49.195247"}');
INSERT INTO "change" VALUES(7,4,'authority_record','522af79f-afbd-4446-8985-7405f6df7682',NULL,'{"id":"522af79f-afbd-4446-8985-7405f6df7682","kind":"person","note":"","date":"","colour":"","shortcut":""}');
INSERT INTO "change" VALUES(8,4,'name_form','025230d0-1505-493e-ac1a-b6fa320e3125',NULL,'{"id":"025230d0-1505-493e-ac1a-b6fa320e3125","record_id":"522af79f-afbd-4446-8985-7405f6df7682","position":0,"form":"Takaichi Sanae","form_fold":"takaichi sanae","language":"en","script":"Latn","kind":"authorized"}');
INSERT INTO "change" VALUES(9,4,'name_form','288259b3-2c33-4140-a93e-72e165435710',NULL,'{"id":"288259b3-2c33-4140-a93e-72e165435710","record_id":"522af79f-afbd-4446-8985-7405f6df7682","position":1,"form":"高市早苗","form_fold":"高市早苗","language":"ja","script":"Hani","kind":"authorized"}');
INSERT INTO "change" VALUES(10,4,'authority_record','09637d88-389e-4125-895e-04914ef4474c',NULL,'{"id":"09637d88-389e-4125-895e-04914ef4474c","kind":"agreement","note":"Agreed in Nara.","date":"2026-01-13","colour":"","shortcut":""}');
INSERT INTO "change" VALUES(11,4,'name_form','4707ea5c-78dd-4f32-b717-bc38d6bbc83e',NULL,'{"id":"4707ea5c-78dd-4f32-b717-bc38d6bbc83e","record_id":"09637d88-389e-4125-895e-04914ef4474c","position":0,"form":"DNA-testing accord","form_fold":"dna-testing accord","language":"","script":"Latn","kind":"authorized"}');
INSERT INTO "change" VALUES(12,4,'authority_record','96278a80-76f6-46a7-bd32-77cb57bd4505',NULL,'{"id":"96278a80-76f6-46a7-bd32-77cb57bd4505","kind":"dispute","note":"","date":"","colour":"","shortcut":""}');
INSERT INTO "change" VALUES(13,4,'name_form','5532a766-d014-406f-9c74-66e5737761ad',NULL,'{"id":"5532a766-d014-406f-9c74-66e5737761ad","record_id":"96278a80-76f6-46a7-bd32-77cb57bd4505","position":0,"form":"Chosei mine","form_fold":"chosei mine","language":"","script":"Latn","kind":"authorized"}');
INSERT INTO "change" VALUES(14,4,'code','24c53e2b-b34f-4750-b02c-f7c8f25be2cb',NULL,'{"id":"24c53e2b-b34f-4750-b02c-f7c8f25be2cb","parent_id":null,"name":"Remains","name_fold":"remains","colour":"#a0416f","definition":"Of the dead.","shortcut":"","position":0}');
INSERT INTO "change" VALUES(15,4,'annotation','129133eb-a47c-47d9-b1b8-cfdd4e8af67c',NULL,'{"id":"129133eb-a47c-47d9-b1b8-cfdd4e8af67c","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","rendition_id":"9408e49e-37b4-40b0-9c2d-727374cb4bb3","start":36,"end":50,"exact":"Takaichi Sanae","prefix":"ers meet in Nara\nPrime Minister ","suffix":" met the president on Tuesday.\n#","creator":"","created_at":"2026-11-22 19:26:49.227106","modified_at":"2026-11-22 19:26:49.228071"}');
INSERT INTO "change" VALUES(16,4,'body','7f49b022-ddb0-43f1-a92a-c023eb9eece5',NULL,'{"id":"7f49b022-ddb0-43f1-a92a-c023eb9eece5","annotation_id":"129133eb-a47c-47d9-b1b8-cfdd4e8af67c","purpose":"identifying","code_id":null,"record_id":"522af79f-afbd-4446-8985-7405f6df7682","text":"","created_at":"2026-11-22 19:26:49.220635"}');
INSERT INTO "change" VALUES(17,4,'annotation','129133eb-a47c-47d9-b1b8-cfdd4e8af67c','{"id":"129133eb-a47c-47d9-b1b8-cfdd4e8af67c","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","rendition_id":"9408e49e-37b4-40b0-9c2d-727374cb4bb3","start":36,"end":50,"exact":"Takaichi Sanae","prefix":"ers meet in Nara\nPrime Minister ","suffix":" met the president on Tuesday.\n#","creator":"","created_at":"2026-11-22 19:26:49.227106","modified_at":"2026-11-22 19:26:49.228071"}','{"id":"129133eb-a47c-47d9-b1b8-cfdd4e8af67c","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","rendition_id":"9408e49e-37b4-40b0-9c2d-727374cb4bb3","start":36,"end":50,"exact":"Takaichi Sanae","prefix":"ers meet in Nara\nPrime Minister ","suffix":" met the president on Tuesday.\n#","creator":"","created_at":"2026-11-22 19:26:49.227106","modified_at":"2026-11-22 19:26:49.231037"}');
INSERT INTO "change" VALUES(18,4,'annotation','ab085af2-cadc-4b35-96ef-6b1d761ae3a3',NULL,'{"id":"ab085af2-cadc-4b35-96ef-6b1d761ae3a3","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","rendition_id":"9408e49e-37b4-40b0-9c2d-727374cb4bb3","start":113,"end":140,"exact":"DNA testing for the remains","prefix":"# What *they* said\nWe agreed on ","suffix":" found in the Chosei mine.\n1. a ","creator":"","created_at":"2026-11-22 19:26:49.232703","modified_at":"2026-11-22 19:26:49.233042"}');
INSERT INTO "change" VALUES(19,4,'body','ddb8461b-5825-47b3-b6e5-31e40b1a62b4',NULL,'{"id":"ddb8461b-5825-47b3-b6e5-31e40b1a62b4","annotation_id":"ab085af2-cadc-4b35-96ef-6b1d761ae3a3","purpose":"identifying","code_id":null,"record_id":"09637d88-389e-4125-895e-04914ef4474c","text":"","created_at":"2026-11-22 19:26:49.231750"}');
INSERT INTO "change" VALUES(20,4,'body','60090726-2a0b-414c-9de1-967d33b36bdc',NULL,'{"id":"60090726-2a0b-414c-9de1-967d33b36bdc","annotation_id":"ab085af2-cadc-4b35-96ef-6b1d761ae3a3","purpose":"tagging","code_id":"24c53e2b-b34f-4750-b02c-f7c8f25be2cb","record_id":null,"text":"","created_at":"2026-11-22 19:26:49.231826"}');
INSERT INTO "change" VALUES(21,4,'body','f265411f-32fe-48c0-a0db-f6c760342fdc',NULL,'{"id":"f265411f-32fe-48c0-a0db-f6c760342fdc","annotation_id":"ab085af2-cadc-4b35-96ef-6b1d761ae3a3","purpose":"commenting","code_id":null,"record_id":null,"text":"Who pays?\nNobody says.","created_at":"2026-11-22 19:26:49.231883"}');
INSERT INTO "change" VALUES(22,4,'annotation','ab085af2-cadc-4b35-96ef-6b1d761ae3a3','{"id":"ab085af2-cadc-4b35-96ef-6b1d761ae3a3","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","rendition_id":"9408e49e-37b4-40b0-9c2d-727374cb4bb3","start":113,"end":140,"exact":"DNA testing for the remains","prefix":"# What *they* said\nWe agreed on ","suffix":" found in the Chosei mine.\n1. a ","creator":"","created_at":"2026-11-22 19:26:49.232703","modified_at":"2026-11-22 19:26:49.233042"}','{"id":"ab085af2-cadc-4b35-96ef-6b1d761ae3a3","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","rendition_id":"9408e49e-37b4-40b0-9c2d-727374cb4bb3","start":113,"end":140,"exact":"DNA testing for the remains","prefix":"# What *they* said\nWe agreed on ","suffix":" found in the Chosei mine.\n1. a ","creator":"","created_at":"2026-11-22 19:26:49.232703","modified_at":"2026-11-22 19:26:49.234100"}');
INSERT INTO "change" VALUES(23,4,'annotation','707c5d6f-3955-444e-8161-30cbbde45219',NULL,'{"id":"707c5d6f-3955-444e-8161-30cbbde45219","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","rendition_id":"9408e49e-37b4-40b0-9c2d-727374cb4bb3","start":129,"end":165,"exact":"the remains found in the Chosei mine","prefix":"id\nWe agreed on DNA testing for ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:26:49.235187","modified_at":"2026-11-22 19:26:49.235447"}');
INSERT INTO "change" VALUES(24,4,'body','abc9fd26-64e8-4ab4-a1bb-741ccc00ed57',NULL,'{"id":"abc9fd26-64e8-4ab4-a1bb-741ccc00ed57","annotation_id":"707c5d6f-3955-444e-8161-30cbbde45219","purpose":"tagging","code_id":"24c53e2b-b34f-4750-b02c-f7c8f25be2cb","record_id":null,"text":"","created_at":"2026-11-22 19:26:49.234415"}');
INSERT INTO "change" VALUES(25,4,'annotation','707c5d6f-3955-444e-8161-30cbbde45219','{"id":"707c5d6f-3955-444e-8161-30cbbde45219","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","rendition_id":"9408e49e-37b4-40b0-9c2d-727374cb4bb3","start":129,"end":165,"exact":"the remains found in the Chosei mine","prefix":"id\nWe agreed on DNA testing for ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:26:49.235187","modified_at":"2026-11-22 19:26:49.235447"}','{"id":"707c5d6f-3955-444e-8161-30cbbde45219","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","rendition_id":"9408e49e-37b4-40b0-9c2d-727374cb4bb3","start":129,"end":165,"exact":"the remains found in the Chosei mine","prefix":"id\nWe agreed on DNA testing for ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:26:49.235187","modified_at":"2026-11-22 19:26:49.236320"}');
INSERT INTO "change" VALUES(26,4,'annotation','74a42bda-bc0b-4c0a-954e-e8a90612dc20',NULL,'{"id":"74a42bda-bc0b-4c0a-954e-e8a90612dc20","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","rendition_id":"9408e49e-37b4-40b0-9c2d-727374cb4bb3","start":154,"end":165,"exact":"Chosei mine","prefix":"ng for the remains found in the ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:26:49.237911","modified_at":"2026-11-22 19:26:49.238296"}');
INSERT INTO "change" VALUES(27,4,'body','49d76fb1-288f-49d1-882a-8927048f4452',NULL,'{"id":"49d76fb1-288f-49d1-882a-8927048f4452","annotation_id":"74a42bda-bc0b-4c0a-954e-e8a90612dc20","purpose":"identifying","code_id":null,"record_id":"96278a80-76f6-46a7-bd32-77cb57bd4505","text":"","created_at":"2026-11-22 19:26:49.236842"}');
INSERT INTO "change" VALUES(28,4,'annotation','74a42bda-bc0b-4c0a-954e-e8a90612dc20','{"id":"74a42bda-bc0b-4c0a-954e-e8a90612dc20","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","rendition_id":"9408e49e-37b4-40b0-9c2d-727374cb4bb3","start":154,"end":165,"exact":"Chosei mine","prefix":"ng for the remains found in the ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:26:49.237911","modified_at":"2026-11-22 19:26:49.238296"}','{"id":"74a42bda-bc0b-4c0a-954e-e8a90612dc20","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","rendition_id":"9408e49e-37b4-40b0-9c2d-727374cb4bb3","start":154,"end":165,"exact":"Chosei mine","prefix":"ng for the remains found in the ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:26:49.237911","modified_at":"2026-11-22 19:26:49.239334"}');
INSERT INTO "change" VALUES(29,4,'annotation','611f9201-b82d-45f7-80ac-ae512c5bb90d',NULL,'{"id":"611f9201-b82d-45f7-80ac-ae512c5bb90d","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","rendition_id":"9408e49e-37b4-40b0-9c2d-727374cb4bb3","start":228,"end":237,"exact":"Coal\t1942","prefix":"\n- one level skipped\nWhat\tSince\n","suffix":"\nThe pier | seen from <Ube> & [b","creator":"","created_at":"2026-11-22 19:26:49.240586","modified_at":"2026-11-22 19:26:49.240931"}');
INSERT INTO "change" VALUES(30,4,'annotation','000ec019-8ae7-4342-b9cb-4f1d2cb407ec',NULL,'{"id":"000ec019-8ae7-4342-b9cb-4f1d2cb407ec","document_id":"00c53813-9f32-4c2e-a7c9-3a0e5d288d78","rendition_id":"c0ce68e9-b982-47be-8f67-9a8219d4e7eb","start":8,"end":12,"exact":"高市早苗","prefix":"奈良で首脳会談\n","suffix":"首相は13日、李在明大統領と🤝で会談した。","creator":"","created_at":"2026-11-22 19:26:49.243006","modified_at":"2026-11-22 19:26:49.243457"}');
INSERT INTO "change" VALUES(31,4,'body','3d9503ac-e486-471f-ac13-b299d82dfb52',NULL,'{"id":"3d9503ac-e486-471f-ac13-b299d82dfb52","annotation_id":"000ec019-8ae7-4342-b9cb-4f1d2cb407ec","purpose":"identifying","code_id":null,"record_id":"522af79f-afbd-4446-8985-7405f6df7682","text":"","created_at":"2026-11-22 19:26:49.241729"}');
INSERT INTO "change" VALUES(32,4,'annotation','000ec019-8ae7-4342-b9cb-4f1d2cb407ec','{"id":"000ec019-8ae7-4342-b9cb-4f1d2cb407ec","document_id":"00c53813-9f32-4c2e-a7c9-3a0e5d288d78","rendition_id":"c0ce68e9-b982-47be-8f67-9a8219d4e7eb","start":8,"end":12,"exact":"高市早苗","prefix":"奈良で首脳会談\n","suffix":"首相は13日、李在明大統領と🤝で会談した。","creator":"","created_at":"2026-11-22 19:26:49.243006","modified_at":"2026-11-22 19:26:49.243457"}','{"id":"000ec019-8ae7-4342-b9cb-4f1d2cb407ec","document_id":"00c53813-9f32-4c2e-a7c9-3a0e5d288d78","rendition_id":"c0ce68e9-b982-47be-8f67-9a8219d4e7eb","start":8,"end":12,"exact":"高市早苗","prefix":"奈良で首脳会談\n","suffix":"首相は13日、李在明大統領と🤝で会談した。","creator":"","created_at":"2026-11-22 19:26:49.243006","modified_at":"2026-11-22 19:26:49.244599"}');
INSERT INTO "change" VALUES(33,4,'annotation','39a22886-0793-4ab3-93e2-290fd4d0d163',NULL,'{"id":"39a22886-0793-4ab3-93e2-290fd4d0d163","document_id":"00c53813-9f32-4c2e-a7c9-3a0e5d288d78","rendition_id":"c0ce68e9-b982-47be-8f67-9a8219d4e7eb","start":26,"end":30,"exact":"🤝で会談","prefix":"奈良で首脳会談\n高市早苗首相は13日、李在明大統領と","suffix":"した。","creator":"","created_at":"2026-11-22 19:26:49.246382","modified_at":"2026-11-22 19:26:49.246798"}');
INSERT INTO "change" VALUES(34,4,'body','936f58f3-b84e-42c3-a47a-46cf0bede0f3',NULL,'{"id":"936f58f3-b84e-42c3-a47a-46cf0bede0f3","annotation_id":"39a22886-0793-4ab3-93e2-290fd4d0d163","purpose":"tagging","code_id":"24c53e2b-b34f-4750-b02c-f7c8f25be2cb","record_id":null,"text":"","created_at":"2026-11-22 19:26:49.245078"}');
INSERT INTO "change" VALUES(35,4,'annotation','39a22886-0793-4ab3-93e2-290fd4d0d163','{"id":"39a22886-0793-4ab3-93e2-290fd4d0d163","document_id":"00c53813-9f32-4c2e-a7c9-3a0e5d288d78","rendition_id":"c0ce68e9-b982-47be-8f67-9a8219d4e7eb","start":26,"end":30,"exact":"🤝で会談","prefix":"奈良で首脳会談\n高市早苗首相は13日、李在明大統領と","suffix":"した。","creator":"","created_at":"2026-11-22 19:26:49.246382","modified_at":"2026-11-22 19:26:49.246798"}','{"id":"39a22886-0793-4ab3-93e2-290fd4d0d163","document_id":"00c53813-9f32-4c2e-a7c9-3a0e5d288d78","rendition_id":"c0ce68e9-b982-47be-8f67-9a8219d4e7eb","start":26,"end":30,"exact":"🤝で会談","prefix":"奈良で首脳会談\n高市早苗首相は13日、李在明大統領と","suffix":"した。","creator":"","created_at":"2026-11-22 19:26:49.246382","modified_at":"2026-11-22 19:26:49.247937"}');
INSERT INTO "change" VALUES(36,4,'authority_record','c96033bd-643e-465f-8fec-f17dcfb03e78',NULL,'{"id":"c96033bd-643e-465f-8fec-f17dcfb03e78","kind":"place","note":"","date":"","colour":"","shortcut":""}');
INSERT INTO "change" VALUES(37,4,'name_form','a11dd9b1-9345-4fa2-8670-c56ead31c3a7',NULL,'{"id":"a11dd9b1-9345-4fa2-8670-c56ead31c3a7","record_id":"c96033bd-643e-465f-8fec-f17dcfb03e78","position":0,"form":"=HYPERLINK(\"http://evil.example\")","form_fold":"=hyperlink(\"http://evil.example\")","language":"","script":"Latn","kind":"authorized"}');
INSERT INTO "change" VALUES(38,4,'annotation','0abd096f-a4ac-4bcd-b42e-ab2572b7ba56',NULL,'{"id":"0abd096f-a4ac-4bcd-b42e-ab2572b7ba56","document_id":"11b225eb-1038-4662-b058-12abd04d9bda","rendition_id":"fcc0ab59-084e-4761-b90d-ac61339e33e5","start":4,"end":29,"exact":"<script>alert(1)</script>","prefix":"CON\n","suffix":" & </main>","creator":"","created_at":"2026-11-22 19:26:49.251687","modified_at":"2026-11-22 19:26:49.252113"}');
INSERT INTO "change" VALUES(39,4,'body','6db97744-4605-4362-8bca-07362bcf286b',NULL,'{"id":"6db97744-4605-4362-8bca-07362bcf286b","annotation_id":"0abd096f-a4ac-4bcd-b42e-ab2572b7ba56","purpose":"identifying","code_id":null,"record_id":"c96033bd-643e-465f-8fec-f17dcfb03e78","text":"","created_at":"2026-11-22 19:26:49.250345"}');
INSERT INTO "change" VALUES(40,4,'body','de62f21f-8761-451d-81f6-60db51a941d0',NULL,'{"id":"de62f21f-8761-451d-81f6-60db51a941d0","annotation_id":"0abd096f-a4ac-4bcd-b42e-ab2572b7ba56","purpose":"commenting","code_id":null,"record_id":null,"text":"+1 </span><script>alert(2)</script>\u0007","created_at":"2026-11-22 19:26:49.250451"}');
INSERT INTO "change" VALUES(41,4,'annotation','0abd096f-a4ac-4bcd-b42e-ab2572b7ba56','{"id":"0abd096f-a4ac-4bcd-b42e-ab2572b7ba56","document_id":"11b225eb-1038-4662-b058-12abd04d9bda","rendition_id":"fcc0ab59-084e-4761-b90d-ac61339e33e5","start":4,"end":29,"exact":"<script>alert(1)</script>","prefix":"CON\n","suffix":" & </main>","creator":"","created_at":"2026-11-22 19:26:49.251687","modified_at":"2026-11-22 19:26:49.252113"}','{"id":"0abd096f-a4ac-4bcd-b42e-ab2572b7ba56","document_id":"11b225eb-1038-4662-b058-12abd04d9bda","rendition_id":"fcc0ab59-084e-4761-b90d-ac61339e33e5","start":4,"end":29,"exact":"<script>alert(1)</script>","prefix":"CON\n","suffix":" & </main>","creator":"","created_at":"2026-11-22 19:26:49.251687","modified_at":"2026-11-22 19:26:49.253468"}');
INSERT INTO "change" VALUES(42,4,'collection','3ec32436-8597-43e0-865e-e6aa74057983',NULL,'{"id":"3ec32436-8597-43e0-865e-e6aa74057983","parent_id":null,"name":"Nara summit","position":0}');
INSERT INTO "change" VALUES(43,4,'collection_member','8d442b75-84f4-4fdb-841b-fa19676b344e',NULL,'{"id":"8d442b75-84f4-4fdb-841b-fa19676b344e","collection_id":"3ec32436-8597-43e0-865e-e6aa74057983","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b"}');
INSERT INTO "change" VALUES(44,4,'collection_member','52f320de-64b1-43f2-88ab-502802de7ba3',NULL,'{"id":"52f320de-64b1-43f2-88ab-502802de7ba3","collection_id":"3ec32436-8597-43e0-865e-e6aa74057983","document_id":"00c53813-9f32-4c2e-a7c9-3a0e5d288d78"}');
INSERT INTO "change" VALUES(45,4,'collection_member','443c7795-16f7-49b8-b8f9-9579ac9fdfab',NULL,'{"id":"443c7795-16f7-49b8-b8f9-9579ac9fdfab","collection_id":"3ec32436-8597-43e0-865e-e6aa74057983","document_id":"11b225eb-1038-4662-b058-12abd04d9bda"}');
INSERT INTO "change" VALUES(46,4,'document','11b225eb-1038-4662-b058-12abd04d9bda','{"id":"11b225eb-1038-4662-b058-12abd04d9bda","rendition_id":"fcc0ab59-084e-4761-b90d-ac61339e33e5","title":"\"><img src=x onerror=alert(0)>‮../..","title_fold":"\"><img src=x onerror=alert(0)>‮../..","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en\" onload=\"x","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:26:49.195247"}','{"id":"11b225eb-1038-4662-b058-12abd04d9bda","rendition_id":"fcc0ab59-084e-4761-b90d-ac61339e33e5","title":"\"><img src=x onerror=alert(0)>‮../..","title_fold":"\"><img src=x onerror=alert(0)>‮../..","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"","language":"en\" onload=\"x","description":"","type":"article","section":"","rights":"","identifier":"","url":"javascript:alert(3)","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:26:49.195247"}');
INSERT INTO "change" VALUES(47,4,'field_origin','faaee806-5e06-41e4-8006-f49441f360ca',NULL,'{"id":"faaee806-5e06-41e4-8006-f49441f360ca","document_id":"11b225eb-1038-4662-b058-12abd04d9bda","name":"url","origin":"person","raw":"","confirmed":1}');
INSERT INTO "change" VALUES(48,4,'document','254ae37c-2d73-432b-94e0-4f835b6dce9b','{"id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","rendition_id":"9408e49e-37b4-40b0-9c2d-727374cb4bb3","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"kim, a.; 佐藤","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:26:49.162118"}','{"id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","rendition_id":"9408e49e-37b4-40b0-9c2d-727374cb4bb3","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"kim, a.; 佐藤","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"https://example.org/nara?a=1&b=<2>","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:26:49.162118"}');
INSERT INTO "change" VALUES(49,4,'field_origin','30c763fe-b7f1-47ff-b24b-9ffb4bc3a986',NULL,'{"id":"30c763fe-b7f1-47ff-b24b-9ffb4bc3a986","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","name":"url","origin":"person","raw":"","confirmed":1}');
INSERT INTO "change" VALUES(50,5,'document_rendition','806c272b-7bab-400f-b344-4a60651143d0',NULL,'{"id":"806c272b-7bab-400f-b344-4a60651143d0","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","rendition_id":"9408e49e-37b4-40b0-9c2d-727374cb4bb3"}');
INSERT INTO "change" VALUES(51,6,'saved_query','c8ef04db-de91-4ac5-a38c-a725c9648e28',NULL,'{"id":"c8ef04db-de91-4ac5-a38c-a725c9648e28","name":"Takaichi","query":"person:Takaichi","created_at":"2026-11-22 19:26:49.283440"}');
INSERT INTO "change" VALUES(52,7,'document_rendition','806c272b-7bab-400f-b344-4a60651143d0','{"id":"806c272b-7bab-400f-b344-4a60651143d0","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","rendition_id":"9408e49e-37b4-40b0-9c2d-727374cb4bb3"}',NULL);
INSERT INTO "change" VALUES(53,7,'field_origin','30c763fe-b7f1-47ff-b24b-9ffb4bc3a986','{"id":"30c763fe-b7f1-47ff-b24b-9ffb4bc3a986","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","name":"url","origin":"person","raw":"","confirmed":1}',NULL);
INSERT INTO "change" VALUES(54,7,'creator','15a41e96-86ff-4561-a3ba-360b43b84036','{"id":"15a41e96-86ff-4561-a3ba-360b43b84036","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","position":0,"name":"Kim, A."}',NULL);
INSERT INTO "change" VALUES(55,7,'creator','ce35a9a3-9e8a-40ed-9135-c86d08182223','{"id":"ce35a9a3-9e8a-40ed-9135-c86d08182223","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","position":1,"name":"佐藤"}',NULL);
INSERT INTO "change" VALUES(56,7,'collection_member','8d442b75-84f4-4fdb-841b-fa19676b344e','{"id":"8d442b75-84f4-4fdb-841b-fa19676b344e","collection_id":"3ec32436-8597-43e0-865e-e6aa74057983","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b"}',NULL);
INSERT INTO "change" VALUES(57,7,'body','7f49b022-ddb0-43f1-a92a-c023eb9eece5','{"id":"7f49b022-ddb0-43f1-a92a-c023eb9eece5","annotation_id":"129133eb-a47c-47d9-b1b8-cfdd4e8af67c","purpose":"identifying","code_id":null,"record_id":"522af79f-afbd-4446-8985-7405f6df7682","text":"","created_at":"2026-11-22 19:26:49.220635"}',NULL);
INSERT INTO "change" VALUES(58,7,'annotation','129133eb-a47c-47d9-b1b8-cfdd4e8af67c','{"id":"129133eb-a47c-47d9-b1b8-cfdd4e8af67c","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","rendition_id":"9408e49e-37b4-40b0-9c2d-727374cb4bb3","start":36,"end":50,"exact":"Takaichi Sanae","prefix":"ers meet in Nara\nPrime Minister ","suffix":" met the president on Tuesday.\n#","creator":"","created_at":"2026-11-22 19:26:49.227106","modified_at":"2026-11-22 19:26:49.231037"}',NULL);
INSERT INTO "change" VALUES(59,7,'body','ddb8461b-5825-47b3-b6e5-31e40b1a62b4','{"id":"ddb8461b-5825-47b3-b6e5-31e40b1a62b4","annotation_id":"ab085af2-cadc-4b35-96ef-6b1d761ae3a3","purpose":"identifying","code_id":null,"record_id":"09637d88-389e-4125-895e-04914ef4474c","text":"","created_at":"2026-11-22 19:26:49.231750"}',NULL);
INSERT INTO "change" VALUES(60,7,'body','60090726-2a0b-414c-9de1-967d33b36bdc','{"id":"60090726-2a0b-414c-9de1-967d33b36bdc","annotation_id":"ab085af2-cadc-4b35-96ef-6b1d761ae3a3","purpose":"tagging","code_id":"24c53e2b-b34f-4750-b02c-f7c8f25be2cb","record_id":null,"text":"","created_at":"2026-11-22 19:26:49.231826"}',NULL);
INSERT INTO "change" VALUES(61,7,'body','f265411f-32fe-48c0-a0db-f6c760342fdc','{"id":"f265411f-32fe-48c0-a0db-f6c760342fdc","annotation_id":"ab085af2-cadc-4b35-96ef-6b1d761ae3a3","purpose":"commenting","code_id":null,"record_id":null,"text":"Who pays?\nNobody says.","created_at":"2026-11-22 19:26:49.231883"}',NULL);
INSERT INTO "change" VALUES(62,7,'annotation','ab085af2-cadc-4b35-96ef-6b1d761ae3a3','{"id":"ab085af2-cadc-4b35-96ef-6b1d761ae3a3","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","rendition_id":"9408e49e-37b4-40b0-9c2d-727374cb4bb3","start":113,"end":140,"exact":"DNA testing for the remains","prefix":"# What *they* said\nWe agreed on ","suffix":" found in the Chosei mine.\n1. a ","creator":"","created_at":"2026-11-22 19:26:49.232703","modified_at":"2026-11-22 19:26:49.234100"}',NULL);
INSERT INTO "change" VALUES(63,7,'body','abc9fd26-64e8-4ab4-a1bb-741ccc00ed57','{"id":"abc9fd26-64e8-4ab4-a1bb-741ccc00ed57","annotation_id":"707c5d6f-3955-444e-8161-30cbbde45219","purpose":"tagging","code_id":"24c53e2b-b34f-4750-b02c-f7c8f25be2cb","record_id":null,"text":"","created_at":"2026-11-22 19:26:49.234415"}',NULL);
INSERT INTO "change" VALUES(64,7,'annotation','707c5d6f-3955-444e-8161-30cbbde45219','{"id":"707c5d6f-3955-444e-8161-30cbbde45219","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","rendition_id":"9408e49e-37b4-40b0-9c2d-727374cb4bb3","start":129,"end":165,"exact":"the remains found in the Chosei mine","prefix":"id\nWe agreed on DNA testing for ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:26:49.235187","modified_at":"2026-11-22 19:26:49.236320"}',NULL);
INSERT INTO "change" VALUES(65,7,'body','49d76fb1-288f-49d1-882a-8927048f4452','{"id":"49d76fb1-288f-49d1-882a-8927048f4452","annotation_id":"74a42bda-bc0b-4c0a-954e-e8a90612dc20","purpose":"identifying","code_id":null,"record_id":"96278a80-76f6-46a7-bd32-77cb57bd4505","text":"","created_at":"2026-11-22 19:26:49.236842"}',NULL);
INSERT INTO "change" VALUES(66,7,'annotation','74a42bda-bc0b-4c0a-954e-e8a90612dc20','{"id":"74a42bda-bc0b-4c0a-954e-e8a90612dc20","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","rendition_id":"9408e49e-37b4-40b0-9c2d-727374cb4bb3","start":154,"end":165,"exact":"Chosei mine","prefix":"ng for the remains found in the ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:26:49.237911","modified_at":"2026-11-22 19:26:49.239334"}',NULL);
INSERT INTO "change" VALUES(67,7,'annotation','611f9201-b82d-45f7-80ac-ae512c5bb90d','{"id":"611f9201-b82d-45f7-80ac-ae512c5bb90d","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","rendition_id":"9408e49e-37b4-40b0-9c2d-727374cb4bb3","start":228,"end":237,"exact":"Coal\t1942","prefix":"\n- one level skipped\nWhat\tSince\n","suffix":"\nThe pier | seen from <Ube> & [b","creator":"","created_at":"2026-11-22 19:26:49.240586","modified_at":"2026-11-22 19:26:49.240931"}',NULL);
INSERT INTO "change" VALUES(68,7,'document','254ae37c-2d73-432b-94e0-4f835b6dce9b','{"id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","rendition_id":"9408e49e-37b4-40b0-9c2d-727374cb4bb3","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"kim, a.; 佐藤","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"https://example.org/nara?a=1&b=<2>","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:26:49.162118"}',NULL);
INSERT INTO "change" VALUES(69,8,'document','254ae37c-2d73-432b-94e0-4f835b6dce9b',NULL,'{"id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","rendition_id":"9408e49e-37b4-40b0-9c2d-727374cb4bb3","title":"Leaders meet in Nara","title_fold":"leaders meet in nara","date":"2026-01-13","publisher":"The Japan News","publisher_fold":"the japan news","creators_fold":"kim, a.; 佐藤","language":"en","description":"","type":"article","section":"","rights":"","identifier":"","url":"https://example.org/nara?a=1&b=<2>","canonical_url":"","dateline_place":"","dateline_date":"","agency":"","added_at":"2026-11-22 19:26:49.162118"}');
INSERT INTO "change" VALUES(70,8,'annotation','611f9201-b82d-45f7-80ac-ae512c5bb90d',NULL,'{"id":"611f9201-b82d-45f7-80ac-ae512c5bb90d","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","rendition_id":"9408e49e-37b4-40b0-9c2d-727374cb4bb3","start":228,"end":237,"exact":"Coal\t1942","prefix":"\n- one level skipped\nWhat\tSince\n","suffix":"\nThe pier | seen from <Ube> & [b","creator":"","created_at":"2026-11-22 19:26:49.240586","modified_at":"2026-11-22 19:26:49.240931"}');
INSERT INTO "change" VALUES(71,8,'annotation','74a42bda-bc0b-4c0a-954e-e8a90612dc20',NULL,'{"id":"74a42bda-bc0b-4c0a-954e-e8a90612dc20","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","rendition_id":"9408e49e-37b4-40b0-9c2d-727374cb4bb3","start":154,"end":165,"exact":"Chosei mine","prefix":"ng for the remains found in the ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:26:49.237911","modified_at":"2026-11-22 19:26:49.239334"}');
INSERT INTO "change" VALUES(72,8,'body','49d76fb1-288f-49d1-882a-8927048f4452',NULL,'{"id":"49d76fb1-288f-49d1-882a-8927048f4452","annotation_id":"74a42bda-bc0b-4c0a-954e-e8a90612dc20","purpose":"identifying","code_id":null,"record_id":"96278a80-76f6-46a7-bd32-77cb57bd4505","text":"","created_at":"2026-11-22 19:26:49.236842"}');
INSERT INTO "change" VALUES(73,8,'annotation','707c5d6f-3955-444e-8161-30cbbde45219',NULL,'{"id":"707c5d6f-3955-444e-8161-30cbbde45219","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","rendition_id":"9408e49e-37b4-40b0-9c2d-727374cb4bb3","start":129,"end":165,"exact":"the remains found in the Chosei mine","prefix":"id\nWe agreed on DNA testing for ","suffix":".\n1. a list that numbers itself\n","creator":"","created_at":"2026-11-22 19:26:49.235187","modified_at":"2026-11-22 19:26:49.236320"}');
INSERT INTO "change" VALUES(74,8,'body','abc9fd26-64e8-4ab4-a1bb-741ccc00ed57',NULL,'{"id":"abc9fd26-64e8-4ab4-a1bb-741ccc00ed57","annotation_id":"707c5d6f-3955-444e-8161-30cbbde45219","purpose":"tagging","code_id":"24c53e2b-b34f-4750-b02c-f7c8f25be2cb","record_id":null,"text":"","created_at":"2026-11-22 19:26:49.234415"}');
INSERT INTO "change" VALUES(75,8,'annotation','ab085af2-cadc-4b35-96ef-6b1d761ae3a3',NULL,'{"id":"ab085af2-cadc-4b35-96ef-6b1d761ae3a3","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","rendition_id":"9408e49e-37b4-40b0-9c2d-727374cb4bb3","start":113,"end":140,"exact":"DNA testing for the remains","prefix":"# What *they* said\nWe agreed on ","suffix":" found in the Chosei mine.\n1. a ","creator":"","created_at":"2026-11-22 19:26:49.232703","modified_at":"2026-11-22 19:26:49.234100"}');
INSERT INTO "change" VALUES(76,8,'body','f265411f-32fe-48c0-a0db-f6c760342fdc',NULL,'{"id":"f265411f-32fe-48c0-a0db-f6c760342fdc","annotation_id":"ab085af2-cadc-4b35-96ef-6b1d761ae3a3","purpose":"commenting","code_id":null,"record_id":null,"text":"Who pays?\nNobody says.","created_at":"2026-11-22 19:26:49.231883"}');
INSERT INTO "change" VALUES(77,8,'body','60090726-2a0b-414c-9de1-967d33b36bdc',NULL,'{"id":"60090726-2a0b-414c-9de1-967d33b36bdc","annotation_id":"ab085af2-cadc-4b35-96ef-6b1d761ae3a3","purpose":"tagging","code_id":"24c53e2b-b34f-4750-b02c-f7c8f25be2cb","record_id":null,"text":"","created_at":"2026-11-22 19:26:49.231826"}');
INSERT INTO "change" VALUES(78,8,'body','ddb8461b-5825-47b3-b6e5-31e40b1a62b4',NULL,'{"id":"ddb8461b-5825-47b3-b6e5-31e40b1a62b4","annotation_id":"ab085af2-cadc-4b35-96ef-6b1d761ae3a3","purpose":"identifying","code_id":null,"record_id":"09637d88-389e-4125-895e-04914ef4474c","text":"","created_at":"2026-11-22 19:26:49.231750"}');
INSERT INTO "change" VALUES(79,8,'annotation','129133eb-a47c-47d9-b1b8-cfdd4e8af67c',NULL,'{"id":"129133eb-a47c-47d9-b1b8-cfdd4e8af67c","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","rendition_id":"9408e49e-37b4-40b0-9c2d-727374cb4bb3","start":36,"end":50,"exact":"Takaichi Sanae","prefix":"ers meet in Nara\nPrime Minister ","suffix":" met the president on Tuesday.\n#","creator":"","created_at":"2026-11-22 19:26:49.227106","modified_at":"2026-11-22 19:26:49.231037"}');
INSERT INTO "change" VALUES(80,8,'body','7f49b022-ddb0-43f1-a92a-c023eb9eece5',NULL,'{"id":"7f49b022-ddb0-43f1-a92a-c023eb9eece5","annotation_id":"129133eb-a47c-47d9-b1b8-cfdd4e8af67c","purpose":"identifying","code_id":null,"record_id":"522af79f-afbd-4446-8985-7405f6df7682","text":"","created_at":"2026-11-22 19:26:49.220635"}');
INSERT INTO "change" VALUES(81,8,'collection_member','8d442b75-84f4-4fdb-841b-fa19676b344e',NULL,'{"id":"8d442b75-84f4-4fdb-841b-fa19676b344e","collection_id":"3ec32436-8597-43e0-865e-e6aa74057983","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b"}');
INSERT INTO "change" VALUES(82,8,'creator','ce35a9a3-9e8a-40ed-9135-c86d08182223',NULL,'{"id":"ce35a9a3-9e8a-40ed-9135-c86d08182223","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","position":1,"name":"佐藤"}');
INSERT INTO "change" VALUES(83,8,'creator','15a41e96-86ff-4561-a3ba-360b43b84036',NULL,'{"id":"15a41e96-86ff-4561-a3ba-360b43b84036","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","position":0,"name":"Kim, A."}');
INSERT INTO "change" VALUES(84,8,'field_origin','30c763fe-b7f1-47ff-b24b-9ffb4bc3a986',NULL,'{"id":"30c763fe-b7f1-47ff-b24b-9ffb4bc3a986","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","name":"url","origin":"person","raw":"","confirmed":1}');
INSERT INTO "change" VALUES(85,8,'document_rendition','806c272b-7bab-400f-b344-4a60651143d0',NULL,'{"id":"806c272b-7bab-400f-b344-4a60651143d0","document_id":"254ae37c-2d73-432b-94e0-4f835b6dce9b","rendition_id":"9408e49e-37b4-40b0-9c2d-727374cb4bb3"}');
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
INSERT INTO "code" VALUES('24c53e2b-b34f-4750-b02c-f7c8f25be2cb',NULL,'Remains','remains','#a0416f','Of the dead.','',0);
CREATE TABLE collection (
	id VARCHAR NOT NULL, 
	parent_id VARCHAR, 
	name VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(parent_id) REFERENCES collection (id) ON DELETE CASCADE
);
INSERT INTO "collection" VALUES('3ec32436-8597-43e0-865e-e6aa74057983',NULL,'Nara summit',0);
CREATE TABLE collection_member (
	id VARCHAR NOT NULL, 
	collection_id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(collection_id) REFERENCES collection (id) ON DELETE CASCADE, 
	FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE, 
	UNIQUE (collection_id, document_id)
);
INSERT INTO "collection_member" VALUES('52f320de-64b1-43f2-88ab-502802de7ba3','3ec32436-8597-43e0-865e-e6aa74057983','00c53813-9f32-4c2e-a7c9-3a0e5d288d78');
INSERT INTO "collection_member" VALUES('443c7795-16f7-49b8-b8f9-9579ac9fdfab','3ec32436-8597-43e0-865e-e6aa74057983','11b225eb-1038-4662-b058-12abd04d9bda');
INSERT INTO "collection_member" VALUES('8d442b75-84f4-4fdb-841b-fa19676b344e','3ec32436-8597-43e0-865e-e6aa74057983','254ae37c-2d73-432b-94e0-4f835b6dce9b');
CREATE TABLE containment (
	id VARCHAR NOT NULL, 
	parent_id VARCHAR NOT NULL, 
	original_id VARCHAR NOT NULL, 
	path VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(parent_id) REFERENCES original (id), 
	FOREIGN KEY(original_id) REFERENCES original (id)
);
INSERT INTO "containment" VALUES('cb109d16-fe3f-4e6f-b89e-0f6e259697d3','25422567-b8ba-485e-bff2-376c3d703a01','a8711b49-d8c8-42cc-aeaa-934bc06f8e0f','a/b.txt');
CREATE TABLE creator (
	id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE
);
INSERT INTO "creator" VALUES('ce35a9a3-9e8a-40ed-9135-c86d08182223','254ae37c-2d73-432b-94e0-4f835b6dce9b',1,'佐藤');
INSERT INTO "creator" VALUES('15a41e96-86ff-4561-a3ba-360b43b84036','254ae37c-2d73-432b-94e0-4f835b6dce9b',0,'Kim, A.');
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
INSERT INTO "document" VALUES('00c53813-9f32-4c2e-a7c9-3a0e5d288d78','c0ce68e9-b982-47be-8f67-9a8219d4e7eb','奈良で首脳会談: 日韓','奈良で首脳会談: 日韓','2026-01-13','玄灘新報','玄灘新報','','ja','','article','','','','','','','','','2026-11-22 19:26:49.182309');
INSERT INTO "document" VALUES('11b225eb-1038-4662-b058-12abd04d9bda','fcc0ab59-084e-4761-b90d-ac61339e33e5','"><img src=x onerror=alert(0)>‮../..','"><img src=x onerror=alert(0)>‮../..','2026-01-13','The Japan News','the japan news','','en" onload="x','','article','','','','javascript:alert(3)','','','','','2026-11-22 19:26:49.195247');
INSERT INTO "document" VALUES('254ae37c-2d73-432b-94e0-4f835b6dce9b','9408e49e-37b4-40b0-9c2d-727374cb4bb3','Leaders meet in Nara','leaders meet in nara','2026-01-13','The Japan News','the japan news','kim, a.; 佐藤','en','','article','','','','https://example.org/nara?a=1&b=<2>','','','','','2026-11-22 19:26:49.162118');
CREATE TABLE document_rendition (
	id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	rendition_id VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE, 
	FOREIGN KEY(rendition_id) REFERENCES rendition (id), 
	UNIQUE (document_id, rendition_id)
);
INSERT INTO "document_rendition" VALUES('806c272b-7bab-400f-b344-4a60651143d0','254ae37c-2d73-432b-94e0-4f835b6dce9b','9408e49e-37b4-40b0-9c2d-727374cb4bb3');
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
INSERT INTO "field_origin" VALUES('faaee806-5e06-41e4-8006-f49441f360ca','11b225eb-1038-4662-b058-12abd04d9bda','url','person','',1);
INSERT INTO "field_origin" VALUES('30c763fe-b7f1-47ff-b24b-9ffb4bc3a986','254ae37c-2d73-432b-94e0-4f835b6dce9b','url','person','',1);
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
INSERT INTO "name_form" VALUES('025230d0-1505-493e-ac1a-b6fa320e3125','522af79f-afbd-4446-8985-7405f6df7682',0,'Takaichi Sanae','takaichi sanae','en','Latn','authorized');
INSERT INTO "name_form" VALUES('288259b3-2c33-4140-a93e-72e165435710','522af79f-afbd-4446-8985-7405f6df7682',1,'高市早苗','高市早苗','ja','Hani','authorized');
INSERT INTO "name_form" VALUES('4707ea5c-78dd-4f32-b717-bc38d6bbc83e','09637d88-389e-4125-895e-04914ef4474c',0,'DNA-testing accord','dna-testing accord','','Latn','authorized');
INSERT INTO "name_form" VALUES('5532a766-d014-406f-9c74-66e5737761ad','96278a80-76f6-46a7-bd32-77cb57bd4505',0,'Chosei mine','chosei mine','','Latn','authorized');
INSERT INTO "name_form" VALUES('a11dd9b1-9345-4fa2-8670-c56ead31c3a7','c96033bd-643e-465f-8fec-f17dcfb03e78',0,'=HYPERLINK("http://evil.example")','=hyperlink("http://evil.example")','','Latn','authorized');
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
INSERT INTO "original" VALUES('a8711b49-d8c8-42cc-aeaa-934bc06f8e0f','f221f91c97bd91519f48a770f75151b62ba8c0b994dd72b3fc8554c5895b295a','.txt','text/plain',275,'2026-11-22 19:26:49.155687');
INSERT INTO "original" VALUES('25422567-b8ba-485e-bff2-376c3d703a01','86c9f6707bfab30e941cf9c58330dd91cabeed5b9cd82e8a75630d990787fb9a','.txt','text/plain',94,'2026-11-22 19:26:49.175950');
INSERT INTO "original" VALUES('c9bc5884-d434-4762-8a3d-4beb6d713d5c','70670273e89bb53512914f9c8b98863e75ff198a417f0346d3fb9f0d77182806','.txt','text/plain',39,'2026-11-22 19:26:49.188539');
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
INSERT INTO "provenance_event" VALUES('3c333ab6-c928-4227-9d06-d4c87030b5fc','deaccession','success','','','254ae37c-2d73-432b-94e0-4f835b6dce9b',NULL,'2026-11-22 19:26:49.288488');
INSERT INTO "provenance_event" VALUES('d8170a8b-143e-4730-9675-88118ffc6c3e','reaccession','success','archivist','Delete document','254ae37c-2d73-432b-94e0-4f835b6dce9b',NULL,'2026-11-22 19:26:49.306631');
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
INSERT INTO "rendition" VALUES('9408e49e-37b4-40b0-9c2d-727374cb4bb3','a8711b49-d8c8-42cc-aeaa-934bc06f8e0f','Leaders meet in Nara
Prime Minister Takaichi Sanae met the president on Tuesday.
# What *they* said
We agreed on DNA testing for the remains found in the Chosei mine.
1. a list that numbers itself
- one level skipped
What	Since
Coal	1942
The pier | seen from <Ube> & [beyond]','f221f91c97bd91519f48a770f75151b62ba8c0b994dd72b3fc8554c5895b295a','[["heading", 0, 20, 1], ["paragraph", 21, 80, 0], ["heading", 81, 99, 2], ["quote", 100, 166, 0], ["list-item", 167, 196, 1], ["list-item", 197, 216, 3], ["table-row", 217, 227, 0], ["table-row", 228, 237, 0], ["caption", 238, 275, 0]]','[["link", 59, 68, "https://example.org/(lee)"], ["strong", 72, 79, ""], ["link", 228, 232, "javascript:alert(4)"]]','test','1','2026-11-22 19:26:49.157493','');
INSERT INTO "rendition" VALUES('c0ce68e9-b982-47be-8f67-9a8219d4e7eb','25422567-b8ba-485e-bff2-376c3d703a01','奈良で首脳会談
高市早苗首相は13日、李在明大統領と🤝で会談した。','86c9f6707bfab30e941cf9c58330dd91cabeed5b9cd82e8a75630d990787fb9a','[["heading", 0, 7, 1], ["paragraph", 8, 33, 0]]','[]','test','1','2026-11-22 19:26:49.176454','');
INSERT INTO "rendition" VALUES('fcc0ab59-084e-4761-b90d-ac61339e33e5','c9bc5884-d434-4762-8a3d-4beb6d713d5c','CON
<script>alert(1)</script> & </main>','70670273e89bb53512914f9c8b98863e75ff198a417f0346d3fb9f0d77182806','[["heading", 0, 3, 1], ["paragraph", 4, 39, 0]]','[]','test','1','2026-11-22 19:26:49.189030','');
CREATE TABLE saved_query (
	id VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	"query" VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "saved_query" VALUES('c8ef04db-de91-4ac5-a38c-a725c9648e28','Takaichi','person:Takaichi','2026-11-22 19:26:49.283440');
CREATE TABLE setting (
	"key" VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	PRIMARY KEY ("key")
);
INSERT INTO "setting" VALUES('archive-id','5385cb23-35f4-431c-a64e-c77d792f7894');
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
INSERT INTO "staged_item" VALUES('72bc8c3c-b828-464f-bb17-c72de1d9435e','f3dbbb71-928f-4f9d-8b92-31e803b1f86a',1,0,'/sources/b.txt','b.txt','','','','','failed','','','','','','','','The file is empty.','','','','{}','{}','2026-11-22 19:26:49.271514');
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
INSERT INTO "step" VALUES(1,'Add document','do','done',NULL,'archivist','2026-11-22 19:26:49.159681');
INSERT INTO "step" VALUES(2,'Add document','do','done',NULL,'archivist','2026-11-22 19:26:49.180824');
INSERT INTO "step" VALUES(3,'Add document','do','done',NULL,'archivist','2026-11-22 19:26:49.193884');
INSERT INTO "step" VALUES(4,'Mark','do','done',NULL,'archivist','2026-11-22 19:26:49.200283');
INSERT INTO "step" VALUES(5,'Add another reading','do','done',NULL,'archivist','2026-11-22 19:26:49.276119');
INSERT INTO "step" VALUES(6,'Save query','do','done',NULL,'archivist','2026-11-22 19:26:49.280857');
INSERT INTO "step" VALUES(7,'Delete document','do','undone',NULL,'archivist','2026-11-22 19:26:49.286833');
INSERT INTO "step" VALUES(8,'Delete document','undo','done',7,'archivist','2026-11-22 19:26:49.295281');
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
