-- Takes the runtime out; what still depends on it stops the removal.
do $dq$
begin
    if exists (select from dq.waiver) and current_setting('dq.waivers', true) is distinct from 'kept' then
        raise exception using
            errcode = 'object_in_use',
            message = 'dq.waiver holds waivers: what people decided would be lost',
            hint = '`dqsql uninstall --waivers FILE` keeps them in a file. By hand: save dq.waivers, then set dq.waivers = ''kept''.';
    end if;
    if exists (select from dq.proposal) and current_setting('dq.ledger', true) is distinct from 'kept' then
        raise exception using
            errcode = 'object_in_use',
            message = 'dq.ledger and dq.proposal hold a record: what people proposed, decided and wrote would be lost',
            hint = '`dqsql uninstall --ledger FILE` keeps it in a file. By hand: save dq.proposals and dq.ledger, then set dq.ledger = ''kept''.';
    end if;
    if exists (select from dq.incident) and current_setting('dq.incidents', true) is distinct from 'kept' then
        raise exception using
            errcode = 'object_in_use',
            message = 'dq.incident holds incidents: what became of them would be lost',
            hint = '`dqsql uninstall --incidents FILE` keeps them in a file. By hand: save dq.incident and dq.incident_event, then set dq.incidents = ''kept''.';
    end if;
    if exists (select from dq.audit) and current_setting('dq.audit', true) is distinct from 'kept' then
        raise exception using
            errcode = 'object_in_use',
            message = 'dq.audit holds entries: who changed what would be lost',
            hint = '`dqsql uninstall --audit FILE` keeps them in a file. By hand: save dq.audit, then set dq.audit = ''kept''.';
    end if;
    if exists (
        select from pg_class
        where relnamespace = 'dq'::regnamespace
        and relname ~ '^audit_[0-9]+m[0-9]+$'
        and not relispartition
    ) then
        raise exception using
            errcode = 'object_in_use',
            message = 'schema dq holds a month of dq.audit that was detached',
            hint = 'Save it where it is needed, and drop it: `drop table dq.audit_…`.';
    end if;
end
$dq$;
drop function dq.keep_in_step(regclass);
drop function dq.step_part(regclass, jsonb);
drop function dq.steps_of(regclass, jsonb);
drop function dq.step_of(regclass, jsonb, text, jsonb, jsonb);
drop function dq.out_of_step(regclass);
drop function dq.complete(regclass);
drop function dq.propose_completions(regclass, jsonb, text, text);
drop function dq.completions(regclass);
drop function dq.source_listing(regclass);
drop function dq.proposed_before(regclass, jsonb, text, jsonb, jsonb);
drop table dq.duty_member;
drop table dq.duty;
drop function dq.remind(interval);
drop function dq.tell_late();
drop function dq.note_late(regclass, text, text, text);
drop table dq.reminder_run;
drop function dq.write_digests(text);
drop table dq.digest;
drop function dq.digests(boolean);
drop function dq.spoken();
drop view dq.recurrence;
drop function dq.row_now(text, jsonb, text, jsonb, boolean);
drop view dq.audit_changes;
drop function dq.audit_month();
drop function dq.add_audit_month(date);
drop table dq.audit;
drop view dq.task;
drop view dq.judgements;
drop view dq.samples;
drop function dq.tell_sample(bigint, text);
drop function dq.approve_sample(bigint);
drop function dq.must_have_accepted(bigint, bigint);
drop function dq.has_accepted(bigint, bigint);
drop function dq.accept_sample(bigint);
drop function dq.judge_proposal(bigint, boolean, text, text);
drop function dq.refuse_lot(dq.sample, bigint);
drop function dq.draw_sample(bigint, bigint, bigint);
drop function dq.must_be_of_others(bigint);
drop function dq.hold_sample(bigint);
drop function dq.lot_hash(bigint);
drop function dq.sample_count(bigint);
drop view dq.backfill_progress;
drop function dq.undo(bigint, text);
drop function dq.approve(bigint, text);
drop function dq.approve_batch(bigint);
drop function dq.approve_part(jsonb);
drop function dq.numbers_of(jsonb);
drop function dq.parted(jsonb, bigint[], bigint);
drop function dq.still_open(bigint);
drop function dq.open_parts(bigint, bigint);
drop view dq.proposals;
drop function dq.reject_proposal(bigint, text);
drop function dq.approve_rows(bigint[], text[]);
drop function dq.approve_row(bigint[], text[]);
drop function dq.must_see(bigint[]);
drop function dq.tell_waiting(bigint);
drop function dq.writes_of(bigint[]);
drop function dq.write_of(bigint[]);
drop function dq.enter_undo(bigint, text);
drop function dq.enter_rows(bigint[], text[]);
drop function dq.enter(bigint[], text[]);
drop function dq.approvers(text, text);
drop function dq.must_may(regprocedure);
drop function dq.hold_proposals(bigint[]);
drop function dq.hold_cell(text, text, jsonb, text, jsonb);
drop function dq.propose(regclass, text, text, text, text, text);
drop function dq.in_utc(text[], jsonb);
drop function dq.moments(regclass, text[]);
drop function dq.as_key(text, jsonb);
drop function dq.as_given(regclass, text, text);
drop function dq.propose_rows(regclass, jsonb, text, text);
drop function dq.judge_rows(regclass, jsonb);
drop function dq.judge_offer(regclass, jsonb, jsonb);
drop function dq.good_rows(regproc, jsonb);
drop function dq.halves(jsonb);
drop function dq.keep_proposals(regclass, jsonb, text, text);
drop function dq.judged_values(regclass, jsonb, jsonb);
drop function dq.unfit(text, text, text, text);
drop function dq.formed_row(regclass, jsonb, jsonb);
drop function dq.proposal_hash(dq.batch, dq.proposal);
drop table
    dq.ledger, dq.writing, dq.sample_verdict, dq.judgement, dq.sampled, dq.sample, dq.approval, dq.decision, dq.proposal, dq.batch;
drop function dq.all_written();
drop function dq.written();
drop function dq.cell_seen(text, jsonb, text, jsonb);
drop function dq.reads_field(text, jsonb, text);
drop function dq.cell(regclass, jsonb, text, jsonb);
drop function dq.by_keys(regclass, text[], text[]);
drop function dq.by_key(regclass, jsonb);
drop function dq.placed_update(regclass, text[]);
drop function dq.typed_columns(regclass, text[]);
drop function dq.may(regprocedure);
drop function dq.beat(text, timestamptz, text, bigint, bigint, boolean);
drop function dq.redeliver(bigint);
drop view dq.undelivered;
drop function dq.settle(bigint, text, text, interval);
drop function dq.take(text[]);
drop function dq.route(jsonb);
drop function dq.tell(bigint);
drop table dq.worker;
drop table dq.reminded;
drop table dq.delivery;
drop table dq.outbox;
drop function dq.quiet_until(timestamptz, text, text, text);
drop function dq.evaluate();
drop function dq.installing();
drop function dq.close_incident(bigint, text);
drop function dq.update_incident(bigint, dq.watched);
drop function dq.open_incident(dq.watched, bigint);
drop table dq.evaluation;
drop function dq.watched_now();
drop function dq.worst_slices(dq.watched);
drop view dq.watched;
drop function dq.resolve(bigint, text, text, text);
drop function dq.assign(bigint, text, text);
drop function dq.acknowledge(bigint, text);
drop function dq.incident_to_change(bigint);
drop function dq.note_event(bigint, text, name, jsonb);
drop view dq.incident_events;
drop view dq.incidents;
drop function dq.hides_any(text);
drop table dq.incident_event;
drop table dq.incident;
drop view dq.waivers;
drop function dq.revoke_waiver(bigint, text);
drop function dq.waive(regclass, text, text, timestamptz, jsonb, name, text, timestamptz);
drop function dq.taken_role();
drop function dq.not_waivable(regclass, text);
drop function dq.waivable(regclass, jsonb);
drop function dq.waived(text, text, jsonb, text, name);
drop table dq.waiver_revocation;
drop table dq.waiver;
drop function dq.action_here(text, name[], text[]);
drop function dq.belongs(name, name);
drop function dq.can_advance(regclass, bigint, text);
drop function dq.can_advance(regclass, text, text);
drop function dq.can_advance(regclass, jsonb, text);
drop function dq.check_row(regclass, jsonb, bigint);
drop function dq.check_row(regclass, jsonb, text);
drop function dq.check_row(regclass, jsonb, jsonb);
drop function dq.judge_of(regclass, text);
drop function dq.judged(jsonb, jsonb, jsonb, text);
drop function dq.refitted(regclass, jsonb, jsonb);
drop function dq.row_to_be(regclass, text[], jsonb, jsonb);
drop function dq.stored_row(regclass, text[], jsonb);
drop function dq.with_generated(regclass, jsonb, jsonb);
drop function dq.defaults(regclass, jsonb);
drop function dq.typed(regclass, jsonb);
drop function dq.nearest(text, text[]);
drop function dq.explain(text, text, jsonb);
drop function dq.holds(text, text);
drop function dq.as_boolean(text);
drop function dq.as_datetime(text);
drop function dq.as_date(text);
drop function dq.as_number(text);
drop table dq.standard;
drop function dq.phone(text, text, text[], text[]);
drop function dq.phone_candidates(text, jsonb, jsonb);
drop function dq.phone_international(text, jsonb);
drop function dq.dashed_extension(text);
drop function dq.without_trunk(text, text, text);
drop function dq.dialled(text);
drop table dq.region;
drop table dq.job_title;
drop table dq.industry;
drop function dq.spellings(text, text[]);
drop function dq.person_title(text);
drop function dq.company_key(text);
drop function dq.company_place(text);
drop function dq.company_form(text);
drop function dq.company_form_words(text[]);
drop function dq.vat(text, text);
drop function dq.vat_form(text, text);
drop function dq.postal_form(text, text);
drop function dq.postal_code(text, text);
drop function dq.iban(text);
drop function dq.iban_form(text);
drop function dq.mod_31(text);
drop function dq.mod_11_10(text);
drop function dq.mod_11_2(text);
drop function dq.mod_97_10(text);
drop function dq.luhn(text);
drop function dq.iso_date(text);
drop function dq.month(text);
drop function dq.calendar_date(text, text);
drop function dq.day(integer, integer, integer);
drop function dq.lower_host(text);
drop function dq.lower_domain(text);
drop function dq.lower_name(text);
drop function dq.tighten(text);
drop function dq.squeeze(text);
drop function dq.snapshot();
drop view dq.trend, dq.scorecard;
drop view dq.score;
drop view dq.tally;
drop table dq.history;
drop function dq.refresh(regclass);
drop function dq.in_read_committed(text);
drop view dq.validity, dq.uniqueness, dq.consistency, dq.timeliness;
drop view
    dq.completeness, dq.completeness_by_slice, dq.rule_violations, dq.rule_violations_by_slice, dq.rule, dq.field, dq.threshold,
    dq.missing_rows, dq.violating_rows, dq.source_differences, dq.overdue;
drop function dq.publish();
drop function dq.reads_all(text);
drop function dq.hides(text);
drop type dq.completeness_row;
drop type dq.completeness_by_slice_row;
drop type dq.rule_violations_row;
drop type dq.rule_violations_by_slice_row;
drop type dq.rule_row;
drop type dq.field_row;
drop type dq.threshold_row;
drop type dq.missing_rows_row;
drop type dq.violating_rows_row;
drop type dq.source_differences_row;
drop type dq.overdue_row;
drop function dq.counting(text, integer);
drop function dq.table_of(text);
drop function dq.reads(text, text[], text, text[]);
drop function dq.own(text);
drop function dq.compact(regclass);
drop function dq.recount(regclass);
drop function dq.function_of(regclass, text);
drop view dq.objects;
drop function dq.violations_of(text, text);
drop type dq.text_range;
drop function dq.marker(text);
drop function dq.keep_record();
drop function dq.refuse(text, jsonb, jsonb, text);
drop function dq.warn(text, text, jsonb, text, jsonb);
drop function dq.reject(text, text, text, jsonb, text, jsonb);
drop function dq.headline(jsonb, jsonb, text);
drop function dq.detail(jsonb, text);
drop function dq.localized(jsonb, text);
drop function dq.language(text);
drop function dq.says_nothing(jsonb);
drop function dq.says_nothing(text);
drop function dq.says_nothing(text, text[]);
drop function dq.is_missing(jsonb);
drop function dq.is_missing(text);
drop function dq.is_missing(text, text[]);
drop function dq.means_nothing(text, text[]);
drop function dq.stands_for_nothing(text, text[]);
drop function dq.bare(text);
drop function dq.fold(text);
drop function dq.trim(text);
drop function dq.is_blank(text);
