-- The book, schema 1. Released: never edited; a change is a new file with its migration.
--
-- Every array of book-format.md is a table of the same name with the same columns; `n` is a row number that
-- VACUUM keeps, `id` the record's own. Lists whose items refer to records are tables of their own, with the
-- place in the list. Money is an integer of minor units of the row's currency, other decimals are canonical
-- text, dates ISO text, booleans 0 or 1, other lists and maps JSON text, null where they are empty.
-- A CHECK of a column that may be null begins with `IS NULL OR`, and closed lists are chains of `=`: SQLite
-- takes these three times faster than IN. SQLite 3.40 allows no JSON function in a CHECK. date(x) alone lets
-- 30 February pass; with '+0 days' it does not. References are checked at the commit, so that an act may write in
-- any order; PRAGMA defer_foreign_keys would have every statement compiled again in every act.

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

CREATE TABLE interaction_people (
  interaction_id TEXT NOT NULL REFERENCES interactions(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL CHECK (place >= 0),
  stakeholder_id TEXT NOT NULL REFERENCES stakeholders(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  two_way INTEGER NOT NULL DEFAULT 1 CHECK (two_way = 0 OR two_way = 1),
  trust_delta INTEGER NOT NULL DEFAULT 0 CHECK (trust_delta BETWEEN -2 AND 2),
  PRIMARY KEY (interaction_id, place)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE meeting_attendees (
  meeting_id TEXT NOT NULL REFERENCES meetings(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL CHECK (place >= 0),
  stakeholder_id TEXT NOT NULL REFERENCES stakeholders(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (meeting_id, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting_proposals (
  meeting_id TEXT NOT NULL REFERENCES meetings(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL CHECK (place >= 0),
  feature TEXT CHECK (feature IS NULL OR length(feature) <= 100000),
  how_it_works TEXT CHECK (how_it_works IS NULL OR length(how_it_works) <= 100000),
  benefit TEXT CHECK (benefit IS NULL OR length(benefit) <= 100000),
  need_id TEXT REFERENCES needs(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (meeting_id, place)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE targets (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  month TEXT NOT NULL CHECK (date(month || '-01') IS month || '-01'),
  amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 100000000000000000),
  currency TEXT NOT NULL CHECK (length(currency) = 3 AND currency NOT GLOB '*[^A-Z]*')
) STRICT;

CREATE TABLE products (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 1000),
  features TEXT CHECK (features IS NULL OR substr(features, 1, 1) = '[')
) STRICT;

-- What belongs to the whole book and can be undone, such as its default currency.
CREATE TABLE settings (
  name TEXT NOT NULL PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 100),
  value TEXT NOT NULL CHECK (length(value) <= 100000)
) STRICT, WITHOUT ROWID;

-- What belongs to the file and is never undone: its identity, who made it, the numbers of the day.
CREATE TABLE meta (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The journal: one operation for each act, one change for each column with its value as it was.
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

CREATE TABLE current_operation (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  seq INTEGER
) STRICT;

-- act: + the row was made, ~ a column was changed, - the row was removed (first its columns, then one row
-- without a column: "it was there, whole"). row, row_2, row_3 are the row's key.
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

-- The advice cache: may be emptied at any time, is never journalled. Every account has its row in advice.
CREATE TABLE due (
  account_id TEXT NOT NULL PRIMARY KEY REFERENCES accounts(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE advice (
  account_id TEXT NOT NULL PRIMARY KEY REFERENCES accounts(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  revision INTEGER NOT NULL DEFAULT -1,
  day TEXT,
  revisit_on TEXT,
  segment TEXT,
  best INTEGER,
  payload BLOB NOT NULL DEFAULT x''  -- JSON, compressed by zlib
) STRICT;

-- What the daily list may show, at most three actions of a deal, with what decides between equals (method.md
-- 9.8); amount in ten-thousandths of its currency.
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
