BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'cockpit','m0001_the_book','2026-11-20 09:00:00+00:00');
CREATE TABLE account_goals (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  account_id TEXT NOT NULL REFERENCES accounts(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  task TEXT
    CHECK (task IS NULL OR task = 'CONNECTIONS' OR task = 'SOLUTIONS' OR task = 'PRICE'
      OR task = 'BEHAVIOUR' OR task = 'INCUBATE'),
  "text" TEXT NOT NULL CHECK (length("text") BETWEEN 1 AND 100000),
  due TEXT CHECK (due IS NULL OR date(due, '+0 days') IS due),
  done_at TEXT CHECK (done_at IS NULL OR date(done_at, '+0 days') IS done_at)
) STRICT;
CREATE TABLE accounts (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 1000),
  parent_id TEXT REFERENCES accounts(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  industry TEXT CHECK (industry IS NULL OR length(industry) <= 1000),
  website TEXT CHECK (website IS NULL OR length(website) <= 1000),
  phone TEXT CHECK (phone IS NULL OR length(phone) <= 1000),
  address TEXT CHECK (address IS NULL OR length(address) <= 1000),
  is_new INTEGER CHECK (is_new IS NULL OR is_new = 0 OR is_new = 1),
  new_market INTEGER CHECK (new_market IS NULL OR new_market = 0 OR new_market = 1),
  annual_category_spend INTEGER
    CHECK (annual_category_spend IS NULL OR annual_category_spend BETWEEN 0 AND 100000000000000000),
  our_annual_revenue INTEGER
    CHECK (our_annual_revenue IS NULL OR our_annual_revenue BETWEEN 0 AND 100000000000000000),
  annual_profit INTEGER
    CHECK (annual_profit IS NULL OR annual_profit BETWEEN -100000000000000000 AND 100000000000000000),
  currency TEXT NOT NULL CHECK (length(currency) = 3 AND currency NOT GLOB '*[^A-Z]*'),
  segment_override TEXT
    CHECK (segment_override IS NULL OR segment_override = 'ATTACK' OR segment_override = 'DEFEND'
      OR segment_override = 'MAINTAIN' OR segment_override = 'DROP'),
  segment_reason TEXT CHECK (segment_reason IS NULL OR length(segment_reason) <= 1000),
  resource_points TEXT
    CHECK (resource_points IS NULL OR length(resource_points) BETWEEN 1 AND 36
      AND resource_points NOT GLOB '*[^0-9.]*' AND CAST(resource_points AS REAL) BETWEEN 0 AND 10),
  expectation TEXT
    CHECK (expectation IS NULL OR length(expectation) BETWEEN 1 AND 36
      AND expectation NOT GLOB '*[^0-9.]*' AND CAST(expectation AS REAL) BETWEEN 0 AND 10),
  experience TEXT
    CHECK (experience IS NULL OR length(experience) BETWEEN 1 AND 36
      AND experience NOT GLOB '*[^0-9.]*' AND CAST(experience AS REAL) BETWEEN 0 AND 10),
  satisfaction_at TEXT CHECK (satisfaction_at IS NULL OR date(satisfaction_at, '+0 days') IS satisfaction_at),
  repurchase INTEGER CHECK (repurchase IS NULL OR repurchase = 0 OR repurchase = 1),
  referral INTEGER CHECK (referral IS NULL OR referral = 0 OR referral = 1),
  exclusive INTEGER CHECK (exclusive IS NULL OR exclusive = 0 OR exclusive = 1),
  tags TEXT CHECK (tags IS NULL OR substr(tags, 1, 1) = '['),
  notes TEXT CHECK (notes IS NULL OR length(notes) <= 100000),
  revision INTEGER NOT NULL DEFAULT 0,  -- last operation that touched the account; only rises, so not journalled
  CONSTRAINT "segment_reason is needed with segment_override"
    CHECK (segment_override IS NULL OR coalesce(trim(segment_reason), '') <> '')
) STRICT;
INSERT INTO "accounts" VALUES(1,'a','Alpha 甲',NULL,NULL,NULL,'123',NULL,NULL,NULL,100050,NULL,NULL,'EUR',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'["x"]',NULL,2);
CREATE TABLE actions (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  rule TEXT NOT NULL CHECK (length(rule) BETWEEN 1 AND 1000),
  account_id TEXT REFERENCES accounts(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  opportunity_id TEXT REFERENCES opportunities(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  stakeholder_id TEXT REFERENCES stakeholders(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL
    CHECK (state = 'ACCEPTED' OR state = 'DONE' OR state = 'SNOOZED' OR state = 'DISMISSED'),
  "on" TEXT NOT NULL CHECK (date("on", '+0 days') IS "on"),
  until TEXT CHECK (until IS NULL OR date(until, '+0 days') IS until),
  reason TEXT CHECK (reason IS NULL OR length(reason) <= 100000),
  result TEXT CHECK (result IS NULL OR length(result) <= 100000),
  CONSTRAINT "until is needed with SNOOZED" CHECK (state <> 'SNOOZED' OR until IS NOT NULL)
) STRICT;
INSERT INTO "actions" VALUES(1,'x','S01',NULL,'o',NULL,'DONE','2026-01-03',NULL,NULL,NULL);
CREATE TABLE advice (
  account_id TEXT NOT NULL PRIMARY KEY REFERENCES accounts(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  revision INTEGER NOT NULL DEFAULT -1,
  day TEXT,
  revisit_on TEXT,
  segment TEXT,
  best INTEGER,
  payload BLOB NOT NULL DEFAULT x''  -- JSON, compressed by zlib
) STRICT;
INSERT INTO "advice" VALUES('a',-1,NULL,NULL,NULL,NULL,X'');
CREATE TABLE advised (
  account_id TEXT NOT NULL REFERENCES accounts(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  rule TEXT NOT NULL,
  daily INTEGER NOT NULL,
  stake INTEGER NOT NULL DEFAULT 0,
  amount INTEGER NOT NULL DEFAULT 0,
  score INTEGER NOT NULL,
  base INTEGER NOT NULL,
  person_name TEXT NOT NULL DEFAULT '',
  person_id TEXT NOT NULL DEFAULT '',
  opportunity_id TEXT NOT NULL DEFAULT '',
  action TEXT NOT NULL,
  PRIMARY KEY (account_id, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE attitudes (
  stakeholder_id TEXT NOT NULL,
  opportunity_id TEXT NOT NULL,
  place INTEGER NOT NULL CHECK (place >= 0),
  "on" TEXT NOT NULL CHECK (date("on", '+0 days') IS "on"),
  value INTEGER NOT NULL CHECK (value BETWEEN -4 AND 4),
  confidence TEXT NOT NULL DEFAULT 'OBSERVED'
    CHECK (confidence = 'CONFIRMED' OR confidence = 'OBSERVED' OR confidence = 'CLAIMED' OR confidence = 'GUESSED'),
  evidence TEXT CHECK (evidence IS NULL OR length(evidence) <= 100000),
  PRIMARY KEY (stakeholder_id, opportunity_id, place),
  FOREIGN KEY (stakeholder_id, opportunity_id)
    REFERENCES participations(stakeholder_id, opportunity_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
INSERT INTO "attitudes" VALUES('p','o',0,'2026-01-02',2,'OBSERVED',NULL);
CREATE TABLE changes (
  seq INTEGER PRIMARY KEY,
  operation INTEGER CONSTRAINT "no act is open: change this book through cockpit" CHECK (operation IS NOT NULL),
  tbl TEXT NOT NULL,
  row TEXT NOT NULL,
  row_2 ANY,
  row_3 ANY,
  act TEXT NOT NULL,
  col TEXT,
  before ANY
) STRICT;
INSERT INTO "changes" VALUES(1,1,'settings','currency',NULL,NULL,'+',NULL,NULL);
INSERT INTO "changes" VALUES(2,1,'accounts','a',NULL,NULL,'+',NULL,NULL);
INSERT INTO "changes" VALUES(3,1,'stakeholders','p',NULL,NULL,'+',NULL,NULL);
INSERT INTO "changes" VALUES(4,1,'stakeholders','q',NULL,NULL,'+',NULL,NULL);
INSERT INTO "changes" VALUES(5,1,'influence_lines','q','p','INFLUENCE','+',NULL,NULL);
INSERT INTO "changes" VALUES(6,1,'opportunities','o',NULL,NULL,'+',NULL,NULL);
INSERT INTO "changes" VALUES(7,1,'participations','p','o',NULL,'+',NULL,NULL);
INSERT INTO "changes" VALUES(8,1,'attitudes','p','o',0,'+',NULL,NULL);
INSERT INTO "changes" VALUES(9,1,'interactions','i',NULL,NULL,'+',NULL,NULL);
INSERT INTO "changes" VALUES(10,1,'interaction_people','i',0,NULL,'+',NULL,NULL);
INSERT INTO "changes" VALUES(11,1,'needs','n',NULL,NULL,'+',NULL,NULL);
INSERT INTO "changes" VALUES(12,1,'meetings','m',NULL,NULL,'+',NULL,NULL);
INSERT INTO "changes" VALUES(13,1,'meeting_attendees','m',0,NULL,'+',NULL,NULL);
INSERT INTO "changes" VALUES(14,1,'meeting_proposals','m',0,NULL,'+',NULL,NULL);
INSERT INTO "changes" VALUES(15,1,'finance_snapshots','f',NULL,NULL,'+',NULL,NULL);
INSERT INTO "changes" VALUES(16,1,'competitors','c',NULL,NULL,'+',NULL,NULL);
INSERT INTO "changes" VALUES(17,1,'actions','x',NULL,NULL,'+',NULL,NULL);
INSERT INTO "changes" VALUES(18,1,'targets','t',NULL,NULL,'+',NULL,NULL);
INSERT INTO "changes" VALUES(19,2,'accounts','a',NULL,NULL,'~','phone',NULL);
CREATE TABLE competitors (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  opportunity_id TEXT NOT NULL REFERENCES opportunities(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 1000),
  quote_low INTEGER CHECK (quote_low IS NULL OR quote_low BETWEEN 0 AND 100000000000000000),
  quote_high INTEGER CHECK (quote_high IS NULL OR quote_high BETWEEN 0 AND 100000000000000000),
  currency TEXT NOT NULL CHECK (length(currency) = 3 AND currency NOT GLOB '*[^A-Z]*'),
  plan TEXT CHECK (plan IS NULL OR length(plan) <= 100000),
  strengths TEXT CHECK (strengths IS NULL OR length(strengths) <= 100000),
  weaknesses TEXT CHECK (weaknesses IS NULL OR length(weaknesses) <= 100000),
  opportunities TEXT CHECK (opportunities IS NULL OR length(opportunities) <= 100000),
  threats TEXT CHECK (threats IS NULL OR length(threats) <= 100000)
) STRICT;
INSERT INTO "competitors" VALUES(1,'c','o','Rival',9000,NULL,'EUR',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE current_operation (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  seq INTEGER
) STRICT;
INSERT INTO "current_operation" VALUES(1,NULL);
CREATE TABLE due (
  account_id TEXT NOT NULL PRIMARY KEY REFERENCES accounts(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
INSERT INTO "due" VALUES('a');
CREATE TABLE finance_snapshots (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  account_id TEXT NOT NULL REFERENCES accounts(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  product_line TEXT CHECK (product_line IS NULL OR length(product_line) <= 1000),
  as_of TEXT NOT NULL CHECK (date(as_of, '+0 days') IS as_of),
  price_ex_tax INTEGER CHECK (price_ex_tax IS NULL OR price_ex_tax BETWEEN 0 AND 100000000000000000),
  unit_cost INTEGER CHECK (unit_cost IS NULL OR unit_cost BETWEEN 0 AND 100000000000000000),
  stock_units TEXT
    CHECK (stock_units IS NULL OR length(stock_units) BETWEEN 1 AND 36 AND stock_units NOT GLOB '*[^0-9.]*'),
  weekly_units TEXT
    CHECK (weekly_units IS NULL
      OR length(weekly_units) BETWEEN 1 AND 36 AND weekly_units NOT GLOB '*[^0-9.]*'),
  annual_units TEXT
    CHECK (annual_units IS NULL
      OR length(annual_units) BETWEEN 1 AND 36 AND annual_units NOT GLOB '*[^0-9.]*'),
  annual_profit INTEGER
    CHECK (annual_profit IS NULL OR annual_profit BETWEEN -100000000000000000 AND 100000000000000000),
  investment INTEGER CHECK (investment IS NULL OR investment BETWEEN 0 AND 100000000000000000),
  currency TEXT NOT NULL CHECK (length(currency) = 3 AND currency NOT GLOB '*[^A-Z]*'),
  label TEXT CHECK (label IS NULL OR length(label) <= 1000)
) STRICT;
INSERT INTO "finance_snapshots" VALUES(1,'f','a',NULL,'2026-01-01',1000,NULL,'3',NULL,NULL,NULL,NULL,'EUR',NULL);
CREATE TABLE influence_lines (
  from_id TEXT NOT NULL REFERENCES stakeholders(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  to_id TEXT NOT NULL REFERENCES stakeholders(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  strength TEXT
    CHECK (strength IS NULL OR length(strength) BETWEEN 1 AND 36
      AND strength NOT GLOB '*[^0-9.]*' AND CAST(strength AS REAL) BETWEEN 0 AND 1),
  kind TEXT NOT NULL DEFAULT 'INFLUENCE' CHECK (kind = 'INFLUENCE' OR kind = 'CONFLICT'),
  note TEXT CHECK (note IS NULL OR length(note) <= 100000),
  PRIMARY KEY (from_id, to_id, kind)
) STRICT, WITHOUT ROWID;
INSERT INTO "influence_lines" VALUES('q','p','0.5','INFLUENCE',NULL);
CREATE TABLE info_items (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  account_id TEXT NOT NULL REFERENCES accounts(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "key" TEXT NOT NULL CHECK (length("key") BETWEEN 1 AND 1000),
  value TEXT CHECK (value IS NULL OR length(value) <= 100000),
  source TEXT
    CHECK (source IS NULL OR source = 'CUSTOMER_DIRECT' OR source = 'COACH' OR source = 'PUBLIC'
      OR source = 'COLLEAGUE' OR source = 'PARTNER' OR source = 'OBSERVATION'),
  collected_at TEXT CHECK (collected_at IS NULL OR date(collected_at, '+0 days') IS collected_at),
  confidence TEXT
    CHECK (confidence IS NULL OR confidence = 'CONFIRMED' OR confidence = 'OBSERVED'
      OR confidence = 'CLAIMED' OR confidence = 'GUESSED')
) STRICT;
CREATE TABLE interaction_people (
  interaction_id TEXT NOT NULL REFERENCES interactions(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL CHECK (place >= 0),
  stakeholder_id TEXT NOT NULL REFERENCES stakeholders(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  two_way INTEGER NOT NULL DEFAULT 1 CHECK (two_way = 0 OR two_way = 1),
  trust_delta INTEGER NOT NULL DEFAULT 0 CHECK (trust_delta BETWEEN -2 AND 2),
  PRIMARY KEY (interaction_id, place)
) STRICT, WITHOUT ROWID;
INSERT INTO "interaction_people" VALUES('i',0,'p',1,1);
CREATE TABLE interactions (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  account_id TEXT NOT NULL REFERENCES accounts(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  opportunity_id TEXT REFERENCES opportunities(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  "on" TEXT NOT NULL CHECK (date("on", '+0 days') IS "on"),
  channel TEXT
    CHECK (channel IS NULL OR channel = 'VISIT' OR channel = 'CALL' OR channel = 'MESSAGE'
      OR channel = 'MEETING' OR channel = 'EVENT'),
  note TEXT CHECK (note IS NULL OR length(note) <= 100000),
  hours TEXT CHECK (hours IS NULL OR length(hours) BETWEEN 1 AND 36 AND hours NOT GLOB '*[^0-9.]*'),
  promised TEXT CHECK (promised IS NULL OR length(promised) <= 100000),
  kept INTEGER CHECK (kept IS NULL OR kept = 0 OR kept = 1),
  customer_promise TEXT
    CHECK (customer_promise IS NULL OR customer_promise = 'NONE' OR customer_promise = 'ORAL'
      OR customer_promise = 'WRITTEN'),
  next_appointment TEXT CHECK (next_appointment IS NULL OR date(next_appointment, '+0 days') IS next_appointment),
  topics TEXT CHECK (topics IS NULL OR substr(topics, 1, 1) = '['),
  listening TEXT CHECK (listening IS NULL OR substr(listening, 1, 1) = '[')
) STRICT;
INSERT INTO "interactions" VALUES(1,'i','a','o','2026-01-02',NULL,NULL,'1.5',NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE meeting_attendees (
  meeting_id TEXT NOT NULL REFERENCES meetings(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL CHECK (place >= 0),
  stakeholder_id TEXT NOT NULL REFERENCES stakeholders(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (meeting_id, place)
) STRICT, WITHOUT ROWID;
INSERT INTO "meeting_attendees" VALUES('m',0,'p');
CREATE TABLE meeting_proposals (
  meeting_id TEXT NOT NULL REFERENCES meetings(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL CHECK (place >= 0),
  feature TEXT CHECK (feature IS NULL OR length(feature) <= 100000),
  how_it_works TEXT CHECK (how_it_works IS NULL OR length(how_it_works) <= 100000),
  benefit TEXT CHECK (benefit IS NULL OR length(benefit) <= 100000),
  need_id TEXT REFERENCES needs(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (meeting_id, place)
) STRICT, WITHOUT ROWID;
INSERT INTO "meeting_proposals" VALUES('m',0,'f',NULL,NULL,'n');
CREATE TABLE meetings (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  account_id TEXT NOT NULL REFERENCES accounts(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  opportunity_id TEXT REFERENCES opportunities(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  "on" TEXT NOT NULL CHECK (date("on", '+0 days') IS "on"),
  starts_at TEXT
    CHECK (starts_at IS NULL OR length(starts_at) BETWEEN 20 AND 40 AND starts_at GLOB '????-??-??T*'),
  ends_at TEXT CHECK (ends_at IS NULL OR length(ends_at) BETWEEN 20 AND 40 AND ends_at GLOB '????-??-??T*'),
  place TEXT CHECK (place IS NULL OR length(place) <= 1000),
  our_people TEXT CHECK (our_people IS NULL OR substr(our_people, 1, 1) = '['),
  objective TEXT CHECK (objective IS NULL OR substr(objective, 1, 1) = '{'),
  questions TEXT CHECK (questions IS NULL OR substr(questions, 1, 1) = '['),
  close_method TEXT
    CHECK (close_method IS NULL OR close_method = 'ASSUMPTIVE' OR close_method = 'CHOICE'
      OR close_method = 'SPECIAL_BENEFIT'),
  checks TEXT CHECK (checks IS NULL OR substr(checks, 1, 1) = '{'),
  agreement TEXT CHECK (agreement IS NULL OR length(agreement) <= 100000),
  interaction_id TEXT REFERENCES interactions(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "meetings" VALUES(1,'m','a',NULL,'2026-02-01',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE meta (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "meta" VALUES('book','864cbb0891c1383951e56ea6f15a5a44');
INSERT INTO "meta" VALUES('created_by','cockpit 0.1.0');
CREATE TABLE needs (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  account_id TEXT NOT NULL REFERENCES accounts(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  opportunity_id TEXT REFERENCES opportunities(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  stakeholder_id TEXT REFERENCES stakeholders(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  "text" TEXT NOT NULL CHECK (length("text") BETWEEN 1 AND 100000),
  level TEXT
    CHECK (level IS NULL OR level = 'STRATEGIC_DRIVER' OR level = 'PRIMARY' OR level = 'SECONDARY'
      OR level = 'PERSONAL'),
  raised_by TEXT CHECK (raised_by IS NULL OR length(raised_by) <= 100000),
  reason TEXT CHECK (reason IS NULL OR length(reason) <= 100000),
  strategy_link TEXT CHECK (strategy_link IS NULL OR length(strategy_link) <= 100000),
  goal TEXT CHECK (goal IS NULL OR length(goal) <= 100000),
  target_market_user TEXT CHECK (target_market_user IS NULL OR length(target_market_user) <= 100000),
  new_or_iteration TEXT CHECK (new_or_iteration IS NULL OR length(new_or_iteration) <= 100000),
  time_requirement TEXT CHECK (time_requirement IS NULL OR length(time_requirement) <= 100000),
  relevant_to_sale INTEGER CHECK (relevant_to_sale IS NULL OR relevant_to_sale = 0 OR relevant_to_sale = 1),
  confirmed INTEGER CHECK (confirmed IS NULL OR confirmed = 0 OR confirmed = 1),
  confirmed_at TEXT CHECK (confirmed_at IS NULL OR date(confirmed_at, '+0 days') IS confirmed_at),
  "limit" TEXT CHECK ("limit" IS NULL OR length("limit") <= 100000)
) STRICT;
INSERT INTO "needs" VALUES(1,'n','a',NULL,NULL,'Speed',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE next_steps (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  account_id TEXT NOT NULL REFERENCES accounts(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  opportunity_id TEXT REFERENCES opportunities(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  stakeholder_id TEXT REFERENCES stakeholders(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  due TEXT NOT NULL CHECK (date(due, '+0 days') IS due),
  "text" TEXT NOT NULL CHECK (length("text") BETWEEN 1 AND 100000),
  done_at TEXT CHECK (done_at IS NULL OR date(done_at, '+0 days') IS done_at),
  result TEXT CHECK (result IS NULL OR length(result) <= 100000),
  interaction_id TEXT REFERENCES interactions(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE objections (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  opportunity_id TEXT NOT NULL REFERENCES opportunities(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  stakeholder_id TEXT REFERENCES stakeholders(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  "on" TEXT NOT NULL CHECK (date("on", '+0 days') IS "on"),
  "text" TEXT NOT NULL CHECK (length("text") BETWEEN 1 AND 100000),
  clarified TEXT CHECK (clarified IS NULL OR length(clarified) <= 100000),
  "class" TEXT
    CHECK ("class" IS NULL OR "class" = 'MISUNDERSTANDING' OR "class" = 'DOUBT' OR "class" = 'DRAWBACK'
      OR "class" = 'PRICE' OR "class" = 'STALL' OR "class" = 'COMPETITOR' OR "class" = 'AUTHORITY'
      OR "class" = 'NO_NEED'),
  fit_problem TEXT
    CHECK (fit_problem IS NULL OR fit_problem = 'COMPANY' OR fit_problem = 'ME' OR fit_problem = 'UNKNOWN'),
  response TEXT CHECK (response IS NULL OR length(response) <= 100000),
  resolved_at TEXT CHECK (resolved_at IS NULL OR date(resolved_at, '+0 days') IS resolved_at),
  agreed INTEGER CHECK (agreed IS NULL OR agreed = 0 OR agreed = 1)
) STRICT;
CREATE TABLE operations (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  label TEXT NOT NULL,
  label_values TEXT NOT NULL DEFAULT '{}',
  device TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind = 'ACT' OR kind = 'UNDO' OR kind = 'REDO'),
  reverses INTEGER REFERENCES operations(seq) ON DELETE SET NULL,
  first_change INTEGER NOT NULL
) STRICT;
INSERT INTO "operations" VALUES(1,'c4a76b1a48ce1b5bf9a858272fe55772','2026-11-20T09:00:00.000+00:00','Import of {name}','{"name": "old.json"}','laptop','ACT',NULL,1);
INSERT INTO "operations" VALUES(2,'317a899a7cc3762fcaf97141fabf24e6','2026-11-20T09:00:00.000+00:00','Edit {kind}: {name}','{"kind": "account", "name": "Alpha 甲"}','laptop','ACT',NULL,19);
CREATE TABLE opportunities (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  account_id TEXT NOT NULL REFERENCES accounts(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 1000),
  amount INTEGER CHECK (amount IS NULL OR amount BETWEEN 0 AND 100000000000000000),
  currency TEXT NOT NULL CHECK (length(currency) = 3 AND currency NOT GLOB '*[^A-Z]*'),
  status TEXT NOT NULL DEFAULT 'OPEN' CHECK (status = 'OPEN' OR status = 'WON' OR status = 'LOST'),
  closed_at TEXT CHECK (closed_at IS NULL OR date(closed_at, '+0 days') IS closed_at),
  close_reason TEXT CHECK (close_reason IS NULL OR length(close_reason) <= 100000),
  buying_stage TEXT
    CHECK (buying_stage IS NULL OR buying_stage = 'NEED' OR buying_stage = 'FEASIBILITY'
      OR buying_stage = 'PROJECT_START' OR buying_stage = 'EVALUATION' OR buying_stage = 'DECISION'
      OR buying_stage = 'APPROVAL' OR buying_stage = 'IMPLEMENTATION'),
  selling_stage TEXT
    CHECK (selling_stage IS NULL OR selling_stage = 'ASSESSMENT' OR selling_stage = 'UNDERSTANDING'
      OR selling_stage = 'SOLUTION' OR selling_stage = 'PROOF' OR selling_stage = 'JUSTIFICATION'
      OR selling_stage = 'AGREEMENT' OR selling_stage = 'CUSTOMER_MGMT'),
  entered_point_at TEXT CHECK (entered_point_at IS NULL OR date(entered_point_at, '+0 days') IS entered_point_at),
  next_milestone TEXT CHECK (next_milestone IS NULL OR length(next_milestone) <= 1000),
  next_milestone_at TEXT CHECK (next_milestone_at IS NULL OR date(next_milestone_at, '+0 days') IS next_milestone_at),
  expected_signing_date TEXT
    CHECK (expected_signing_date IS NULL OR date(expected_signing_date, '+0 days') IS expected_signing_date),
  budget_known INTEGER CHECK (budget_known IS NULL OR budget_known = 0 OR budget_known = 1),
  budget_amount INTEGER CHECK (budget_amount IS NULL OR budget_amount BETWEEN 0 AND 100000000000000000),
  funds_source TEXT CHECK (funds_source IS NULL OR length(funds_source) <= 1000),
  budget_approved_at TEXT
    CHECK (budget_approved_at IS NULL OR date(budget_approved_at, '+0 days') IS budget_approved_at),
  project_start_at TEXT CHECK (project_start_at IS NULL OR date(project_start_at, '+0 days') IS project_start_at),
  tender_planned_at TEXT CHECK (tender_planned_at IS NULL OR date(tender_planned_at, '+0 days') IS tender_planned_at),
  implementation_planned_at TEXT
    CHECK (implementation_planned_at IS NULL OR date(implementation_planned_at, '+0 days') IS implementation_planned_at),
  fit TEXT CHECK (fit IS NULL OR fit = 'GOOD' OR fit = 'PARTIAL' OR fit = 'POOR'),
  decision_size TEXT CHECK (decision_size IS NULL OR decision_size = 'SMALL' OR decision_size = 'LARGE'),
  decision_type TEXT
    CHECK (decision_type IS NULL OR decision_type = 'STRATEGIC' OR decision_type = 'TACTICAL'),
  value_assumption TEXT CHECK (value_assumption IS NULL OR length(value_assumption) <= 100000),
  value_proposition TEXT CHECK (value_proposition IS NULL OR length(value_proposition) <= 100000),
  value_proof TEXT CHECK (value_proof IS NULL OR length(value_proof) <= 100000),
  criteria TEXT CHECK (criteria IS NULL OR substr(criteria, 1, 1) = '['),
  obstacles TEXT CHECK (obstacles IS NULL OR substr(obstacles, 1, 1) = '['),
  stage_history TEXT CHECK (stage_history IS NULL OR substr(stage_history, 1, 1) = '['),
  exit_checks TEXT CHECK (exit_checks IS NULL OR substr(exit_checks, 1, 1) = '['),
  assessment TEXT CHECK (assessment IS NULL OR substr(assessment, 1, 1) = '{'),
  strategy_kind TEXT
    CHECK (strategy_kind IS NULL OR strategy_kind = 'DIRECT' OR strategy_kind = 'INDIRECT'
      OR strategy_kind = 'DIVIDE' OR strategy_kind = 'DEFEND' OR strategy_kind = 'DELAY'),
  strategy TEXT CHECK (strategy IS NULL OR length(strategy) <= 100000),
  recipe TEXT CHECK (recipe IS NULL OR length(recipe) <= 100000),
  win_loss_key_points TEXT CHECK (win_loss_key_points IS NULL OR length(win_loss_key_points) <= 100000),
  tags TEXT CHECK (tags IS NULL OR substr(tags, 1, 1) = '['),
  notes TEXT CHECK (notes IS NULL OR length(notes) <= 100000),
  c139 TEXT CHECK (c139 IS NULL OR substr(c139, 1, 1) = '{'),
  coach_id TEXT REFERENCES stakeholders(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED  -- c139.coach_id
) STRICT;
INSERT INTO "opportunities" VALUES(1,'o','a','Deal',9995,'EUR','OPEN',NULL,NULL,'EVALUATION',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[{"name":"price","weight":"0.4"}]',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{"clear":{"1":{"state":"CLAIMED"}}}','q');
CREATE TABLE participations (
  stakeholder_id TEXT NOT NULL REFERENCES stakeholders(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  opportunity_id TEXT NOT NULL REFERENCES opportunities(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  roles TEXT CHECK (roles IS NULL OR substr(roles, 1, 1) = '['),
  stance TEXT
    CHECK (stance IS NULL OR stance = 'SP' OR stance = 'SN' OR stance = 'PS' OR stance = 'N'
      OR stance = 'NS' OR stance = 'H'),
  benefit_level INTEGER CHECK (benefit_level IS NULL OR benefit_level BETWEEN -4 AND 4),
  solution_acceptance INTEGER CHECK (solution_acceptance IS NULL OR solution_acceptance BETWEEN 0 AND 100),
  price_acceptance INTEGER CHECK (price_acceptance IS NULL OR price_acceptance BETWEEN 0 AND 100),
  decision_point TEXT CHECK (decision_point IS NULL OR length(decision_point) <= 100000),
  competitor_closeness TEXT CHECK (competitor_closeness IS NULL OR substr(competitor_closeness, 1, 1) = '{'),
  stance_evidence TEXT CHECK (stance_evidence IS NULL OR substr(stance_evidence, 1, 1) = '['),
  two_faced INTEGER CHECK (two_faced IS NULL OR two_faced = 0 OR two_faced = 1),
  contradiction INTEGER CHECK (contradiction IS NULL OR contradiction = 0 OR contradiction = 1),
  buying_cycle TEXT
    CHECK (buying_cycle IS NULL OR buying_cycle = 'NEED_RECOGNITION' OR buying_cycle = 'OPTION_EVALUATION'
      OR buying_cycle = 'CONCERN_RESOLUTION' OR buying_cycle = 'PURCHASE_DECISION'
      OR buying_cycle = 'EXECUTION' OR buying_cycle = 'CHANGE_OVER_TIME'),
  PRIMARY KEY (stakeholder_id, opportunity_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "participations" VALUES('p','o','["A"]',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE products (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 1000),
  features TEXT CHECK (features IS NULL OR substr(features, 1, 1) = '[')
) STRICT;
CREATE TABLE project_history (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  account_id TEXT NOT NULL REFERENCES accounts(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 1000),
  type TEXT CHECK (type IS NULL OR length(type) <= 1000),
  relation_to TEXT CHECK (relation_to IS NULL OR length(relation_to) <= 1000),
  precondition TEXT CHECK (precondition IS NULL OR length(precondition) <= 100000),
  milestones TEXT CHECK (milestones IS NULL OR substr(milestones, 1, 1) = '{'),
  budget INTEGER CHECK (budget IS NULL OR budget BETWEEN 0 AND 100000000000000000),
  award_amount INTEGER CHECK (award_amount IS NULL OR award_amount BETWEEN 0 AND 100000000000000000),
  currency TEXT NOT NULL CHECK (length(currency) = 3 AND currency NOT GLOB '*[^A-Z]*'),
  method TEXT
    CHECK (method IS NULL OR method = 'OPEN' OR method = 'INVITED' OR method = 'SINGLE'
      OR method = 'NEGOTIATED'),
  criteria TEXT CHECK (criteria IS NULL OR substr(criteria, 1, 1) = '['),
  our_plan TEXT CHECK (our_plan IS NULL OR length(our_plan) <= 100000),
  our_quote INTEGER CHECK (our_quote IS NULL OR our_quote BETWEEN 0 AND 100000000000000000),
  rivals TEXT CHECK (rivals IS NULL OR substr(rivals, 1, 1) = '['),
  winner TEXT CHECK (winner IS NULL OR length(winner) <= 1000),
  chain_snapshot TEXT CHECK (chain_snapshot IS NULL OR length(chain_snapshot) <= 100000),
  key_points TEXT CHECK (key_points IS NULL OR length(key_points) <= 100000)
) STRICT;
CREATE TABLE proofs (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 1000),
  kind TEXT
    CHECK (kind IS NULL OR kind = 'CASE' OR kind = 'REFERENCE' OR kind = 'DEMO' OR kind = 'TEST'
      OR kind = 'CERTIFICATE'),
  industry TEXT CHECK (industry IS NULL OR length(industry) <= 100000),
  "text" TEXT CHECK ("text" IS NULL OR length("text") <= 100000),
  for_need_level TEXT
    CHECK (for_need_level IS NULL OR for_need_level = 'STRATEGIC_DRIVER' OR for_need_level = 'PRIMARY'
      OR for_need_level = 'SECONDARY' OR for_need_level = 'PERSONAL')
) STRICT;
CREATE TABLE resource_requests (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  opportunity_id TEXT NOT NULL REFERENCES opportunities(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  kind TEXT
    CHECK (kind IS NULL OR kind = 'PRESALES' OR kind = 'EXPERT' OR kind = 'EXECUTIVE' OR kind = 'REFERENCE'
      OR kind = 'DELIVERY' OR kind = 'PARTNER' OR kind = 'BUDGET'),
  owner_side TEXT
    CHECK (owner_side IS NULL OR owner_side = 'OWN_TEAM' OR owner_side = 'OTHER_TEAM'
      OR owner_side = 'PARTNER'),
  who TEXT CHECK (who IS NULL OR length(who) <= 1000),
  status TEXT
    CHECK (status IS NULL OR status = 'WANTED' OR status = 'ASKED' OR status = 'GRANTED'
      OR status = 'REFUSED' OR status = 'USED'),
  needed_by TEXT CHECK (needed_by IS NULL OR date(needed_by, '+0 days') IS needed_by),
  used_at TEXT CHECK (used_at IS NULL OR date(used_at, '+0 days') IS used_at),
  note TEXT CHECK (note IS NULL OR length(note) <= 100000)
) STRICT;
CREATE TABLE settings (
  name TEXT NOT NULL PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 100),
  value TEXT NOT NULL CHECK (length(value) <= 100000)
) STRICT, WITHOUT ROWID;
INSERT INTO "settings" VALUES('currency','EUR');
CREATE TABLE stakeholders (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  account_id TEXT NOT NULL REFERENCES accounts(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 1000),
  title TEXT CHECK (title IS NULL OR length(title) <= 1000),
  email TEXT CHECK (email IS NULL OR length(email) <= 1000),
  phone TEXT CHECK (phone IS NULL OR length(phone) <= 1000),
  wechat TEXT CHECK (wechat IS NULL OR length(wechat) <= 1000),
  dept TEXT
    CHECK (dept IS NULL OR dept = 'MANAGEMENT' OR dept = 'PROCUREMENT' OR dept = 'TECH'
      OR dept = 'USER_DEPT' OR dept = 'FINANCE' OR dept = 'HR' OR dept = 'OTHER'),
  layer TEXT CHECK (layer IS NULL OR layer = 'DECISION' OR layer = 'MANAGEMENT' OR layer = 'EXECUTION'),
  level TEXT
    CHECK (level IS NULL OR level = 'TOP' OR level = 'VP' OR level = 'DIRECTOR' OR level = 'MANAGER'
      OR level = 'STAFF'),
  influence INTEGER CHECK (influence IS NULL OR influence BETWEEN 0 AND 100),
  reports_to TEXT REFERENCES stakeholders(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  company_key_person INTEGER
    CHECK (company_key_person IS NULL OR company_key_person = 0 OR company_key_person = 1),
  style TEXT
    CHECK (style IS NULL OR style = 'CONCEPT' OR style = 'DIRECT' OR style = 'SOCIAL'
      OR style = 'ANALYTICAL'),
  personal_need TEXT
    CHECK (personal_need IS NULL OR personal_need = 'SAFETY' OR personal_need = 'BELONGING'
      OR personal_need = 'ESTEEM' OR personal_need = 'SELF_ACTUALIZATION'),
  change_temper TEXT
    CHECK (change_temper IS NULL OR change_temper = 'NOVELTY' OR change_temper = 'CONSERVATIVE'
      OR change_temper = 'STEADY' OR change_temper = 'SPEED'),
  veto_holder INTEGER CHECK (veto_holder IS NULL OR veto_holder = 0 OR veto_holder = 1),
  single_approver INTEGER CHECK (single_approver IS NULL OR single_approver = 0 OR single_approver = 1),
  contact_depth INTEGER CHECK (contact_depth IS NULL OR contact_depth BETWEEN 0 AND 4),
  trust_base INTEGER CHECK (trust_base IS NULL OR trust_base BETWEEN 0 AND 100),
  placeholder INTEGER CHECK (placeholder IS NULL OR placeholder = 0 OR placeholder = 1),
  hobbies TEXT CHECK (hobbies IS NULL OR length(hobbies) <= 100000),
  family TEXT CHECK (family IS NULL OR length(family) <= 100000),
  cadence_days INTEGER CHECK (cadence_days IS NULL OR cadence_days BETWEEN 1 AND 36500),
  power_note TEXT CHECK (power_note IS NULL OR length(power_note) <= 100000),
  authority_note TEXT CHECK (authority_note IS NULL OR length(authority_note) <= 100000),
  interest_note TEXT CHECK (interest_note IS NULL OR length(interest_note) <= 100000),
  style_signs TEXT CHECK (style_signs IS NULL OR substr(style_signs, 1, 1) = '['),
  need_signs TEXT CHECK (need_signs IS NULL OR substr(need_signs, 1, 1) = '['),
  left_on TEXT CHECK (left_on IS NULL OR date(left_on, '+0 days') IS left_on),
  tags TEXT CHECK (tags IS NULL OR substr(tags, 1, 1) = '['),
  notes TEXT CHECK (notes IS NULL OR length(notes) <= 100000)
) STRICT;
INSERT INTO "stakeholders" VALUES(1,'p','a','Li Wei',NULL,NULL,NULL,NULL,NULL,NULL,'VP',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "stakeholders" VALUES(2,'q','a','Ann',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'p',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE targets (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  month TEXT NOT NULL CHECK (date(month || '-01') IS month || '-01'),
  amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 100000000000000000),
  currency TEXT NOT NULL CHECK (length(currency) = 3 AND currency NOT GLOB '*[^A-Z]*')
) STRICT;
INSERT INTO "targets" VALUES(1,'t','2026-01',50000,'EUR');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX accounts_by_parent_id ON accounts(parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX accounts_by_name ON accounts(name COLLATE NOCASE, id);
CREATE INDEX accounts_by_spend ON accounts(currency, annual_category_spend, id) WHERE annual_category_spend IS NOT NULL;
CREATE INDEX info_items_by_account_id ON info_items(account_id);
CREATE INDEX stakeholders_by_account_id ON stakeholders(account_id);
CREATE INDEX stakeholders_by_reports_to ON stakeholders(reports_to) WHERE reports_to IS NOT NULL;
CREATE INDEX influence_lines_by_to_id ON influence_lines(to_id);
CREATE INDEX opportunities_by_account_id ON opportunities(account_id);
CREATE INDEX opportunities_by_coach_id ON opportunities(coach_id) WHERE coach_id IS NOT NULL;
CREATE INDEX opportunities_by_open_amount ON opportunities(currency, amount) WHERE status = 'OPEN' AND amount > 0;
CREATE INDEX participations_by_opportunity_id ON participations(opportunity_id);
CREATE INDEX attitudes_by_opportunity_id ON attitudes(opportunity_id);
CREATE INDEX interactions_by_account_id ON interactions(account_id);
CREATE INDEX interactions_by_opportunity_id ON interactions(opportunity_id) WHERE opportunity_id IS NOT NULL;
CREATE INDEX interaction_people_by_stakeholder_id ON interaction_people(stakeholder_id);
CREATE INDEX needs_by_account_id ON needs(account_id);
CREATE INDEX needs_by_opportunity_id ON needs(opportunity_id) WHERE opportunity_id IS NOT NULL;
CREATE INDEX needs_by_stakeholder_id ON needs(stakeholder_id) WHERE stakeholder_id IS NOT NULL;
CREATE INDEX meetings_by_account_id ON meetings(account_id);
CREATE INDEX meetings_by_opportunity_id ON meetings(opportunity_id) WHERE opportunity_id IS NOT NULL;
CREATE INDEX meetings_by_interaction_id ON meetings(interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX meeting_attendees_by_stakeholder_id ON meeting_attendees(stakeholder_id);
CREATE INDEX meeting_proposals_by_need_id ON meeting_proposals(need_id) WHERE need_id IS NOT NULL;
CREATE INDEX objections_by_opportunity_id ON objections(opportunity_id);
CREATE INDEX objections_by_stakeholder_id ON objections(stakeholder_id) WHERE stakeholder_id IS NOT NULL;
CREATE INDEX resource_requests_by_opportunity_id ON resource_requests(opportunity_id);
CREATE INDEX finance_snapshots_by_account_id ON finance_snapshots(account_id);
CREATE INDEX project_history_by_account_id ON project_history(account_id);
CREATE INDEX competitors_by_opportunity_id ON competitors(opportunity_id);
CREATE INDEX account_goals_by_account_id ON account_goals(account_id);
CREATE INDEX actions_by_account_id ON actions(account_id) WHERE account_id IS NOT NULL;
CREATE INDEX actions_by_opportunity_id ON actions(opportunity_id) WHERE opportunity_id IS NOT NULL;
CREATE INDEX actions_by_stakeholder_id ON actions(stakeholder_id) WHERE stakeholder_id IS NOT NULL;
CREATE INDEX next_steps_by_account_id ON next_steps(account_id);
CREATE INDEX next_steps_by_opportunity_id ON next_steps(opportunity_id) WHERE opportunity_id IS NOT NULL;
CREATE INDEX next_steps_by_stakeholder_id ON next_steps(stakeholder_id) WHERE stakeholder_id IS NOT NULL;
CREATE INDEX next_steps_by_interaction_id ON next_steps(interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX operations_by_reverses ON operations(reverses) WHERE reverses IS NOT NULL;
CREATE INDEX advice_by_best ON advice(best DESC, account_id, segment);
CREATE INDEX advice_by_segment ON advice(segment, best DESC, account_id);
CREATE INDEX advice_by_revisit_on ON advice(revisit_on, account_id) WHERE revisit_on IS NOT NULL;
CREATE INDEX advice_by_day ON advice(day, account_id);
CREATE INDEX advised_by_rule ON advised(rule, daily DESC, amount DESC, score DESC, base DESC, person_name, person_id, account_id, opportunity_id);
CREATE TRIGGER accounts_inserted AFTER INSERT ON "accounts" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'accounts', new."id", NULL, NULL, '+', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = new.id AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER accounts_deleted AFTER DELETE ON "accounts" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'accounts', old."id", NULL, NULL, '-', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT NULL
UNION ALL SELECT 'id', old."id" WHERE old."id" IS NOT NULL
UNION ALL SELECT 'name', old."name" WHERE old."name" IS NOT NULL
UNION ALL SELECT 'parent_id', old."parent_id" WHERE old."parent_id" IS NOT NULL
UNION ALL SELECT 'industry', old."industry" WHERE old."industry" IS NOT NULL
UNION ALL SELECT 'website', old."website" WHERE old."website" IS NOT NULL
UNION ALL SELECT 'phone', old."phone" WHERE old."phone" IS NOT NULL
UNION ALL SELECT 'address', old."address" WHERE old."address" IS NOT NULL
UNION ALL SELECT 'is_new', old."is_new" WHERE old."is_new" IS NOT NULL
UNION ALL SELECT 'new_market', old."new_market" WHERE old."new_market" IS NOT NULL
UNION ALL SELECT 'annual_category_spend', old."annual_category_spend" WHERE old."annual_category_spend" IS NOT NULL
UNION ALL SELECT 'our_annual_revenue', old."our_annual_revenue" WHERE old."our_annual_revenue" IS NOT NULL
UNION ALL SELECT 'annual_profit', old."annual_profit" WHERE old."annual_profit" IS NOT NULL
UNION ALL SELECT 'currency', old."currency" WHERE old."currency" IS NOT NULL
UNION ALL SELECT 'segment_override', old."segment_override" WHERE old."segment_override" IS NOT NULL
UNION ALL SELECT 'segment_reason', old."segment_reason" WHERE old."segment_reason" IS NOT NULL
UNION ALL SELECT 'resource_points', old."resource_points" WHERE old."resource_points" IS NOT NULL
UNION ALL SELECT 'expectation', old."expectation" WHERE old."expectation" IS NOT NULL
UNION ALL SELECT 'experience', old."experience" WHERE old."experience" IS NOT NULL
UNION ALL SELECT 'satisfaction_at', old."satisfaction_at" WHERE old."satisfaction_at" IS NOT NULL
UNION ALL SELECT 'repurchase', old."repurchase" WHERE old."repurchase" IS NOT NULL
UNION ALL SELECT 'referral', old."referral" WHERE old."referral" IS NOT NULL
UNION ALL SELECT 'exclusive', old."exclusive" WHERE old."exclusive" IS NOT NULL
UNION ALL SELECT 'tags', old."tags" WHERE old."tags" IS NOT NULL
UNION ALL SELECT 'notes', old."notes" WHERE old."notes" IS NOT NULL);
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'accounts', old."id", NULL, NULL, '-', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = old.id AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER accounts_key BEFORE UPDATE OF "id" ON "accounts" WHEN old."id" IS NOT new."id" BEGIN
SELECT RAISE(ABORT, 'a key never changes');
END;
CREATE TRIGGER accounts_updated AFTER UPDATE OF "n", "name", "parent_id", "industry", "website", "phone", "address", "is_new", "new_market", "annual_category_spend", "our_annual_revenue", "annual_profit", "currency", "segment_override", "segment_reason", "resource_points", "expectation", "experience", "satisfaction_at", "repurchase", "referral", "exclusive", "tags", "notes" ON "accounts" WHEN old."n" IS NOT new."n" OR old."name" IS NOT new."name" OR old."parent_id" IS NOT new."parent_id" OR old."industry" IS NOT new."industry" OR old."website" IS NOT new."website" OR old."phone" IS NOT new."phone" OR old."address" IS NOT new."address" OR old."is_new" IS NOT new."is_new" OR old."new_market" IS NOT new."new_market" OR old."annual_category_spend" IS NOT new."annual_category_spend" OR old."our_annual_revenue" IS NOT new."our_annual_revenue" OR old."annual_profit" IS NOT new."annual_profit" OR old."currency" IS NOT new."currency" OR old."segment_override" IS NOT new."segment_override" OR old."segment_reason" IS NOT new."segment_reason" OR old."resource_points" IS NOT new."resource_points" OR old."expectation" IS NOT new."expectation" OR old."experience" IS NOT new."experience" OR old."satisfaction_at" IS NOT new."satisfaction_at" OR old."repurchase" IS NOT new."repurchase" OR old."referral" IS NOT new."referral" OR old."exclusive" IS NOT new."exclusive" OR old."tags" IS NOT new."tags" OR old."notes" IS NOT new."notes" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'accounts', old."id", NULL, NULL, '~', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT new."n"
UNION ALL SELECT 'name', old."name" WHERE old."name" IS NOT new."name"
UNION ALL SELECT 'parent_id', old."parent_id" WHERE old."parent_id" IS NOT new."parent_id"
UNION ALL SELECT 'industry', old."industry" WHERE old."industry" IS NOT new."industry"
UNION ALL SELECT 'website', old."website" WHERE old."website" IS NOT new."website"
UNION ALL SELECT 'phone', old."phone" WHERE old."phone" IS NOT new."phone"
UNION ALL SELECT 'address', old."address" WHERE old."address" IS NOT new."address"
UNION ALL SELECT 'is_new', old."is_new" WHERE old."is_new" IS NOT new."is_new"
UNION ALL SELECT 'new_market', old."new_market" WHERE old."new_market" IS NOT new."new_market"
UNION ALL SELECT 'annual_category_spend', old."annual_category_spend" WHERE old."annual_category_spend" IS NOT new."annual_category_spend"
UNION ALL SELECT 'our_annual_revenue', old."our_annual_revenue" WHERE old."our_annual_revenue" IS NOT new."our_annual_revenue"
UNION ALL SELECT 'annual_profit', old."annual_profit" WHERE old."annual_profit" IS NOT new."annual_profit"
UNION ALL SELECT 'currency', old."currency" WHERE old."currency" IS NOT new."currency"
UNION ALL SELECT 'segment_override', old."segment_override" WHERE old."segment_override" IS NOT new."segment_override"
UNION ALL SELECT 'segment_reason', old."segment_reason" WHERE old."segment_reason" IS NOT new."segment_reason"
UNION ALL SELECT 'resource_points', old."resource_points" WHERE old."resource_points" IS NOT new."resource_points"
UNION ALL SELECT 'expectation', old."expectation" WHERE old."expectation" IS NOT new."expectation"
UNION ALL SELECT 'experience', old."experience" WHERE old."experience" IS NOT new."experience"
UNION ALL SELECT 'satisfaction_at', old."satisfaction_at" WHERE old."satisfaction_at" IS NOT new."satisfaction_at"
UNION ALL SELECT 'repurchase', old."repurchase" WHERE old."repurchase" IS NOT new."repurchase"
UNION ALL SELECT 'referral', old."referral" WHERE old."referral" IS NOT new."referral"
UNION ALL SELECT 'exclusive', old."exclusive" WHERE old."exclusive" IS NOT new."exclusive"
UNION ALL SELECT 'tags', old."tags" WHERE old."tags" IS NOT new."tags"
UNION ALL SELECT 'notes', old."notes" WHERE old."notes" IS NOT new."notes");
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = old.id AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = new.id AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER info_items_inserted AFTER INSERT ON "info_items" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'info_items', new."id", NULL, NULL, '+', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = new.account_id AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER info_items_deleted AFTER DELETE ON "info_items" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'info_items', old."id", NULL, NULL, '-', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT NULL
UNION ALL SELECT 'id', old."id" WHERE old."id" IS NOT NULL
UNION ALL SELECT 'account_id', old."account_id" WHERE old."account_id" IS NOT NULL
UNION ALL SELECT 'key', old."key" WHERE old."key" IS NOT NULL
UNION ALL SELECT 'value', old."value" WHERE old."value" IS NOT NULL
UNION ALL SELECT 'source', old."source" WHERE old."source" IS NOT NULL
UNION ALL SELECT 'collected_at', old."collected_at" WHERE old."collected_at" IS NOT NULL
UNION ALL SELECT 'confidence', old."confidence" WHERE old."confidence" IS NOT NULL);
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'info_items', old."id", NULL, NULL, '-', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = old.account_id AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER info_items_key BEFORE UPDATE OF "id" ON "info_items" WHEN old."id" IS NOT new."id" BEGIN
SELECT RAISE(ABORT, 'a key never changes');
END;
CREATE TRIGGER info_items_updated AFTER UPDATE OF "n", "account_id", "key", "value", "source", "collected_at", "confidence" ON "info_items" WHEN old."n" IS NOT new."n" OR old."account_id" IS NOT new."account_id" OR old."key" IS NOT new."key" OR old."value" IS NOT new."value" OR old."source" IS NOT new."source" OR old."collected_at" IS NOT new."collected_at" OR old."confidence" IS NOT new."confidence" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'info_items', old."id", NULL, NULL, '~', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT new."n"
UNION ALL SELECT 'account_id', old."account_id" WHERE old."account_id" IS NOT new."account_id"
UNION ALL SELECT 'key', old."key" WHERE old."key" IS NOT new."key"
UNION ALL SELECT 'value', old."value" WHERE old."value" IS NOT new."value"
UNION ALL SELECT 'source', old."source" WHERE old."source" IS NOT new."source"
UNION ALL SELECT 'collected_at', old."collected_at" WHERE old."collected_at" IS NOT new."collected_at"
UNION ALL SELECT 'confidence', old."confidence" WHERE old."confidence" IS NOT new."confidence");
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = old.account_id AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = new.account_id AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER stakeholders_inserted AFTER INSERT ON "stakeholders" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'stakeholders', new."id", NULL, NULL, '+', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = new.account_id AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id IN (SELECT o.account_id FROM participations p JOIN opportunities o ON o.id = p.opportunity_id WHERE p.stakeholder_id = new.id) AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER stakeholders_deleted AFTER DELETE ON "stakeholders" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'stakeholders', old."id", NULL, NULL, '-', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT NULL
UNION ALL SELECT 'id', old."id" WHERE old."id" IS NOT NULL
UNION ALL SELECT 'account_id', old."account_id" WHERE old."account_id" IS NOT NULL
UNION ALL SELECT 'name', old."name" WHERE old."name" IS NOT NULL
UNION ALL SELECT 'title', old."title" WHERE old."title" IS NOT NULL
UNION ALL SELECT 'email', old."email" WHERE old."email" IS NOT NULL
UNION ALL SELECT 'phone', old."phone" WHERE old."phone" IS NOT NULL
UNION ALL SELECT 'wechat', old."wechat" WHERE old."wechat" IS NOT NULL
UNION ALL SELECT 'dept', old."dept" WHERE old."dept" IS NOT NULL
UNION ALL SELECT 'layer', old."layer" WHERE old."layer" IS NOT NULL
UNION ALL SELECT 'level', old."level" WHERE old."level" IS NOT NULL
UNION ALL SELECT 'influence', old."influence" WHERE old."influence" IS NOT NULL
UNION ALL SELECT 'reports_to', old."reports_to" WHERE old."reports_to" IS NOT NULL
UNION ALL SELECT 'company_key_person', old."company_key_person" WHERE old."company_key_person" IS NOT NULL
UNION ALL SELECT 'style', old."style" WHERE old."style" IS NOT NULL
UNION ALL SELECT 'personal_need', old."personal_need" WHERE old."personal_need" IS NOT NULL
UNION ALL SELECT 'change_temper', old."change_temper" WHERE old."change_temper" IS NOT NULL
UNION ALL SELECT 'veto_holder', old."veto_holder" WHERE old."veto_holder" IS NOT NULL
UNION ALL SELECT 'single_approver', old."single_approver" WHERE old."single_approver" IS NOT NULL
UNION ALL SELECT 'contact_depth', old."contact_depth" WHERE old."contact_depth" IS NOT NULL
UNION ALL SELECT 'trust_base', old."trust_base" WHERE old."trust_base" IS NOT NULL
UNION ALL SELECT 'placeholder', old."placeholder" WHERE old."placeholder" IS NOT NULL
UNION ALL SELECT 'hobbies', old."hobbies" WHERE old."hobbies" IS NOT NULL
UNION ALL SELECT 'family', old."family" WHERE old."family" IS NOT NULL
UNION ALL SELECT 'cadence_days', old."cadence_days" WHERE old."cadence_days" IS NOT NULL
UNION ALL SELECT 'power_note', old."power_note" WHERE old."power_note" IS NOT NULL
UNION ALL SELECT 'authority_note', old."authority_note" WHERE old."authority_note" IS NOT NULL
UNION ALL SELECT 'interest_note', old."interest_note" WHERE old."interest_note" IS NOT NULL
UNION ALL SELECT 'style_signs', old."style_signs" WHERE old."style_signs" IS NOT NULL
UNION ALL SELECT 'need_signs', old."need_signs" WHERE old."need_signs" IS NOT NULL
UNION ALL SELECT 'left_on', old."left_on" WHERE old."left_on" IS NOT NULL
UNION ALL SELECT 'tags', old."tags" WHERE old."tags" IS NOT NULL
UNION ALL SELECT 'notes', old."notes" WHERE old."notes" IS NOT NULL);
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'stakeholders', old."id", NULL, NULL, '-', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = old.account_id AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id IN (SELECT o.account_id FROM participations p JOIN opportunities o ON o.id = p.opportunity_id WHERE p.stakeholder_id = old.id) AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER stakeholders_key BEFORE UPDATE OF "id" ON "stakeholders" WHEN old."id" IS NOT new."id" BEGIN
SELECT RAISE(ABORT, 'a key never changes');
END;
CREATE TRIGGER stakeholders_updated AFTER UPDATE OF "n", "account_id", "name", "title", "email", "phone", "wechat", "dept", "layer", "level", "influence", "reports_to", "company_key_person", "style", "personal_need", "change_temper", "veto_holder", "single_approver", "contact_depth", "trust_base", "placeholder", "hobbies", "family", "cadence_days", "power_note", "authority_note", "interest_note", "style_signs", "need_signs", "left_on", "tags", "notes" ON "stakeholders" WHEN old."n" IS NOT new."n" OR old."account_id" IS NOT new."account_id" OR old."name" IS NOT new."name" OR old."title" IS NOT new."title" OR old."email" IS NOT new."email" OR old."phone" IS NOT new."phone" OR old."wechat" IS NOT new."wechat" OR old."dept" IS NOT new."dept" OR old."layer" IS NOT new."layer" OR old."level" IS NOT new."level" OR old."influence" IS NOT new."influence" OR old."reports_to" IS NOT new."reports_to" OR old."company_key_person" IS NOT new."company_key_person" OR old."style" IS NOT new."style" OR old."personal_need" IS NOT new."personal_need" OR old."change_temper" IS NOT new."change_temper" OR old."veto_holder" IS NOT new."veto_holder" OR old."single_approver" IS NOT new."single_approver" OR old."contact_depth" IS NOT new."contact_depth" OR old."trust_base" IS NOT new."trust_base" OR old."placeholder" IS NOT new."placeholder" OR old."hobbies" IS NOT new."hobbies" OR old."family" IS NOT new."family" OR old."cadence_days" IS NOT new."cadence_days" OR old."power_note" IS NOT new."power_note" OR old."authority_note" IS NOT new."authority_note" OR old."interest_note" IS NOT new."interest_note" OR old."style_signs" IS NOT new."style_signs" OR old."need_signs" IS NOT new."need_signs" OR old."left_on" IS NOT new."left_on" OR old."tags" IS NOT new."tags" OR old."notes" IS NOT new."notes" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'stakeholders', old."id", NULL, NULL, '~', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT new."n"
UNION ALL SELECT 'account_id', old."account_id" WHERE old."account_id" IS NOT new."account_id"
UNION ALL SELECT 'name', old."name" WHERE old."name" IS NOT new."name"
UNION ALL SELECT 'title', old."title" WHERE old."title" IS NOT new."title"
UNION ALL SELECT 'email', old."email" WHERE old."email" IS NOT new."email"
UNION ALL SELECT 'phone', old."phone" WHERE old."phone" IS NOT new."phone"
UNION ALL SELECT 'wechat', old."wechat" WHERE old."wechat" IS NOT new."wechat"
UNION ALL SELECT 'dept', old."dept" WHERE old."dept" IS NOT new."dept"
UNION ALL SELECT 'layer', old."layer" WHERE old."layer" IS NOT new."layer"
UNION ALL SELECT 'level', old."level" WHERE old."level" IS NOT new."level"
UNION ALL SELECT 'influence', old."influence" WHERE old."influence" IS NOT new."influence"
UNION ALL SELECT 'reports_to', old."reports_to" WHERE old."reports_to" IS NOT new."reports_to"
UNION ALL SELECT 'company_key_person', old."company_key_person" WHERE old."company_key_person" IS NOT new."company_key_person"
UNION ALL SELECT 'style', old."style" WHERE old."style" IS NOT new."style"
UNION ALL SELECT 'personal_need', old."personal_need" WHERE old."personal_need" IS NOT new."personal_need"
UNION ALL SELECT 'change_temper', old."change_temper" WHERE old."change_temper" IS NOT new."change_temper"
UNION ALL SELECT 'veto_holder', old."veto_holder" WHERE old."veto_holder" IS NOT new."veto_holder"
UNION ALL SELECT 'single_approver', old."single_approver" WHERE old."single_approver" IS NOT new."single_approver"
UNION ALL SELECT 'contact_depth', old."contact_depth" WHERE old."contact_depth" IS NOT new."contact_depth"
UNION ALL SELECT 'trust_base', old."trust_base" WHERE old."trust_base" IS NOT new."trust_base"
UNION ALL SELECT 'placeholder', old."placeholder" WHERE old."placeholder" IS NOT new."placeholder"
UNION ALL SELECT 'hobbies', old."hobbies" WHERE old."hobbies" IS NOT new."hobbies"
UNION ALL SELECT 'family', old."family" WHERE old."family" IS NOT new."family"
UNION ALL SELECT 'cadence_days', old."cadence_days" WHERE old."cadence_days" IS NOT new."cadence_days"
UNION ALL SELECT 'power_note', old."power_note" WHERE old."power_note" IS NOT new."power_note"
UNION ALL SELECT 'authority_note', old."authority_note" WHERE old."authority_note" IS NOT new."authority_note"
UNION ALL SELECT 'interest_note', old."interest_note" WHERE old."interest_note" IS NOT new."interest_note"
UNION ALL SELECT 'style_signs', old."style_signs" WHERE old."style_signs" IS NOT new."style_signs"
UNION ALL SELECT 'need_signs', old."need_signs" WHERE old."need_signs" IS NOT new."need_signs"
UNION ALL SELECT 'left_on', old."left_on" WHERE old."left_on" IS NOT new."left_on"
UNION ALL SELECT 'tags', old."tags" WHERE old."tags" IS NOT new."tags"
UNION ALL SELECT 'notes', old."notes" WHERE old."notes" IS NOT new."notes");
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = old.account_id AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id IN (SELECT o.account_id FROM participations p JOIN opportunities o ON o.id = p.opportunity_id WHERE p.stakeholder_id = old.id) AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = new.account_id AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id IN (SELECT o.account_id FROM participations p JOIN opportunities o ON o.id = p.opportunity_id WHERE p.stakeholder_id = new.id) AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER influence_lines_inserted AFTER INSERT ON "influence_lines" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'influence_lines', new."from_id", new."to_id", new."kind", '+', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM stakeholders WHERE id = new.from_id) AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id IN (SELECT o.account_id FROM participations p JOIN opportunities o ON o.id = p.opportunity_id WHERE p.stakeholder_id = new.from_id) AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM stakeholders WHERE id = new.to_id) AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id IN (SELECT o.account_id FROM participations p JOIN opportunities o ON o.id = p.opportunity_id WHERE p.stakeholder_id = new.to_id) AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER influence_lines_deleted AFTER DELETE ON "influence_lines" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'influence_lines', old."from_id", old."to_id", old."kind", '-', * FROM (
SELECT 'from_id', old."from_id" WHERE old."from_id" IS NOT NULL
UNION ALL SELECT 'to_id', old."to_id" WHERE old."to_id" IS NOT NULL
UNION ALL SELECT 'strength', old."strength" WHERE old."strength" IS NOT NULL
UNION ALL SELECT 'kind', old."kind" WHERE old."kind" IS NOT NULL
UNION ALL SELECT 'note', old."note" WHERE old."note" IS NOT NULL);
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'influence_lines', old."from_id", old."to_id", old."kind", '-', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM stakeholders WHERE id = old.from_id) AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id IN (SELECT o.account_id FROM participations p JOIN opportunities o ON o.id = p.opportunity_id WHERE p.stakeholder_id = old.from_id) AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM stakeholders WHERE id = old.to_id) AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id IN (SELECT o.account_id FROM participations p JOIN opportunities o ON o.id = p.opportunity_id WHERE p.stakeholder_id = old.to_id) AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER influence_lines_key BEFORE UPDATE OF "from_id", "to_id", "kind" ON "influence_lines" WHEN old."from_id" IS NOT new."from_id" OR old."to_id" IS NOT new."to_id" OR old."kind" IS NOT new."kind" BEGIN
SELECT RAISE(ABORT, 'a key never changes');
END;
CREATE TRIGGER influence_lines_updated AFTER UPDATE OF "strength", "note" ON "influence_lines" WHEN old."strength" IS NOT new."strength" OR old."note" IS NOT new."note" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'influence_lines', old."from_id", old."to_id", old."kind", '~', * FROM (
SELECT 'strength', old."strength" WHERE old."strength" IS NOT new."strength"
UNION ALL SELECT 'note', old."note" WHERE old."note" IS NOT new."note");
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM stakeholders WHERE id = old.from_id) AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id IN (SELECT o.account_id FROM participations p JOIN opportunities o ON o.id = p.opportunity_id WHERE p.stakeholder_id = old.from_id) AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM stakeholders WHERE id = old.to_id) AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id IN (SELECT o.account_id FROM participations p JOIN opportunities o ON o.id = p.opportunity_id WHERE p.stakeholder_id = old.to_id) AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM stakeholders WHERE id = new.from_id) AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id IN (SELECT o.account_id FROM participations p JOIN opportunities o ON o.id = p.opportunity_id WHERE p.stakeholder_id = new.from_id) AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM stakeholders WHERE id = new.to_id) AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id IN (SELECT o.account_id FROM participations p JOIN opportunities o ON o.id = p.opportunity_id WHERE p.stakeholder_id = new.to_id) AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER opportunities_inserted AFTER INSERT ON "opportunities" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'opportunities', new."id", NULL, NULL, '+', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = new.account_id AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER opportunities_deleted AFTER DELETE ON "opportunities" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'opportunities', old."id", NULL, NULL, '-', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT NULL
UNION ALL SELECT 'id', old."id" WHERE old."id" IS NOT NULL
UNION ALL SELECT 'account_id', old."account_id" WHERE old."account_id" IS NOT NULL
UNION ALL SELECT 'name', old."name" WHERE old."name" IS NOT NULL
UNION ALL SELECT 'amount', old."amount" WHERE old."amount" IS NOT NULL
UNION ALL SELECT 'currency', old."currency" WHERE old."currency" IS NOT NULL
UNION ALL SELECT 'status', old."status" WHERE old."status" IS NOT NULL
UNION ALL SELECT 'closed_at', old."closed_at" WHERE old."closed_at" IS NOT NULL
UNION ALL SELECT 'close_reason', old."close_reason" WHERE old."close_reason" IS NOT NULL
UNION ALL SELECT 'buying_stage', old."buying_stage" WHERE old."buying_stage" IS NOT NULL
UNION ALL SELECT 'selling_stage', old."selling_stage" WHERE old."selling_stage" IS NOT NULL
UNION ALL SELECT 'entered_point_at', old."entered_point_at" WHERE old."entered_point_at" IS NOT NULL
UNION ALL SELECT 'next_milestone', old."next_milestone" WHERE old."next_milestone" IS NOT NULL
UNION ALL SELECT 'next_milestone_at', old."next_milestone_at" WHERE old."next_milestone_at" IS NOT NULL
UNION ALL SELECT 'expected_signing_date', old."expected_signing_date" WHERE old."expected_signing_date" IS NOT NULL
UNION ALL SELECT 'budget_known', old."budget_known" WHERE old."budget_known" IS NOT NULL
UNION ALL SELECT 'budget_amount', old."budget_amount" WHERE old."budget_amount" IS NOT NULL
UNION ALL SELECT 'funds_source', old."funds_source" WHERE old."funds_source" IS NOT NULL
UNION ALL SELECT 'budget_approved_at', old."budget_approved_at" WHERE old."budget_approved_at" IS NOT NULL
UNION ALL SELECT 'project_start_at', old."project_start_at" WHERE old."project_start_at" IS NOT NULL
UNION ALL SELECT 'tender_planned_at', old."tender_planned_at" WHERE old."tender_planned_at" IS NOT NULL
UNION ALL SELECT 'implementation_planned_at', old."implementation_planned_at" WHERE old."implementation_planned_at" IS NOT NULL
UNION ALL SELECT 'fit', old."fit" WHERE old."fit" IS NOT NULL
UNION ALL SELECT 'decision_size', old."decision_size" WHERE old."decision_size" IS NOT NULL
UNION ALL SELECT 'decision_type', old."decision_type" WHERE old."decision_type" IS NOT NULL
UNION ALL SELECT 'value_assumption', old."value_assumption" WHERE old."value_assumption" IS NOT NULL
UNION ALL SELECT 'value_proposition', old."value_proposition" WHERE old."value_proposition" IS NOT NULL
UNION ALL SELECT 'value_proof', old."value_proof" WHERE old."value_proof" IS NOT NULL
UNION ALL SELECT 'criteria', old."criteria" WHERE old."criteria" IS NOT NULL
UNION ALL SELECT 'obstacles', old."obstacles" WHERE old."obstacles" IS NOT NULL
UNION ALL SELECT 'stage_history', old."stage_history" WHERE old."stage_history" IS NOT NULL
UNION ALL SELECT 'exit_checks', old."exit_checks" WHERE old."exit_checks" IS NOT NULL
UNION ALL SELECT 'assessment', old."assessment" WHERE old."assessment" IS NOT NULL
UNION ALL SELECT 'strategy_kind', old."strategy_kind" WHERE old."strategy_kind" IS NOT NULL
UNION ALL SELECT 'strategy', old."strategy" WHERE old."strategy" IS NOT NULL
UNION ALL SELECT 'recipe', old."recipe" WHERE old."recipe" IS NOT NULL
UNION ALL SELECT 'win_loss_key_points', old."win_loss_key_points" WHERE old."win_loss_key_points" IS NOT NULL
UNION ALL SELECT 'tags', old."tags" WHERE old."tags" IS NOT NULL
UNION ALL SELECT 'notes', old."notes" WHERE old."notes" IS NOT NULL
UNION ALL SELECT 'c139', old."c139" WHERE old."c139" IS NOT NULL
UNION ALL SELECT 'coach_id', old."coach_id" WHERE old."coach_id" IS NOT NULL);
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'opportunities', old."id", NULL, NULL, '-', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = old.account_id AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER opportunities_key BEFORE UPDATE OF "id" ON "opportunities" WHEN old."id" IS NOT new."id" BEGIN
SELECT RAISE(ABORT, 'a key never changes');
END;
CREATE TRIGGER opportunities_updated AFTER UPDATE OF "n", "account_id", "name", "amount", "currency", "status", "closed_at", "close_reason", "buying_stage", "selling_stage", "entered_point_at", "next_milestone", "next_milestone_at", "expected_signing_date", "budget_known", "budget_amount", "funds_source", "budget_approved_at", "project_start_at", "tender_planned_at", "implementation_planned_at", "fit", "decision_size", "decision_type", "value_assumption", "value_proposition", "value_proof", "criteria", "obstacles", "stage_history", "exit_checks", "assessment", "strategy_kind", "strategy", "recipe", "win_loss_key_points", "tags", "notes", "c139", "coach_id" ON "opportunities" WHEN old."n" IS NOT new."n" OR old."account_id" IS NOT new."account_id" OR old."name" IS NOT new."name" OR old."amount" IS NOT new."amount" OR old."currency" IS NOT new."currency" OR old."status" IS NOT new."status" OR old."closed_at" IS NOT new."closed_at" OR old."close_reason" IS NOT new."close_reason" OR old."buying_stage" IS NOT new."buying_stage" OR old."selling_stage" IS NOT new."selling_stage" OR old."entered_point_at" IS NOT new."entered_point_at" OR old."next_milestone" IS NOT new."next_milestone" OR old."next_milestone_at" IS NOT new."next_milestone_at" OR old."expected_signing_date" IS NOT new."expected_signing_date" OR old."budget_known" IS NOT new."budget_known" OR old."budget_amount" IS NOT new."budget_amount" OR old."funds_source" IS NOT new."funds_source" OR old."budget_approved_at" IS NOT new."budget_approved_at" OR old."project_start_at" IS NOT new."project_start_at" OR old."tender_planned_at" IS NOT new."tender_planned_at" OR old."implementation_planned_at" IS NOT new."implementation_planned_at" OR old."fit" IS NOT new."fit" OR old."decision_size" IS NOT new."decision_size" OR old."decision_type" IS NOT new."decision_type" OR old."value_assumption" IS NOT new."value_assumption" OR old."value_proposition" IS NOT new."value_proposition" OR old."value_proof" IS NOT new."value_proof" OR old."criteria" IS NOT new."criteria" OR old."obstacles" IS NOT new."obstacles" OR old."stage_history" IS NOT new."stage_history" OR old."exit_checks" IS NOT new."exit_checks" OR old."assessment" IS NOT new."assessment" OR old."strategy_kind" IS NOT new."strategy_kind" OR old."strategy" IS NOT new."strategy" OR old."recipe" IS NOT new."recipe" OR old."win_loss_key_points" IS NOT new."win_loss_key_points" OR old."tags" IS NOT new."tags" OR old."notes" IS NOT new."notes" OR old."c139" IS NOT new."c139" OR old."coach_id" IS NOT new."coach_id" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'opportunities', old."id", NULL, NULL, '~', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT new."n"
UNION ALL SELECT 'account_id', old."account_id" WHERE old."account_id" IS NOT new."account_id"
UNION ALL SELECT 'name', old."name" WHERE old."name" IS NOT new."name"
UNION ALL SELECT 'amount', old."amount" WHERE old."amount" IS NOT new."amount"
UNION ALL SELECT 'currency', old."currency" WHERE old."currency" IS NOT new."currency"
UNION ALL SELECT 'status', old."status" WHERE old."status" IS NOT new."status"
UNION ALL SELECT 'closed_at', old."closed_at" WHERE old."closed_at" IS NOT new."closed_at"
UNION ALL SELECT 'close_reason', old."close_reason" WHERE old."close_reason" IS NOT new."close_reason"
UNION ALL SELECT 'buying_stage', old."buying_stage" WHERE old."buying_stage" IS NOT new."buying_stage"
UNION ALL SELECT 'selling_stage', old."selling_stage" WHERE old."selling_stage" IS NOT new."selling_stage"
UNION ALL SELECT 'entered_point_at', old."entered_point_at" WHERE old."entered_point_at" IS NOT new."entered_point_at"
UNION ALL SELECT 'next_milestone', old."next_milestone" WHERE old."next_milestone" IS NOT new."next_milestone"
UNION ALL SELECT 'next_milestone_at', old."next_milestone_at" WHERE old."next_milestone_at" IS NOT new."next_milestone_at"
UNION ALL SELECT 'expected_signing_date', old."expected_signing_date" WHERE old."expected_signing_date" IS NOT new."expected_signing_date"
UNION ALL SELECT 'budget_known', old."budget_known" WHERE old."budget_known" IS NOT new."budget_known"
UNION ALL SELECT 'budget_amount', old."budget_amount" WHERE old."budget_amount" IS NOT new."budget_amount"
UNION ALL SELECT 'funds_source', old."funds_source" WHERE old."funds_source" IS NOT new."funds_source"
UNION ALL SELECT 'budget_approved_at', old."budget_approved_at" WHERE old."budget_approved_at" IS NOT new."budget_approved_at"
UNION ALL SELECT 'project_start_at', old."project_start_at" WHERE old."project_start_at" IS NOT new."project_start_at"
UNION ALL SELECT 'tender_planned_at', old."tender_planned_at" WHERE old."tender_planned_at" IS NOT new."tender_planned_at"
UNION ALL SELECT 'implementation_planned_at', old."implementation_planned_at" WHERE old."implementation_planned_at" IS NOT new."implementation_planned_at"
UNION ALL SELECT 'fit', old."fit" WHERE old."fit" IS NOT new."fit"
UNION ALL SELECT 'decision_size', old."decision_size" WHERE old."decision_size" IS NOT new."decision_size"
UNION ALL SELECT 'decision_type', old."decision_type" WHERE old."decision_type" IS NOT new."decision_type"
UNION ALL SELECT 'value_assumption', old."value_assumption" WHERE old."value_assumption" IS NOT new."value_assumption"
UNION ALL SELECT 'value_proposition', old."value_proposition" WHERE old."value_proposition" IS NOT new."value_proposition"
UNION ALL SELECT 'value_proof', old."value_proof" WHERE old."value_proof" IS NOT new."value_proof"
UNION ALL SELECT 'criteria', old."criteria" WHERE old."criteria" IS NOT new."criteria"
UNION ALL SELECT 'obstacles', old."obstacles" WHERE old."obstacles" IS NOT new."obstacles"
UNION ALL SELECT 'stage_history', old."stage_history" WHERE old."stage_history" IS NOT new."stage_history"
UNION ALL SELECT 'exit_checks', old."exit_checks" WHERE old."exit_checks" IS NOT new."exit_checks"
UNION ALL SELECT 'assessment', old."assessment" WHERE old."assessment" IS NOT new."assessment"
UNION ALL SELECT 'strategy_kind', old."strategy_kind" WHERE old."strategy_kind" IS NOT new."strategy_kind"
UNION ALL SELECT 'strategy', old."strategy" WHERE old."strategy" IS NOT new."strategy"
UNION ALL SELECT 'recipe', old."recipe" WHERE old."recipe" IS NOT new."recipe"
UNION ALL SELECT 'win_loss_key_points', old."win_loss_key_points" WHERE old."win_loss_key_points" IS NOT new."win_loss_key_points"
UNION ALL SELECT 'tags', old."tags" WHERE old."tags" IS NOT new."tags"
UNION ALL SELECT 'notes', old."notes" WHERE old."notes" IS NOT new."notes"
UNION ALL SELECT 'c139', old."c139" WHERE old."c139" IS NOT new."c139"
UNION ALL SELECT 'coach_id', old."coach_id" WHERE old."coach_id" IS NOT new."coach_id");
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = old.account_id AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = new.account_id AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER participations_inserted AFTER INSERT ON "participations" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'participations', new."stakeholder_id", new."opportunity_id", NULL, '+', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM opportunities WHERE id = new.opportunity_id) AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER participations_deleted AFTER DELETE ON "participations" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'participations', old."stakeholder_id", old."opportunity_id", NULL, '-', * FROM (
SELECT 'stakeholder_id', old."stakeholder_id" WHERE old."stakeholder_id" IS NOT NULL
UNION ALL SELECT 'opportunity_id', old."opportunity_id" WHERE old."opportunity_id" IS NOT NULL
UNION ALL SELECT 'roles', old."roles" WHERE old."roles" IS NOT NULL
UNION ALL SELECT 'stance', old."stance" WHERE old."stance" IS NOT NULL
UNION ALL SELECT 'benefit_level', old."benefit_level" WHERE old."benefit_level" IS NOT NULL
UNION ALL SELECT 'solution_acceptance', old."solution_acceptance" WHERE old."solution_acceptance" IS NOT NULL
UNION ALL SELECT 'price_acceptance', old."price_acceptance" WHERE old."price_acceptance" IS NOT NULL
UNION ALL SELECT 'decision_point', old."decision_point" WHERE old."decision_point" IS NOT NULL
UNION ALL SELECT 'competitor_closeness', old."competitor_closeness" WHERE old."competitor_closeness" IS NOT NULL
UNION ALL SELECT 'stance_evidence', old."stance_evidence" WHERE old."stance_evidence" IS NOT NULL
UNION ALL SELECT 'two_faced', old."two_faced" WHERE old."two_faced" IS NOT NULL
UNION ALL SELECT 'contradiction', old."contradiction" WHERE old."contradiction" IS NOT NULL
UNION ALL SELECT 'buying_cycle', old."buying_cycle" WHERE old."buying_cycle" IS NOT NULL);
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'participations', old."stakeholder_id", old."opportunity_id", NULL, '-', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM opportunities WHERE id = old.opportunity_id) AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER participations_key BEFORE UPDATE OF "stakeholder_id", "opportunity_id" ON "participations" WHEN old."stakeholder_id" IS NOT new."stakeholder_id" OR old."opportunity_id" IS NOT new."opportunity_id" BEGIN
SELECT RAISE(ABORT, 'a key never changes');
END;
CREATE TRIGGER participations_updated AFTER UPDATE OF "roles", "stance", "benefit_level", "solution_acceptance", "price_acceptance", "decision_point", "competitor_closeness", "stance_evidence", "two_faced", "contradiction", "buying_cycle" ON "participations" WHEN old."roles" IS NOT new."roles" OR old."stance" IS NOT new."stance" OR old."benefit_level" IS NOT new."benefit_level" OR old."solution_acceptance" IS NOT new."solution_acceptance" OR old."price_acceptance" IS NOT new."price_acceptance" OR old."decision_point" IS NOT new."decision_point" OR old."competitor_closeness" IS NOT new."competitor_closeness" OR old."stance_evidence" IS NOT new."stance_evidence" OR old."two_faced" IS NOT new."two_faced" OR old."contradiction" IS NOT new."contradiction" OR old."buying_cycle" IS NOT new."buying_cycle" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'participations', old."stakeholder_id", old."opportunity_id", NULL, '~', * FROM (
SELECT 'roles', old."roles" WHERE old."roles" IS NOT new."roles"
UNION ALL SELECT 'stance', old."stance" WHERE old."stance" IS NOT new."stance"
UNION ALL SELECT 'benefit_level', old."benefit_level" WHERE old."benefit_level" IS NOT new."benefit_level"
UNION ALL SELECT 'solution_acceptance', old."solution_acceptance" WHERE old."solution_acceptance" IS NOT new."solution_acceptance"
UNION ALL SELECT 'price_acceptance', old."price_acceptance" WHERE old."price_acceptance" IS NOT new."price_acceptance"
UNION ALL SELECT 'decision_point', old."decision_point" WHERE old."decision_point" IS NOT new."decision_point"
UNION ALL SELECT 'competitor_closeness', old."competitor_closeness" WHERE old."competitor_closeness" IS NOT new."competitor_closeness"
UNION ALL SELECT 'stance_evidence', old."stance_evidence" WHERE old."stance_evidence" IS NOT new."stance_evidence"
UNION ALL SELECT 'two_faced', old."two_faced" WHERE old."two_faced" IS NOT new."two_faced"
UNION ALL SELECT 'contradiction', old."contradiction" WHERE old."contradiction" IS NOT new."contradiction"
UNION ALL SELECT 'buying_cycle', old."buying_cycle" WHERE old."buying_cycle" IS NOT new."buying_cycle");
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM opportunities WHERE id = old.opportunity_id) AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM opportunities WHERE id = new.opportunity_id) AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER attitudes_inserted AFTER INSERT ON "attitudes" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'attitudes', new."stakeholder_id", new."opportunity_id", new."place", '+', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM opportunities WHERE id = new.opportunity_id) AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER attitudes_deleted AFTER DELETE ON "attitudes" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'attitudes', old."stakeholder_id", old."opportunity_id", old."place", '-', * FROM (
SELECT 'stakeholder_id', old."stakeholder_id" WHERE old."stakeholder_id" IS NOT NULL
UNION ALL SELECT 'opportunity_id', old."opportunity_id" WHERE old."opportunity_id" IS NOT NULL
UNION ALL SELECT 'place', old."place" WHERE old."place" IS NOT NULL
UNION ALL SELECT 'on', old."on" WHERE old."on" IS NOT NULL
UNION ALL SELECT 'value', old."value" WHERE old."value" IS NOT NULL
UNION ALL SELECT 'confidence', old."confidence" WHERE old."confidence" IS NOT NULL
UNION ALL SELECT 'evidence', old."evidence" WHERE old."evidence" IS NOT NULL);
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'attitudes', old."stakeholder_id", old."opportunity_id", old."place", '-', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM opportunities WHERE id = old.opportunity_id) AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER attitudes_key BEFORE UPDATE OF "stakeholder_id", "opportunity_id", "place" ON "attitudes" WHEN old."stakeholder_id" IS NOT new."stakeholder_id" OR old."opportunity_id" IS NOT new."opportunity_id" OR old."place" IS NOT new."place" BEGIN
SELECT RAISE(ABORT, 'a key never changes');
END;
CREATE TRIGGER attitudes_updated AFTER UPDATE OF "on", "value", "confidence", "evidence" ON "attitudes" WHEN old."on" IS NOT new."on" OR old."value" IS NOT new."value" OR old."confidence" IS NOT new."confidence" OR old."evidence" IS NOT new."evidence" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'attitudes', old."stakeholder_id", old."opportunity_id", old."place", '~', * FROM (
SELECT 'on', old."on" WHERE old."on" IS NOT new."on"
UNION ALL SELECT 'value', old."value" WHERE old."value" IS NOT new."value"
UNION ALL SELECT 'confidence', old."confidence" WHERE old."confidence" IS NOT new."confidence"
UNION ALL SELECT 'evidence', old."evidence" WHERE old."evidence" IS NOT new."evidence");
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM opportunities WHERE id = old.opportunity_id) AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM opportunities WHERE id = new.opportunity_id) AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER interactions_inserted AFTER INSERT ON "interactions" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'interactions', new."id", NULL, NULL, '+', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = new.account_id AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER interactions_deleted AFTER DELETE ON "interactions" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'interactions', old."id", NULL, NULL, '-', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT NULL
UNION ALL SELECT 'id', old."id" WHERE old."id" IS NOT NULL
UNION ALL SELECT 'account_id', old."account_id" WHERE old."account_id" IS NOT NULL
UNION ALL SELECT 'opportunity_id', old."opportunity_id" WHERE old."opportunity_id" IS NOT NULL
UNION ALL SELECT 'on', old."on" WHERE old."on" IS NOT NULL
UNION ALL SELECT 'channel', old."channel" WHERE old."channel" IS NOT NULL
UNION ALL SELECT 'note', old."note" WHERE old."note" IS NOT NULL
UNION ALL SELECT 'hours', old."hours" WHERE old."hours" IS NOT NULL
UNION ALL SELECT 'promised', old."promised" WHERE old."promised" IS NOT NULL
UNION ALL SELECT 'kept', old."kept" WHERE old."kept" IS NOT NULL
UNION ALL SELECT 'customer_promise', old."customer_promise" WHERE old."customer_promise" IS NOT NULL
UNION ALL SELECT 'next_appointment', old."next_appointment" WHERE old."next_appointment" IS NOT NULL
UNION ALL SELECT 'topics', old."topics" WHERE old."topics" IS NOT NULL
UNION ALL SELECT 'listening', old."listening" WHERE old."listening" IS NOT NULL);
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'interactions', old."id", NULL, NULL, '-', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = old.account_id AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER interactions_key BEFORE UPDATE OF "id" ON "interactions" WHEN old."id" IS NOT new."id" BEGIN
SELECT RAISE(ABORT, 'a key never changes');
END;
CREATE TRIGGER interactions_updated AFTER UPDATE OF "n", "account_id", "opportunity_id", "on", "channel", "note", "hours", "promised", "kept", "customer_promise", "next_appointment", "topics", "listening" ON "interactions" WHEN old."n" IS NOT new."n" OR old."account_id" IS NOT new."account_id" OR old."opportunity_id" IS NOT new."opportunity_id" OR old."on" IS NOT new."on" OR old."channel" IS NOT new."channel" OR old."note" IS NOT new."note" OR old."hours" IS NOT new."hours" OR old."promised" IS NOT new."promised" OR old."kept" IS NOT new."kept" OR old."customer_promise" IS NOT new."customer_promise" OR old."next_appointment" IS NOT new."next_appointment" OR old."topics" IS NOT new."topics" OR old."listening" IS NOT new."listening" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'interactions', old."id", NULL, NULL, '~', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT new."n"
UNION ALL SELECT 'account_id', old."account_id" WHERE old."account_id" IS NOT new."account_id"
UNION ALL SELECT 'opportunity_id', old."opportunity_id" WHERE old."opportunity_id" IS NOT new."opportunity_id"
UNION ALL SELECT 'on', old."on" WHERE old."on" IS NOT new."on"
UNION ALL SELECT 'channel', old."channel" WHERE old."channel" IS NOT new."channel"
UNION ALL SELECT 'note', old."note" WHERE old."note" IS NOT new."note"
UNION ALL SELECT 'hours', old."hours" WHERE old."hours" IS NOT new."hours"
UNION ALL SELECT 'promised', old."promised" WHERE old."promised" IS NOT new."promised"
UNION ALL SELECT 'kept', old."kept" WHERE old."kept" IS NOT new."kept"
UNION ALL SELECT 'customer_promise', old."customer_promise" WHERE old."customer_promise" IS NOT new."customer_promise"
UNION ALL SELECT 'next_appointment', old."next_appointment" WHERE old."next_appointment" IS NOT new."next_appointment"
UNION ALL SELECT 'topics', old."topics" WHERE old."topics" IS NOT new."topics"
UNION ALL SELECT 'listening', old."listening" WHERE old."listening" IS NOT new."listening");
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = old.account_id AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = new.account_id AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER interaction_people_inserted AFTER INSERT ON "interaction_people" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'interaction_people', new."interaction_id", new."place", NULL, '+', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM interactions WHERE id = new.interaction_id) AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER interaction_people_deleted AFTER DELETE ON "interaction_people" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'interaction_people', old."interaction_id", old."place", NULL, '-', * FROM (
SELECT 'interaction_id', old."interaction_id" WHERE old."interaction_id" IS NOT NULL
UNION ALL SELECT 'place', old."place" WHERE old."place" IS NOT NULL
UNION ALL SELECT 'stakeholder_id', old."stakeholder_id" WHERE old."stakeholder_id" IS NOT NULL
UNION ALL SELECT 'two_way', old."two_way" WHERE old."two_way" IS NOT NULL
UNION ALL SELECT 'trust_delta', old."trust_delta" WHERE old."trust_delta" IS NOT NULL);
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'interaction_people', old."interaction_id", old."place", NULL, '-', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM interactions WHERE id = old.interaction_id) AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER interaction_people_key BEFORE UPDATE OF "interaction_id", "place" ON "interaction_people" WHEN old."interaction_id" IS NOT new."interaction_id" OR old."place" IS NOT new."place" BEGIN
SELECT RAISE(ABORT, 'a key never changes');
END;
CREATE TRIGGER interaction_people_updated AFTER UPDATE OF "stakeholder_id", "two_way", "trust_delta" ON "interaction_people" WHEN old."stakeholder_id" IS NOT new."stakeholder_id" OR old."two_way" IS NOT new."two_way" OR old."trust_delta" IS NOT new."trust_delta" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'interaction_people', old."interaction_id", old."place", NULL, '~', * FROM (
SELECT 'stakeholder_id', old."stakeholder_id" WHERE old."stakeholder_id" IS NOT new."stakeholder_id"
UNION ALL SELECT 'two_way', old."two_way" WHERE old."two_way" IS NOT new."two_way"
UNION ALL SELECT 'trust_delta', old."trust_delta" WHERE old."trust_delta" IS NOT new."trust_delta");
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM interactions WHERE id = old.interaction_id) AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM interactions WHERE id = new.interaction_id) AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER needs_inserted AFTER INSERT ON "needs" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'needs', new."id", NULL, NULL, '+', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = new.account_id AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER needs_deleted AFTER DELETE ON "needs" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'needs', old."id", NULL, NULL, '-', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT NULL
UNION ALL SELECT 'id', old."id" WHERE old."id" IS NOT NULL
UNION ALL SELECT 'account_id', old."account_id" WHERE old."account_id" IS NOT NULL
UNION ALL SELECT 'opportunity_id', old."opportunity_id" WHERE old."opportunity_id" IS NOT NULL
UNION ALL SELECT 'stakeholder_id', old."stakeholder_id" WHERE old."stakeholder_id" IS NOT NULL
UNION ALL SELECT 'text', old."text" WHERE old."text" IS NOT NULL
UNION ALL SELECT 'level', old."level" WHERE old."level" IS NOT NULL
UNION ALL SELECT 'raised_by', old."raised_by" WHERE old."raised_by" IS NOT NULL
UNION ALL SELECT 'reason', old."reason" WHERE old."reason" IS NOT NULL
UNION ALL SELECT 'strategy_link', old."strategy_link" WHERE old."strategy_link" IS NOT NULL
UNION ALL SELECT 'goal', old."goal" WHERE old."goal" IS NOT NULL
UNION ALL SELECT 'target_market_user', old."target_market_user" WHERE old."target_market_user" IS NOT NULL
UNION ALL SELECT 'new_or_iteration', old."new_or_iteration" WHERE old."new_or_iteration" IS NOT NULL
UNION ALL SELECT 'time_requirement', old."time_requirement" WHERE old."time_requirement" IS NOT NULL
UNION ALL SELECT 'relevant_to_sale', old."relevant_to_sale" WHERE old."relevant_to_sale" IS NOT NULL
UNION ALL SELECT 'confirmed', old."confirmed" WHERE old."confirmed" IS NOT NULL
UNION ALL SELECT 'confirmed_at', old."confirmed_at" WHERE old."confirmed_at" IS NOT NULL
UNION ALL SELECT 'limit', old."limit" WHERE old."limit" IS NOT NULL);
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'needs', old."id", NULL, NULL, '-', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = old.account_id AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER needs_key BEFORE UPDATE OF "id" ON "needs" WHEN old."id" IS NOT new."id" BEGIN
SELECT RAISE(ABORT, 'a key never changes');
END;
CREATE TRIGGER needs_updated AFTER UPDATE OF "n", "account_id", "opportunity_id", "stakeholder_id", "text", "level", "raised_by", "reason", "strategy_link", "goal", "target_market_user", "new_or_iteration", "time_requirement", "relevant_to_sale", "confirmed", "confirmed_at", "limit" ON "needs" WHEN old."n" IS NOT new."n" OR old."account_id" IS NOT new."account_id" OR old."opportunity_id" IS NOT new."opportunity_id" OR old."stakeholder_id" IS NOT new."stakeholder_id" OR old."text" IS NOT new."text" OR old."level" IS NOT new."level" OR old."raised_by" IS NOT new."raised_by" OR old."reason" IS NOT new."reason" OR old."strategy_link" IS NOT new."strategy_link" OR old."goal" IS NOT new."goal" OR old."target_market_user" IS NOT new."target_market_user" OR old."new_or_iteration" IS NOT new."new_or_iteration" OR old."time_requirement" IS NOT new."time_requirement" OR old."relevant_to_sale" IS NOT new."relevant_to_sale" OR old."confirmed" IS NOT new."confirmed" OR old."confirmed_at" IS NOT new."confirmed_at" OR old."limit" IS NOT new."limit" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'needs', old."id", NULL, NULL, '~', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT new."n"
UNION ALL SELECT 'account_id', old."account_id" WHERE old."account_id" IS NOT new."account_id"
UNION ALL SELECT 'opportunity_id', old."opportunity_id" WHERE old."opportunity_id" IS NOT new."opportunity_id"
UNION ALL SELECT 'stakeholder_id', old."stakeholder_id" WHERE old."stakeholder_id" IS NOT new."stakeholder_id"
UNION ALL SELECT 'text', old."text" WHERE old."text" IS NOT new."text"
UNION ALL SELECT 'level', old."level" WHERE old."level" IS NOT new."level"
UNION ALL SELECT 'raised_by', old."raised_by" WHERE old."raised_by" IS NOT new."raised_by"
UNION ALL SELECT 'reason', old."reason" WHERE old."reason" IS NOT new."reason"
UNION ALL SELECT 'strategy_link', old."strategy_link" WHERE old."strategy_link" IS NOT new."strategy_link"
UNION ALL SELECT 'goal', old."goal" WHERE old."goal" IS NOT new."goal"
UNION ALL SELECT 'target_market_user', old."target_market_user" WHERE old."target_market_user" IS NOT new."target_market_user"
UNION ALL SELECT 'new_or_iteration', old."new_or_iteration" WHERE old."new_or_iteration" IS NOT new."new_or_iteration"
UNION ALL SELECT 'time_requirement', old."time_requirement" WHERE old."time_requirement" IS NOT new."time_requirement"
UNION ALL SELECT 'relevant_to_sale', old."relevant_to_sale" WHERE old."relevant_to_sale" IS NOT new."relevant_to_sale"
UNION ALL SELECT 'confirmed', old."confirmed" WHERE old."confirmed" IS NOT new."confirmed"
UNION ALL SELECT 'confirmed_at', old."confirmed_at" WHERE old."confirmed_at" IS NOT new."confirmed_at"
UNION ALL SELECT 'limit', old."limit" WHERE old."limit" IS NOT new."limit");
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = old.account_id AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = new.account_id AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER meetings_inserted AFTER INSERT ON "meetings" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'meetings', new."id", NULL, NULL, '+', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = new.account_id AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER meetings_deleted AFTER DELETE ON "meetings" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'meetings', old."id", NULL, NULL, '-', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT NULL
UNION ALL SELECT 'id', old."id" WHERE old."id" IS NOT NULL
UNION ALL SELECT 'account_id', old."account_id" WHERE old."account_id" IS NOT NULL
UNION ALL SELECT 'opportunity_id', old."opportunity_id" WHERE old."opportunity_id" IS NOT NULL
UNION ALL SELECT 'on', old."on" WHERE old."on" IS NOT NULL
UNION ALL SELECT 'starts_at', old."starts_at" WHERE old."starts_at" IS NOT NULL
UNION ALL SELECT 'ends_at', old."ends_at" WHERE old."ends_at" IS NOT NULL
UNION ALL SELECT 'place', old."place" WHERE old."place" IS NOT NULL
UNION ALL SELECT 'our_people', old."our_people" WHERE old."our_people" IS NOT NULL
UNION ALL SELECT 'objective', old."objective" WHERE old."objective" IS NOT NULL
UNION ALL SELECT 'questions', old."questions" WHERE old."questions" IS NOT NULL
UNION ALL SELECT 'close_method', old."close_method" WHERE old."close_method" IS NOT NULL
UNION ALL SELECT 'checks', old."checks" WHERE old."checks" IS NOT NULL
UNION ALL SELECT 'agreement', old."agreement" WHERE old."agreement" IS NOT NULL
UNION ALL SELECT 'interaction_id', old."interaction_id" WHERE old."interaction_id" IS NOT NULL);
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'meetings', old."id", NULL, NULL, '-', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = old.account_id AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER meetings_key BEFORE UPDATE OF "id" ON "meetings" WHEN old."id" IS NOT new."id" BEGIN
SELECT RAISE(ABORT, 'a key never changes');
END;
CREATE TRIGGER meetings_updated AFTER UPDATE OF "n", "account_id", "opportunity_id", "on", "starts_at", "ends_at", "place", "our_people", "objective", "questions", "close_method", "checks", "agreement", "interaction_id" ON "meetings" WHEN old."n" IS NOT new."n" OR old."account_id" IS NOT new."account_id" OR old."opportunity_id" IS NOT new."opportunity_id" OR old."on" IS NOT new."on" OR old."starts_at" IS NOT new."starts_at" OR old."ends_at" IS NOT new."ends_at" OR old."place" IS NOT new."place" OR old."our_people" IS NOT new."our_people" OR old."objective" IS NOT new."objective" OR old."questions" IS NOT new."questions" OR old."close_method" IS NOT new."close_method" OR old."checks" IS NOT new."checks" OR old."agreement" IS NOT new."agreement" OR old."interaction_id" IS NOT new."interaction_id" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'meetings', old."id", NULL, NULL, '~', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT new."n"
UNION ALL SELECT 'account_id', old."account_id" WHERE old."account_id" IS NOT new."account_id"
UNION ALL SELECT 'opportunity_id', old."opportunity_id" WHERE old."opportunity_id" IS NOT new."opportunity_id"
UNION ALL SELECT 'on', old."on" WHERE old."on" IS NOT new."on"
UNION ALL SELECT 'starts_at', old."starts_at" WHERE old."starts_at" IS NOT new."starts_at"
UNION ALL SELECT 'ends_at', old."ends_at" WHERE old."ends_at" IS NOT new."ends_at"
UNION ALL SELECT 'place', old."place" WHERE old."place" IS NOT new."place"
UNION ALL SELECT 'our_people', old."our_people" WHERE old."our_people" IS NOT new."our_people"
UNION ALL SELECT 'objective', old."objective" WHERE old."objective" IS NOT new."objective"
UNION ALL SELECT 'questions', old."questions" WHERE old."questions" IS NOT new."questions"
UNION ALL SELECT 'close_method', old."close_method" WHERE old."close_method" IS NOT new."close_method"
UNION ALL SELECT 'checks', old."checks" WHERE old."checks" IS NOT new."checks"
UNION ALL SELECT 'agreement', old."agreement" WHERE old."agreement" IS NOT new."agreement"
UNION ALL SELECT 'interaction_id', old."interaction_id" WHERE old."interaction_id" IS NOT new."interaction_id");
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = old.account_id AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = new.account_id AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER meeting_attendees_inserted AFTER INSERT ON "meeting_attendees" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'meeting_attendees', new."meeting_id", new."place", NULL, '+', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM meetings WHERE id = new.meeting_id) AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER meeting_attendees_deleted AFTER DELETE ON "meeting_attendees" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'meeting_attendees', old."meeting_id", old."place", NULL, '-', * FROM (
SELECT 'meeting_id', old."meeting_id" WHERE old."meeting_id" IS NOT NULL
UNION ALL SELECT 'place', old."place" WHERE old."place" IS NOT NULL
UNION ALL SELECT 'stakeholder_id', old."stakeholder_id" WHERE old."stakeholder_id" IS NOT NULL);
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'meeting_attendees', old."meeting_id", old."place", NULL, '-', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM meetings WHERE id = old.meeting_id) AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER meeting_attendees_key BEFORE UPDATE OF "meeting_id", "place" ON "meeting_attendees" WHEN old."meeting_id" IS NOT new."meeting_id" OR old."place" IS NOT new."place" BEGIN
SELECT RAISE(ABORT, 'a key never changes');
END;
CREATE TRIGGER meeting_attendees_updated AFTER UPDATE OF "stakeholder_id" ON "meeting_attendees" WHEN old."stakeholder_id" IS NOT new."stakeholder_id" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'meeting_attendees', old."meeting_id", old."place", NULL, '~', * FROM (
SELECT 'stakeholder_id', old."stakeholder_id" WHERE old."stakeholder_id" IS NOT new."stakeholder_id");
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM meetings WHERE id = old.meeting_id) AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM meetings WHERE id = new.meeting_id) AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER meeting_proposals_inserted AFTER INSERT ON "meeting_proposals" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'meeting_proposals', new."meeting_id", new."place", NULL, '+', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM meetings WHERE id = new.meeting_id) AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER meeting_proposals_deleted AFTER DELETE ON "meeting_proposals" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'meeting_proposals', old."meeting_id", old."place", NULL, '-', * FROM (
SELECT 'meeting_id', old."meeting_id" WHERE old."meeting_id" IS NOT NULL
UNION ALL SELECT 'place', old."place" WHERE old."place" IS NOT NULL
UNION ALL SELECT 'feature', old."feature" WHERE old."feature" IS NOT NULL
UNION ALL SELECT 'how_it_works', old."how_it_works" WHERE old."how_it_works" IS NOT NULL
UNION ALL SELECT 'benefit', old."benefit" WHERE old."benefit" IS NOT NULL
UNION ALL SELECT 'need_id', old."need_id" WHERE old."need_id" IS NOT NULL);
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'meeting_proposals', old."meeting_id", old."place", NULL, '-', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM meetings WHERE id = old.meeting_id) AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER meeting_proposals_key BEFORE UPDATE OF "meeting_id", "place" ON "meeting_proposals" WHEN old."meeting_id" IS NOT new."meeting_id" OR old."place" IS NOT new."place" BEGIN
SELECT RAISE(ABORT, 'a key never changes');
END;
CREATE TRIGGER meeting_proposals_updated AFTER UPDATE OF "feature", "how_it_works", "benefit", "need_id" ON "meeting_proposals" WHEN old."feature" IS NOT new."feature" OR old."how_it_works" IS NOT new."how_it_works" OR old."benefit" IS NOT new."benefit" OR old."need_id" IS NOT new."need_id" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'meeting_proposals', old."meeting_id", old."place", NULL, '~', * FROM (
SELECT 'feature', old."feature" WHERE old."feature" IS NOT new."feature"
UNION ALL SELECT 'how_it_works', old."how_it_works" WHERE old."how_it_works" IS NOT new."how_it_works"
UNION ALL SELECT 'benefit', old."benefit" WHERE old."benefit" IS NOT new."benefit"
UNION ALL SELECT 'need_id', old."need_id" WHERE old."need_id" IS NOT new."need_id");
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM meetings WHERE id = old.meeting_id) AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM meetings WHERE id = new.meeting_id) AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER objections_inserted AFTER INSERT ON "objections" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'objections', new."id", NULL, NULL, '+', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM opportunities WHERE id = new.opportunity_id) AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER objections_deleted AFTER DELETE ON "objections" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'objections', old."id", NULL, NULL, '-', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT NULL
UNION ALL SELECT 'id', old."id" WHERE old."id" IS NOT NULL
UNION ALL SELECT 'opportunity_id', old."opportunity_id" WHERE old."opportunity_id" IS NOT NULL
UNION ALL SELECT 'stakeholder_id', old."stakeholder_id" WHERE old."stakeholder_id" IS NOT NULL
UNION ALL SELECT 'on', old."on" WHERE old."on" IS NOT NULL
UNION ALL SELECT 'text', old."text" WHERE old."text" IS NOT NULL
UNION ALL SELECT 'clarified', old."clarified" WHERE old."clarified" IS NOT NULL
UNION ALL SELECT 'class', old."class" WHERE old."class" IS NOT NULL
UNION ALL SELECT 'fit_problem', old."fit_problem" WHERE old."fit_problem" IS NOT NULL
UNION ALL SELECT 'response', old."response" WHERE old."response" IS NOT NULL
UNION ALL SELECT 'resolved_at', old."resolved_at" WHERE old."resolved_at" IS NOT NULL
UNION ALL SELECT 'agreed', old."agreed" WHERE old."agreed" IS NOT NULL);
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'objections', old."id", NULL, NULL, '-', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM opportunities WHERE id = old.opportunity_id) AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER objections_key BEFORE UPDATE OF "id" ON "objections" WHEN old."id" IS NOT new."id" BEGIN
SELECT RAISE(ABORT, 'a key never changes');
END;
CREATE TRIGGER objections_updated AFTER UPDATE OF "n", "opportunity_id", "stakeholder_id", "on", "text", "clarified", "class", "fit_problem", "response", "resolved_at", "agreed" ON "objections" WHEN old."n" IS NOT new."n" OR old."opportunity_id" IS NOT new."opportunity_id" OR old."stakeholder_id" IS NOT new."stakeholder_id" OR old."on" IS NOT new."on" OR old."text" IS NOT new."text" OR old."clarified" IS NOT new."clarified" OR old."class" IS NOT new."class" OR old."fit_problem" IS NOT new."fit_problem" OR old."response" IS NOT new."response" OR old."resolved_at" IS NOT new."resolved_at" OR old."agreed" IS NOT new."agreed" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'objections', old."id", NULL, NULL, '~', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT new."n"
UNION ALL SELECT 'opportunity_id', old."opportunity_id" WHERE old."opportunity_id" IS NOT new."opportunity_id"
UNION ALL SELECT 'stakeholder_id', old."stakeholder_id" WHERE old."stakeholder_id" IS NOT new."stakeholder_id"
UNION ALL SELECT 'on', old."on" WHERE old."on" IS NOT new."on"
UNION ALL SELECT 'text', old."text" WHERE old."text" IS NOT new."text"
UNION ALL SELECT 'clarified', old."clarified" WHERE old."clarified" IS NOT new."clarified"
UNION ALL SELECT 'class', old."class" WHERE old."class" IS NOT new."class"
UNION ALL SELECT 'fit_problem', old."fit_problem" WHERE old."fit_problem" IS NOT new."fit_problem"
UNION ALL SELECT 'response', old."response" WHERE old."response" IS NOT new."response"
UNION ALL SELECT 'resolved_at', old."resolved_at" WHERE old."resolved_at" IS NOT new."resolved_at"
UNION ALL SELECT 'agreed', old."agreed" WHERE old."agreed" IS NOT new."agreed");
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM opportunities WHERE id = old.opportunity_id) AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM opportunities WHERE id = new.opportunity_id) AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER resource_requests_inserted AFTER INSERT ON "resource_requests" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'resource_requests', new."id", NULL, NULL, '+', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM opportunities WHERE id = new.opportunity_id) AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER resource_requests_deleted AFTER DELETE ON "resource_requests" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'resource_requests', old."id", NULL, NULL, '-', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT NULL
UNION ALL SELECT 'id', old."id" WHERE old."id" IS NOT NULL
UNION ALL SELECT 'opportunity_id', old."opportunity_id" WHERE old."opportunity_id" IS NOT NULL
UNION ALL SELECT 'kind', old."kind" WHERE old."kind" IS NOT NULL
UNION ALL SELECT 'owner_side', old."owner_side" WHERE old."owner_side" IS NOT NULL
UNION ALL SELECT 'who', old."who" WHERE old."who" IS NOT NULL
UNION ALL SELECT 'status', old."status" WHERE old."status" IS NOT NULL
UNION ALL SELECT 'needed_by', old."needed_by" WHERE old."needed_by" IS NOT NULL
UNION ALL SELECT 'used_at', old."used_at" WHERE old."used_at" IS NOT NULL
UNION ALL SELECT 'note', old."note" WHERE old."note" IS NOT NULL);
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'resource_requests', old."id", NULL, NULL, '-', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM opportunities WHERE id = old.opportunity_id) AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER resource_requests_key BEFORE UPDATE OF "id" ON "resource_requests" WHEN old."id" IS NOT new."id" BEGIN
SELECT RAISE(ABORT, 'a key never changes');
END;
CREATE TRIGGER resource_requests_updated AFTER UPDATE OF "n", "opportunity_id", "kind", "owner_side", "who", "status", "needed_by", "used_at", "note" ON "resource_requests" WHEN old."n" IS NOT new."n" OR old."opportunity_id" IS NOT new."opportunity_id" OR old."kind" IS NOT new."kind" OR old."owner_side" IS NOT new."owner_side" OR old."who" IS NOT new."who" OR old."status" IS NOT new."status" OR old."needed_by" IS NOT new."needed_by" OR old."used_at" IS NOT new."used_at" OR old."note" IS NOT new."note" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'resource_requests', old."id", NULL, NULL, '~', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT new."n"
UNION ALL SELECT 'opportunity_id', old."opportunity_id" WHERE old."opportunity_id" IS NOT new."opportunity_id"
UNION ALL SELECT 'kind', old."kind" WHERE old."kind" IS NOT new."kind"
UNION ALL SELECT 'owner_side', old."owner_side" WHERE old."owner_side" IS NOT new."owner_side"
UNION ALL SELECT 'who', old."who" WHERE old."who" IS NOT new."who"
UNION ALL SELECT 'status', old."status" WHERE old."status" IS NOT new."status"
UNION ALL SELECT 'needed_by', old."needed_by" WHERE old."needed_by" IS NOT new."needed_by"
UNION ALL SELECT 'used_at', old."used_at" WHERE old."used_at" IS NOT new."used_at"
UNION ALL SELECT 'note', old."note" WHERE old."note" IS NOT new."note");
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM opportunities WHERE id = old.opportunity_id) AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM opportunities WHERE id = new.opportunity_id) AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER finance_snapshots_inserted AFTER INSERT ON "finance_snapshots" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'finance_snapshots', new."id", NULL, NULL, '+', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = new.account_id AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER finance_snapshots_deleted AFTER DELETE ON "finance_snapshots" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'finance_snapshots', old."id", NULL, NULL, '-', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT NULL
UNION ALL SELECT 'id', old."id" WHERE old."id" IS NOT NULL
UNION ALL SELECT 'account_id', old."account_id" WHERE old."account_id" IS NOT NULL
UNION ALL SELECT 'product_line', old."product_line" WHERE old."product_line" IS NOT NULL
UNION ALL SELECT 'as_of', old."as_of" WHERE old."as_of" IS NOT NULL
UNION ALL SELECT 'price_ex_tax', old."price_ex_tax" WHERE old."price_ex_tax" IS NOT NULL
UNION ALL SELECT 'unit_cost', old."unit_cost" WHERE old."unit_cost" IS NOT NULL
UNION ALL SELECT 'stock_units', old."stock_units" WHERE old."stock_units" IS NOT NULL
UNION ALL SELECT 'weekly_units', old."weekly_units" WHERE old."weekly_units" IS NOT NULL
UNION ALL SELECT 'annual_units', old."annual_units" WHERE old."annual_units" IS NOT NULL
UNION ALL SELECT 'annual_profit', old."annual_profit" WHERE old."annual_profit" IS NOT NULL
UNION ALL SELECT 'investment', old."investment" WHERE old."investment" IS NOT NULL
UNION ALL SELECT 'currency', old."currency" WHERE old."currency" IS NOT NULL
UNION ALL SELECT 'label', old."label" WHERE old."label" IS NOT NULL);
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'finance_snapshots', old."id", NULL, NULL, '-', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = old.account_id AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER finance_snapshots_key BEFORE UPDATE OF "id" ON "finance_snapshots" WHEN old."id" IS NOT new."id" BEGIN
SELECT RAISE(ABORT, 'a key never changes');
END;
CREATE TRIGGER finance_snapshots_updated AFTER UPDATE OF "n", "account_id", "product_line", "as_of", "price_ex_tax", "unit_cost", "stock_units", "weekly_units", "annual_units", "annual_profit", "investment", "currency", "label" ON "finance_snapshots" WHEN old."n" IS NOT new."n" OR old."account_id" IS NOT new."account_id" OR old."product_line" IS NOT new."product_line" OR old."as_of" IS NOT new."as_of" OR old."price_ex_tax" IS NOT new."price_ex_tax" OR old."unit_cost" IS NOT new."unit_cost" OR old."stock_units" IS NOT new."stock_units" OR old."weekly_units" IS NOT new."weekly_units" OR old."annual_units" IS NOT new."annual_units" OR old."annual_profit" IS NOT new."annual_profit" OR old."investment" IS NOT new."investment" OR old."currency" IS NOT new."currency" OR old."label" IS NOT new."label" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'finance_snapshots', old."id", NULL, NULL, '~', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT new."n"
UNION ALL SELECT 'account_id', old."account_id" WHERE old."account_id" IS NOT new."account_id"
UNION ALL SELECT 'product_line', old."product_line" WHERE old."product_line" IS NOT new."product_line"
UNION ALL SELECT 'as_of', old."as_of" WHERE old."as_of" IS NOT new."as_of"
UNION ALL SELECT 'price_ex_tax', old."price_ex_tax" WHERE old."price_ex_tax" IS NOT new."price_ex_tax"
UNION ALL SELECT 'unit_cost', old."unit_cost" WHERE old."unit_cost" IS NOT new."unit_cost"
UNION ALL SELECT 'stock_units', old."stock_units" WHERE old."stock_units" IS NOT new."stock_units"
UNION ALL SELECT 'weekly_units', old."weekly_units" WHERE old."weekly_units" IS NOT new."weekly_units"
UNION ALL SELECT 'annual_units', old."annual_units" WHERE old."annual_units" IS NOT new."annual_units"
UNION ALL SELECT 'annual_profit', old."annual_profit" WHERE old."annual_profit" IS NOT new."annual_profit"
UNION ALL SELECT 'investment', old."investment" WHERE old."investment" IS NOT new."investment"
UNION ALL SELECT 'currency', old."currency" WHERE old."currency" IS NOT new."currency"
UNION ALL SELECT 'label', old."label" WHERE old."label" IS NOT new."label");
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = old.account_id AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = new.account_id AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER project_history_inserted AFTER INSERT ON "project_history" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'project_history', new."id", NULL, NULL, '+', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = new.account_id AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER project_history_deleted AFTER DELETE ON "project_history" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'project_history', old."id", NULL, NULL, '-', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT NULL
UNION ALL SELECT 'id', old."id" WHERE old."id" IS NOT NULL
UNION ALL SELECT 'account_id', old."account_id" WHERE old."account_id" IS NOT NULL
UNION ALL SELECT 'name', old."name" WHERE old."name" IS NOT NULL
UNION ALL SELECT 'type', old."type" WHERE old."type" IS NOT NULL
UNION ALL SELECT 'relation_to', old."relation_to" WHERE old."relation_to" IS NOT NULL
UNION ALL SELECT 'precondition', old."precondition" WHERE old."precondition" IS NOT NULL
UNION ALL SELECT 'milestones', old."milestones" WHERE old."milestones" IS NOT NULL
UNION ALL SELECT 'budget', old."budget" WHERE old."budget" IS NOT NULL
UNION ALL SELECT 'award_amount', old."award_amount" WHERE old."award_amount" IS NOT NULL
UNION ALL SELECT 'currency', old."currency" WHERE old."currency" IS NOT NULL
UNION ALL SELECT 'method', old."method" WHERE old."method" IS NOT NULL
UNION ALL SELECT 'criteria', old."criteria" WHERE old."criteria" IS NOT NULL
UNION ALL SELECT 'our_plan', old."our_plan" WHERE old."our_plan" IS NOT NULL
UNION ALL SELECT 'our_quote', old."our_quote" WHERE old."our_quote" IS NOT NULL
UNION ALL SELECT 'rivals', old."rivals" WHERE old."rivals" IS NOT NULL
UNION ALL SELECT 'winner', old."winner" WHERE old."winner" IS NOT NULL
UNION ALL SELECT 'chain_snapshot', old."chain_snapshot" WHERE old."chain_snapshot" IS NOT NULL
UNION ALL SELECT 'key_points', old."key_points" WHERE old."key_points" IS NOT NULL);
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'project_history', old."id", NULL, NULL, '-', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = old.account_id AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER project_history_key BEFORE UPDATE OF "id" ON "project_history" WHEN old."id" IS NOT new."id" BEGIN
SELECT RAISE(ABORT, 'a key never changes');
END;
CREATE TRIGGER project_history_updated AFTER UPDATE OF "n", "account_id", "name", "type", "relation_to", "precondition", "milestones", "budget", "award_amount", "currency", "method", "criteria", "our_plan", "our_quote", "rivals", "winner", "chain_snapshot", "key_points" ON "project_history" WHEN old."n" IS NOT new."n" OR old."account_id" IS NOT new."account_id" OR old."name" IS NOT new."name" OR old."type" IS NOT new."type" OR old."relation_to" IS NOT new."relation_to" OR old."precondition" IS NOT new."precondition" OR old."milestones" IS NOT new."milestones" OR old."budget" IS NOT new."budget" OR old."award_amount" IS NOT new."award_amount" OR old."currency" IS NOT new."currency" OR old."method" IS NOT new."method" OR old."criteria" IS NOT new."criteria" OR old."our_plan" IS NOT new."our_plan" OR old."our_quote" IS NOT new."our_quote" OR old."rivals" IS NOT new."rivals" OR old."winner" IS NOT new."winner" OR old."chain_snapshot" IS NOT new."chain_snapshot" OR old."key_points" IS NOT new."key_points" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'project_history', old."id", NULL, NULL, '~', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT new."n"
UNION ALL SELECT 'account_id', old."account_id" WHERE old."account_id" IS NOT new."account_id"
UNION ALL SELECT 'name', old."name" WHERE old."name" IS NOT new."name"
UNION ALL SELECT 'type', old."type" WHERE old."type" IS NOT new."type"
UNION ALL SELECT 'relation_to', old."relation_to" WHERE old."relation_to" IS NOT new."relation_to"
UNION ALL SELECT 'precondition', old."precondition" WHERE old."precondition" IS NOT new."precondition"
UNION ALL SELECT 'milestones', old."milestones" WHERE old."milestones" IS NOT new."milestones"
UNION ALL SELECT 'budget', old."budget" WHERE old."budget" IS NOT new."budget"
UNION ALL SELECT 'award_amount', old."award_amount" WHERE old."award_amount" IS NOT new."award_amount"
UNION ALL SELECT 'currency', old."currency" WHERE old."currency" IS NOT new."currency"
UNION ALL SELECT 'method', old."method" WHERE old."method" IS NOT new."method"
UNION ALL SELECT 'criteria', old."criteria" WHERE old."criteria" IS NOT new."criteria"
UNION ALL SELECT 'our_plan', old."our_plan" WHERE old."our_plan" IS NOT new."our_plan"
UNION ALL SELECT 'our_quote', old."our_quote" WHERE old."our_quote" IS NOT new."our_quote"
UNION ALL SELECT 'rivals', old."rivals" WHERE old."rivals" IS NOT new."rivals"
UNION ALL SELECT 'winner', old."winner" WHERE old."winner" IS NOT new."winner"
UNION ALL SELECT 'chain_snapshot', old."chain_snapshot" WHERE old."chain_snapshot" IS NOT new."chain_snapshot"
UNION ALL SELECT 'key_points', old."key_points" WHERE old."key_points" IS NOT new."key_points");
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = old.account_id AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = new.account_id AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER competitors_inserted AFTER INSERT ON "competitors" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'competitors', new."id", NULL, NULL, '+', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM opportunities WHERE id = new.opportunity_id) AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER competitors_deleted AFTER DELETE ON "competitors" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'competitors', old."id", NULL, NULL, '-', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT NULL
UNION ALL SELECT 'id', old."id" WHERE old."id" IS NOT NULL
UNION ALL SELECT 'opportunity_id', old."opportunity_id" WHERE old."opportunity_id" IS NOT NULL
UNION ALL SELECT 'name', old."name" WHERE old."name" IS NOT NULL
UNION ALL SELECT 'quote_low', old."quote_low" WHERE old."quote_low" IS NOT NULL
UNION ALL SELECT 'quote_high', old."quote_high" WHERE old."quote_high" IS NOT NULL
UNION ALL SELECT 'currency', old."currency" WHERE old."currency" IS NOT NULL
UNION ALL SELECT 'plan', old."plan" WHERE old."plan" IS NOT NULL
UNION ALL SELECT 'strengths', old."strengths" WHERE old."strengths" IS NOT NULL
UNION ALL SELECT 'weaknesses', old."weaknesses" WHERE old."weaknesses" IS NOT NULL
UNION ALL SELECT 'opportunities', old."opportunities" WHERE old."opportunities" IS NOT NULL
UNION ALL SELECT 'threats', old."threats" WHERE old."threats" IS NOT NULL);
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'competitors', old."id", NULL, NULL, '-', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM opportunities WHERE id = old.opportunity_id) AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER competitors_key BEFORE UPDATE OF "id" ON "competitors" WHEN old."id" IS NOT new."id" BEGIN
SELECT RAISE(ABORT, 'a key never changes');
END;
CREATE TRIGGER competitors_updated AFTER UPDATE OF "n", "opportunity_id", "name", "quote_low", "quote_high", "currency", "plan", "strengths", "weaknesses", "opportunities", "threats" ON "competitors" WHEN old."n" IS NOT new."n" OR old."opportunity_id" IS NOT new."opportunity_id" OR old."name" IS NOT new."name" OR old."quote_low" IS NOT new."quote_low" OR old."quote_high" IS NOT new."quote_high" OR old."currency" IS NOT new."currency" OR old."plan" IS NOT new."plan" OR old."strengths" IS NOT new."strengths" OR old."weaknesses" IS NOT new."weaknesses" OR old."opportunities" IS NOT new."opportunities" OR old."threats" IS NOT new."threats" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'competitors', old."id", NULL, NULL, '~', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT new."n"
UNION ALL SELECT 'opportunity_id', old."opportunity_id" WHERE old."opportunity_id" IS NOT new."opportunity_id"
UNION ALL SELECT 'name', old."name" WHERE old."name" IS NOT new."name"
UNION ALL SELECT 'quote_low', old."quote_low" WHERE old."quote_low" IS NOT new."quote_low"
UNION ALL SELECT 'quote_high', old."quote_high" WHERE old."quote_high" IS NOT new."quote_high"
UNION ALL SELECT 'currency', old."currency" WHERE old."currency" IS NOT new."currency"
UNION ALL SELECT 'plan', old."plan" WHERE old."plan" IS NOT new."plan"
UNION ALL SELECT 'strengths', old."strengths" WHERE old."strengths" IS NOT new."strengths"
UNION ALL SELECT 'weaknesses', old."weaknesses" WHERE old."weaknesses" IS NOT new."weaknesses"
UNION ALL SELECT 'opportunities', old."opportunities" WHERE old."opportunities" IS NOT new."opportunities"
UNION ALL SELECT 'threats', old."threats" WHERE old."threats" IS NOT new."threats");
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM opportunities WHERE id = old.opportunity_id) AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM opportunities WHERE id = new.opportunity_id) AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER account_goals_inserted AFTER INSERT ON "account_goals" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'account_goals', new."id", NULL, NULL, '+', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = new.account_id AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER account_goals_deleted AFTER DELETE ON "account_goals" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'account_goals', old."id", NULL, NULL, '-', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT NULL
UNION ALL SELECT 'id', old."id" WHERE old."id" IS NOT NULL
UNION ALL SELECT 'account_id', old."account_id" WHERE old."account_id" IS NOT NULL
UNION ALL SELECT 'task', old."task" WHERE old."task" IS NOT NULL
UNION ALL SELECT 'text', old."text" WHERE old."text" IS NOT NULL
UNION ALL SELECT 'due', old."due" WHERE old."due" IS NOT NULL
UNION ALL SELECT 'done_at', old."done_at" WHERE old."done_at" IS NOT NULL);
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'account_goals', old."id", NULL, NULL, '-', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = old.account_id AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER account_goals_key BEFORE UPDATE OF "id" ON "account_goals" WHEN old."id" IS NOT new."id" BEGIN
SELECT RAISE(ABORT, 'a key never changes');
END;
CREATE TRIGGER account_goals_updated AFTER UPDATE OF "n", "account_id", "task", "text", "due", "done_at" ON "account_goals" WHEN old."n" IS NOT new."n" OR old."account_id" IS NOT new."account_id" OR old."task" IS NOT new."task" OR old."text" IS NOT new."text" OR old."due" IS NOT new."due" OR old."done_at" IS NOT new."done_at" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'account_goals', old."id", NULL, NULL, '~', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT new."n"
UNION ALL SELECT 'account_id', old."account_id" WHERE old."account_id" IS NOT new."account_id"
UNION ALL SELECT 'task', old."task" WHERE old."task" IS NOT new."task"
UNION ALL SELECT 'text', old."text" WHERE old."text" IS NOT new."text"
UNION ALL SELECT 'due', old."due" WHERE old."due" IS NOT new."due"
UNION ALL SELECT 'done_at', old."done_at" WHERE old."done_at" IS NOT new."done_at");
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = old.account_id AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = new.account_id AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER actions_inserted AFTER INSERT ON "actions" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'actions', new."id", NULL, NULL, '+', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = new.account_id AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM opportunities WHERE id = new.opportunity_id) AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM stakeholders WHERE id = new.stakeholder_id) AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id IN (SELECT o.account_id FROM participations p JOIN opportunities o ON o.id = p.opportunity_id WHERE p.stakeholder_id = new.stakeholder_id) AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER actions_deleted AFTER DELETE ON "actions" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'actions', old."id", NULL, NULL, '-', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT NULL
UNION ALL SELECT 'id', old."id" WHERE old."id" IS NOT NULL
UNION ALL SELECT 'rule', old."rule" WHERE old."rule" IS NOT NULL
UNION ALL SELECT 'account_id', old."account_id" WHERE old."account_id" IS NOT NULL
UNION ALL SELECT 'opportunity_id', old."opportunity_id" WHERE old."opportunity_id" IS NOT NULL
UNION ALL SELECT 'stakeholder_id', old."stakeholder_id" WHERE old."stakeholder_id" IS NOT NULL
UNION ALL SELECT 'state', old."state" WHERE old."state" IS NOT NULL
UNION ALL SELECT 'on', old."on" WHERE old."on" IS NOT NULL
UNION ALL SELECT 'until', old."until" WHERE old."until" IS NOT NULL
UNION ALL SELECT 'reason', old."reason" WHERE old."reason" IS NOT NULL
UNION ALL SELECT 'result', old."result" WHERE old."result" IS NOT NULL);
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'actions', old."id", NULL, NULL, '-', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = old.account_id AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM opportunities WHERE id = old.opportunity_id) AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM stakeholders WHERE id = old.stakeholder_id) AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id IN (SELECT o.account_id FROM participations p JOIN opportunities o ON o.id = p.opportunity_id WHERE p.stakeholder_id = old.stakeholder_id) AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER actions_key BEFORE UPDATE OF "id" ON "actions" WHEN old."id" IS NOT new."id" BEGIN
SELECT RAISE(ABORT, 'a key never changes');
END;
CREATE TRIGGER actions_updated AFTER UPDATE OF "n", "rule", "account_id", "opportunity_id", "stakeholder_id", "state", "on", "until", "reason", "result" ON "actions" WHEN old."n" IS NOT new."n" OR old."rule" IS NOT new."rule" OR old."account_id" IS NOT new."account_id" OR old."opportunity_id" IS NOT new."opportunity_id" OR old."stakeholder_id" IS NOT new."stakeholder_id" OR old."state" IS NOT new."state" OR old."on" IS NOT new."on" OR old."until" IS NOT new."until" OR old."reason" IS NOT new."reason" OR old."result" IS NOT new."result" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'actions', old."id", NULL, NULL, '~', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT new."n"
UNION ALL SELECT 'rule', old."rule" WHERE old."rule" IS NOT new."rule"
UNION ALL SELECT 'account_id', old."account_id" WHERE old."account_id" IS NOT new."account_id"
UNION ALL SELECT 'opportunity_id', old."opportunity_id" WHERE old."opportunity_id" IS NOT new."opportunity_id"
UNION ALL SELECT 'stakeholder_id', old."stakeholder_id" WHERE old."stakeholder_id" IS NOT new."stakeholder_id"
UNION ALL SELECT 'state', old."state" WHERE old."state" IS NOT new."state"
UNION ALL SELECT 'on', old."on" WHERE old."on" IS NOT new."on"
UNION ALL SELECT 'until', old."until" WHERE old."until" IS NOT new."until"
UNION ALL SELECT 'reason', old."reason" WHERE old."reason" IS NOT new."reason"
UNION ALL SELECT 'result', old."result" WHERE old."result" IS NOT new."result");
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = old.account_id AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM opportunities WHERE id = old.opportunity_id) AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM stakeholders WHERE id = old.stakeholder_id) AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id IN (SELECT o.account_id FROM participations p JOIN opportunities o ON o.id = p.opportunity_id WHERE p.stakeholder_id = old.stakeholder_id) AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = new.account_id AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM opportunities WHERE id = new.opportunity_id) AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = (SELECT account_id FROM stakeholders WHERE id = new.stakeholder_id) AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id IN (SELECT o.account_id FROM participations p JOIN opportunities o ON o.id = p.opportunity_id WHERE p.stakeholder_id = new.stakeholder_id) AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER next_steps_inserted AFTER INSERT ON "next_steps" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'next_steps', new."id", NULL, NULL, '+', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = new.account_id AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER next_steps_deleted AFTER DELETE ON "next_steps" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'next_steps', old."id", NULL, NULL, '-', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT NULL
UNION ALL SELECT 'id', old."id" WHERE old."id" IS NOT NULL
UNION ALL SELECT 'account_id', old."account_id" WHERE old."account_id" IS NOT NULL
UNION ALL SELECT 'opportunity_id', old."opportunity_id" WHERE old."opportunity_id" IS NOT NULL
UNION ALL SELECT 'stakeholder_id', old."stakeholder_id" WHERE old."stakeholder_id" IS NOT NULL
UNION ALL SELECT 'due', old."due" WHERE old."due" IS NOT NULL
UNION ALL SELECT 'text', old."text" WHERE old."text" IS NOT NULL
UNION ALL SELECT 'done_at', old."done_at" WHERE old."done_at" IS NOT NULL
UNION ALL SELECT 'result', old."result" WHERE old."result" IS NOT NULL
UNION ALL SELECT 'interaction_id', old."interaction_id" WHERE old."interaction_id" IS NOT NULL);
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'next_steps', old."id", NULL, NULL, '-', NULL, NULL);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = old.account_id AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER next_steps_key BEFORE UPDATE OF "id" ON "next_steps" WHEN old."id" IS NOT new."id" BEGIN
SELECT RAISE(ABORT, 'a key never changes');
END;
CREATE TRIGGER next_steps_updated AFTER UPDATE OF "n", "account_id", "opportunity_id", "stakeholder_id", "due", "text", "done_at", "result", "interaction_id" ON "next_steps" WHEN old."n" IS NOT new."n" OR old."account_id" IS NOT new."account_id" OR old."opportunity_id" IS NOT new."opportunity_id" OR old."stakeholder_id" IS NOT new."stakeholder_id" OR old."due" IS NOT new."due" OR old."text" IS NOT new."text" OR old."done_at" IS NOT new."done_at" OR old."result" IS NOT new."result" OR old."interaction_id" IS NOT new."interaction_id" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'next_steps', old."id", NULL, NULL, '~', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT new."n"
UNION ALL SELECT 'account_id', old."account_id" WHERE old."account_id" IS NOT new."account_id"
UNION ALL SELECT 'opportunity_id', old."opportunity_id" WHERE old."opportunity_id" IS NOT new."opportunity_id"
UNION ALL SELECT 'stakeholder_id', old."stakeholder_id" WHERE old."stakeholder_id" IS NOT new."stakeholder_id"
UNION ALL SELECT 'due', old."due" WHERE old."due" IS NOT new."due"
UNION ALL SELECT 'text', old."text" WHERE old."text" IS NOT new."text"
UNION ALL SELECT 'done_at', old."done_at" WHERE old."done_at" IS NOT new."done_at"
UNION ALL SELECT 'result', old."result" WHERE old."result" IS NOT new."result"
UNION ALL SELECT 'interaction_id', old."interaction_id" WHERE old."interaction_id" IS NOT new."interaction_id");
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = old.account_id AND revision IS NOT (SELECT seq FROM current_operation);
UPDATE accounts SET revision = (SELECT seq FROM current_operation) WHERE id = new.account_id AND revision IS NOT (SELECT seq FROM current_operation);
END;
CREATE TRIGGER proofs_inserted AFTER INSERT ON "proofs" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'proofs', new."id", NULL, NULL, '+', NULL, NULL);
END;
CREATE TRIGGER proofs_deleted AFTER DELETE ON "proofs" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'proofs', old."id", NULL, NULL, '-', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT NULL
UNION ALL SELECT 'id', old."id" WHERE old."id" IS NOT NULL
UNION ALL SELECT 'name', old."name" WHERE old."name" IS NOT NULL
UNION ALL SELECT 'kind', old."kind" WHERE old."kind" IS NOT NULL
UNION ALL SELECT 'industry', old."industry" WHERE old."industry" IS NOT NULL
UNION ALL SELECT 'text', old."text" WHERE old."text" IS NOT NULL
UNION ALL SELECT 'for_need_level', old."for_need_level" WHERE old."for_need_level" IS NOT NULL);
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'proofs', old."id", NULL, NULL, '-', NULL, NULL);
END;
CREATE TRIGGER proofs_key BEFORE UPDATE OF "id" ON "proofs" WHEN old."id" IS NOT new."id" BEGIN
SELECT RAISE(ABORT, 'a key never changes');
END;
CREATE TRIGGER proofs_updated AFTER UPDATE OF "n", "name", "kind", "industry", "text", "for_need_level" ON "proofs" WHEN old."n" IS NOT new."n" OR old."name" IS NOT new."name" OR old."kind" IS NOT new."kind" OR old."industry" IS NOT new."industry" OR old."text" IS NOT new."text" OR old."for_need_level" IS NOT new."for_need_level" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'proofs', old."id", NULL, NULL, '~', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT new."n"
UNION ALL SELECT 'name', old."name" WHERE old."name" IS NOT new."name"
UNION ALL SELECT 'kind', old."kind" WHERE old."kind" IS NOT new."kind"
UNION ALL SELECT 'industry', old."industry" WHERE old."industry" IS NOT new."industry"
UNION ALL SELECT 'text', old."text" WHERE old."text" IS NOT new."text"
UNION ALL SELECT 'for_need_level', old."for_need_level" WHERE old."for_need_level" IS NOT new."for_need_level");
END;
CREATE TRIGGER targets_inserted AFTER INSERT ON "targets" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'targets', new."id", NULL, NULL, '+', NULL, NULL);
END;
CREATE TRIGGER targets_deleted AFTER DELETE ON "targets" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'targets', old."id", NULL, NULL, '-', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT NULL
UNION ALL SELECT 'id', old."id" WHERE old."id" IS NOT NULL
UNION ALL SELECT 'month', old."month" WHERE old."month" IS NOT NULL
UNION ALL SELECT 'amount', old."amount" WHERE old."amount" IS NOT NULL
UNION ALL SELECT 'currency', old."currency" WHERE old."currency" IS NOT NULL);
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'targets', old."id", NULL, NULL, '-', NULL, NULL);
END;
CREATE TRIGGER targets_key BEFORE UPDATE OF "id" ON "targets" WHEN old."id" IS NOT new."id" BEGIN
SELECT RAISE(ABORT, 'a key never changes');
END;
CREATE TRIGGER targets_updated AFTER UPDATE OF "n", "month", "amount", "currency" ON "targets" WHEN old."n" IS NOT new."n" OR old."month" IS NOT new."month" OR old."amount" IS NOT new."amount" OR old."currency" IS NOT new."currency" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'targets', old."id", NULL, NULL, '~', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT new."n"
UNION ALL SELECT 'month', old."month" WHERE old."month" IS NOT new."month"
UNION ALL SELECT 'amount', old."amount" WHERE old."amount" IS NOT new."amount"
UNION ALL SELECT 'currency', old."currency" WHERE old."currency" IS NOT new."currency");
END;
CREATE TRIGGER products_inserted AFTER INSERT ON "products" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'products', new."id", NULL, NULL, '+', NULL, NULL);
END;
CREATE TRIGGER products_deleted AFTER DELETE ON "products" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'products', old."id", NULL, NULL, '-', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT NULL
UNION ALL SELECT 'id', old."id" WHERE old."id" IS NOT NULL
UNION ALL SELECT 'name', old."name" WHERE old."name" IS NOT NULL
UNION ALL SELECT 'features', old."features" WHERE old."features" IS NOT NULL);
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'products', old."id", NULL, NULL, '-', NULL, NULL);
END;
CREATE TRIGGER products_key BEFORE UPDATE OF "id" ON "products" WHEN old."id" IS NOT new."id" BEGIN
SELECT RAISE(ABORT, 'a key never changes');
END;
CREATE TRIGGER products_updated AFTER UPDATE OF "n", "name", "features" ON "products" WHEN old."n" IS NOT new."n" OR old."name" IS NOT new."name" OR old."features" IS NOT new."features" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'products', old."id", NULL, NULL, '~', * FROM (
SELECT 'n', old."n" WHERE old."n" IS NOT new."n"
UNION ALL SELECT 'name', old."name" WHERE old."name" IS NOT new."name"
UNION ALL SELECT 'features', old."features" WHERE old."features" IS NOT new."features");
END;
CREATE TRIGGER settings_inserted AFTER INSERT ON "settings" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'settings', new."name", NULL, NULL, '+', NULL, NULL);
END;
CREATE TRIGGER settings_deleted AFTER DELETE ON "settings" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'settings', old."name", NULL, NULL, '-', * FROM (
SELECT 'name', old."name" WHERE old."name" IS NOT NULL
UNION ALL SELECT 'value', old."value" WHERE old."value" IS NOT NULL);
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) VALUES ((SELECT seq FROM current_operation), 'settings', old."name", NULL, NULL, '-', NULL, NULL);
END;
CREATE TRIGGER settings_key BEFORE UPDATE OF "name" ON "settings" WHEN old."name" IS NOT new."name" BEGIN
SELECT RAISE(ABORT, 'a key never changes');
END;
CREATE TRIGGER settings_updated AFTER UPDATE OF "value" ON "settings" WHEN old."value" IS NOT new."value" BEGIN
INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before) SELECT (SELECT seq FROM current_operation), 'settings', old."name", NULL, NULL, '~', * FROM (
SELECT 'value', old."value" WHERE old."value" IS NOT new."value");
END;
CREATE TRIGGER accounts_advice AFTER INSERT ON accounts BEGIN
INSERT INTO advice(account_id) SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM advice WHERE account_id = new.id);
END;
CREATE TRIGGER accounts_due AFTER UPDATE OF revision ON accounts BEGIN
INSERT INTO due(account_id) SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM due WHERE account_id = new.id);
END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('accounts',1);
INSERT INTO "sqlite_sequence" VALUES('stakeholders',2);
INSERT INTO "sqlite_sequence" VALUES('opportunities',1);
INSERT INTO "sqlite_sequence" VALUES('interactions',1);
INSERT INTO "sqlite_sequence" VALUES('needs',1);
INSERT INTO "sqlite_sequence" VALUES('meetings',1);
INSERT INTO "sqlite_sequence" VALUES('finance_snapshots',1);
INSERT INTO "sqlite_sequence" VALUES('competitors',1);
INSERT INTO "sqlite_sequence" VALUES('actions',1);
INSERT INTO "sqlite_sequence" VALUES('targets',1);
COMMIT;
