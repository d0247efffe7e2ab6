"""A test of a threat that passes without the defence proves nothing: each must fail once its defence is taken out.

A defence is a text in a file of ours, with what stands there once it is taken out. A copy of the project without it
runs the test, on the server of this one. `make defences` tries them all; every run of the tests sees that each text is
still there, that each test exists, and that no threat is without one.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from psycopg.conninfo import make_conninfo
from pytest_postgresql.executors import NoopExecutor

HERE = Path(__file__).parent.parent
PARTS = ("dqsql", "sql", "migrations", "tests", "examples", "scripts", "docs", "pyproject.toml")
# The threats of CONTRIBUTING.md that this list answers for.
THREATS = {1, 2, 3, 5, *range(8, 43), 46, *range(48, 59)}


Edit = tuple[str, str, str]
MECHANISM, ENFORCE, BUILD = "dqsql/plan/mechanism.py", "dqsql/plan/enforce.py", "dqsql/plan/build.py"
STATUS, CATALOG, RESOLVE, NAMES = "dqsql/status.py", "dqsql/catalog.py", "dqsql/resolve.py", "dqsql/names.py"
ROUTES = "dqsql/routes.py"
YAML, PATTERN, WRITING, VALUES = "dqsql/spec/yaml.py", "dqsql/pattern.py", "dqsql/expr/writing.py", "dqsql/values.py"
CHECK, GUARD = "sql/templates/check_function.sql", "sql/templates/guard_function.sql"
CHANGES, STEPS, APPLY = "dqsql/plan/changes.py", "dqsql/plan/steps.py", "dqsql/apply.py"
ROLES, RIGHTS = "dqsql/plan/roles.py", "dqsql/plan/rights.py"
RECORDS = "dqsql/records.py"
ROWS, STATEMENT = "sql/templates/count_row_function.sql", "sql/templates/count_statement_function.sql"
BACKFILL, LEDGER, SAMPLE = (f"sql/runtime/24_{name}.sql" for name in ("backfill", "ledger", "sample"))
INCIDENT, WATCHED = "sql/runtime/23_incident.sql", "sql/runtime/23_incident_watch.sql"
OUTBOX, AUDIT = "sql/runtime/23_outbox.sql", "sql/runtime/25_audit.sql"
COMPLETED, CHECK_ROW = "sql/templates/completed_function.sql", "sql/runtime/21_check_row.sql"
RECURRENCE, DIGEST = "sql/runtime/25_recurrence.sql", "sql/runtime/26_digest.sql"
REMINDER = "sql/runtime/26_reminder.sql"
PINNED = "set search_path = pg_catalog, pg_temp\n"
PUBLIC = "grant execute on function {{name}}({{types}}) to public"
NO_CHECK = (
    MECHANISM,
    'return ("ratchet" if finding.violations else "check"), finding, ""',
    'return "ratchet", finding, ""',
)
NO_INDEX = (MECHANISM, 'return "unique index", finding, "; ".join(notes)', 'return "query", finding, ""')
BEFORE = (
    (ENFORCE, '"guard", trigger_name, "after insert or update"', '"guard", trigger_name, "before insert or update"'),
    (GUARD, "return null;\nend", "return new;\nend"),
)

# A test, and what is taken out for it to fail.
DEFENCES: tuple[tuple[str, *tuple[Edit, ...]], ...] = (
    ("test_enforce::test_threat_01_checks_hold_where_triggers_are_off", NO_CHECK),
    ("test_partitions::test_threat_01_checks_hold_in_partitions_where_triggers_are_off", NO_CHECK),
    ("test_routes::test_threat_01_a_session_that_begins_as_a_replica_is_told",
     (ROUTES, "'session_replication_role=replica'", "''")),
    ("test_lifecycle::test_threat_02_a_granted_replication_role_is_told",
     (ROUTES, "p.parname = 'session_replication_role'", "false")),
    ("test_routes::test_threat_03_what_is_off_is_red_and_turned_on[one_trigger",
     (CATALOG, "t.tgenabled = 'O' and not exists", "not exists")),
    ("test_routes::test_threat_03_what_is_off_is_red_and_turned_on[always",
     (CATALOG, "t.tgenabled = 'O' and not exists", "t.tgenabled <> 'D' and not exists")),
    ("test_routes::test_threat_03_what_is_off_is_red_and_turned_on[never_fires",
     (CATALOG, "t.tgqual is not null or", "")),
    ("test_routes::test_threat_03_what_is_off_is_red_and_turned_on[fires_for_one",
     (CATALOG, "or t.tgattr <> ''", "")),
    ("test_routes::test_threat_03_what_is_off_is_red_and_turned_on[a_foreign_key_off",
     (CATALOG, "where y.tgenabled <> 'O'\n    )\n)", "where false\n    )\n)")),
    ("test_routes::test_threat_03_what_is_off_is_red_and_turned_on[a_foreign_key_not",
     (CATALOG, "->> 'conenforced', 'true')", "->> 'none', 'true')")),
    ("test_routes::test_threat_03_a_key_of_the_tables_own_that_is_off_holds_nothing",
     (CATALOG, ' and f.convalidated and {HELD.format("f")}', " and f.convalidated")),
    ("test_partitions::test_threat_03_a_trigger_disabled_in_one_partition",
     (CATALOG, "select from copy where enabled <> 'O'", "select from copy where false")),
    ("test_replication::test_threat_05_06_a_refused_row_stops_a_subscription_and_is_told",
     (ROUTES, "yield from _stopped(cursor, version)", "")),
    ("test_counters::test_threat_08_copy_is_counted", (STATEMENT, "if several is null then", "if true then")),
    ("test_partitions::test_threat_08_copy_into_the_table_and_a_leaf",
     (ROWS, "insert into {{delta}} ({{targets}})\n", "if tg_relid::regclass::text ~ '_n$' then return null; end if;\n    insert into {{delta}} ({{targets}})\n")),
    ("test_partitions::test_threat_09_partitions_that_come_and_go_are_red_until_counted",
     ("sql/runtime/07_counting.sql", "then sum(hashtext(", "then 0 * sum(hashtext(")),
    ("test_partitions::test_threat_09_guarantees_hold_on_every_way_in", NO_CHECK, NO_INDEX),
    ("test_lifecycle::test_threat_10_what_cannot_carry_rules_yet_is_refused",
     (RESOLVE, "relation.inherits and not relation.partitioned", "False")),
    ("test_routes::test_threat_10_a_table_that_joins_a_tree_is_red", (STATUS, "if _inherited(cursor, table):", "if False:")),
    ("test_changes::test_threat_11_every_way_of_writing_is_held",
     (ENFORCE, '"guard", trigger_name, "after insert or update"', '"guard", trigger_name, "after insert"')),
    ("test_counters::test_threat_11_cascade_is_counted",
     ("sql/templates/count_update_function.sql", "if {{same_slices}} then", "if true then")),
    ("test_enforce::test_threat_12_a_later_before_trigger_is_caught", NO_CHECK, *BEFORE),
    ("test_changes::test_threat_12_another_trigger_has_the_last_word", *BEFORE),
    ("test_enforce::test_threat_13_generated_columns_are_judged_as_stored", *BEFORE),
    ("test_bad_data::test_threat_13_a_column_that_no_trigger_sees_is_refused",
     (RESOLVE, "if found is not None and found.virtual:", "if False:"),
     (RESOLVE, "if column is not None and column.virtual:", "if False:")),
    ("test_routes::test_threat_14_a_table_that_took_the_place_has_lost_its_triggers",
     (STATUS, "where t.tgrelid = to_regclass(%(table)s)\n", "where true\n")),
    ("test_routes::test_threat_14_a_table_that_took_the_place_gets_indexes_and_keys_of_its_own",
     (CHANGES, 'made.kind in _ON_TABLES}', 'made.kind == "trigger"}')),
    ("test_inline::test_threat_15_a_constraint_that_was_dropped_is_missed",
     (STATUS, 'if ("check", rule) not in by_rule)', "if False)")),
    ("test_routes::test_threat_15_a_column_that_is_gone_stops_no_write",
     (CHANGES, "return standing_aside.prepared(build, made)", "return made")),
    ("test_routes::test_threat_15_a_column_that_is_gone_stops_no_write",
     (STATUS, "        faults += _standing_aside(cursor)\n", "")),
    ("test_routes::test_threat_15_a_column_that_is_gone_stops_no_write",
     ("dqsql/plan/standing_aside.py", 'f"insert into {log[1]} (counting) values (1);" if log else ""', '""')),
    ("test_routes::test_threat_16_what_a_superuser_edits_is_found_and_mended[a_body",
     (STATUS, "if found.form != found.made:", "if False:")),
    ("test_routes::test_threat_16_what_a_superuser_edits_is_found_and_mended[a_function_that",
     ("dqsql/routine.py", "case when p.prosecdef then 'security definer' end", "'security definer'"),
     ("dqsql/routine.py", "(trait for trait in _TRAITS if", "(trait for trait in _TRAITS if trait == _TRAITS[-1] or")),
    ("test_routes::test_threat_16_what_a_superuser_edits_is_found_and_mended[a_function_without",
     ("dqsql/routine.py", "from unnest(p.proconfig) as c)", "from unnest(null::text[]) as c)"),
     ("dqsql/routine.py", "in _SET.findall(head)", "in ()")),
    ("test_routes::test_threat_16_what_a_superuser_edits_is_found_and_mended[a_key_not",
     (STATUS, 'elif found.kind == "constraint" and not found.sound:', "elif False:")),
    ("test_routes::test_threat_16_what_a_superuser_edits_is_found_and_mended[counts",
     (STATUS, 'if found.part == "changes" and not found.sound:', "if False:"),
     (STATUS, 'elif found.part == "changes" and not found.whole:', "elif False:")),
    ("test_hijack::test_threat_17_18_every_name_of_the_callers_is_a_trap", (STATEMENT, PINNED, "")),
    ("test_hijack::test_threat_17_18_every_name_of_the_callers_is_a_trap",
     (GUARD, "operator(pg_catalog.=) 'UPDATE'", "= 'UPDATE'")),
    ("test_hijack::test_threat_17_18_every_name_of_the_callers_is_a_trap",
     ("sql/templates/violations_function.sql", "pg_catalog.jsonb_agg", "jsonb_agg")),
    ("test_hijack::test_threat_17_18_every_name_of_the_callers_is_a_trap",
     ("sql/runtime/09_forms.sql", "spaced pg_catalog.text collate", "spaced text collate")),
    ("test_complete::test_threat_17_18_no_code_of_the_writer_is_run_in_the_lookup",
     ("dqsql/plan/complete.py", "operator(pg_catalog.=) {ident(key)}", "= {ident(key)}")),
    ("test_complete::test_threat_17_18_no_code_of_the_writer_is_run_in_the_lookup",
     ("dqsql/plan/complete.py", "{'pg_catalog.text' if", "{'text' if")),
    ("test_complete::test_threat_09_a_row_is_filled_whatever_partition_it_is_written_to",
     (COMPLETED, "dq_given {{type}};", "dq_given {{column}}%type;")),
    ("test_check_row::test_threat_30_columns_may_have_any_name",
     (CHECK_ROW, "to_jsonb(r.*) from jsonb_to_record($1) as r (%s)", "to_jsonb(r) from jsonb_to_record($1) as r (%s)")),
    ("test_check_row::test_threat_40_a_domain_that_takes_no_null_hides_nothing",
     (CHECK_ROW, "\n        and strpos(part.expression, quote_ident(a.attname)) > 0;", ";")),
    ("test_hijack::test_threat_17_an_installer_uses_no_name_of_others",
     ("dqsql/runtime.py", 'connection.execute("set search_path = pg_catalog, pg_temp")', "pass")),
    ("test_hijack::test_threat_17_an_installer_uses_no_name_of_others",
     (APPLY, 'connection.execute("set search_path = pg_catalog, pg_temp")', "pass")),
    ("test_runtime::test_threat_17_20_functions_are_pinned_and_not_public", (STATEMENT, PINNED, "")),
    ("test_runtime::test_threat_17_20_functions_are_pinned_and_not_public",
     ("sql/templates/recount_function.sql", "revoke all on function {{name}}() from public", "")),
    ("test_expr::test_threat_18_operators_and_functions_of_the_caller_are_not_used",
     ("dqsql/expr/writing.py", "OPERATOR(pg_catalog.{operator})", "{operator}")),
    ("test_enforce::test_threat_19_a_role_that_may_write_needs_nothing_else",
     (CHECK, PUBLIC, PUBLIC.replace("grant", "revoke").replace(" to ", " from "))),
    ("test_children::test_threat_19_whoever_may_write_children_needs_no_more",
     ("sql/templates/children_gone_function.sql", "security definer", "security invoker")),
    ("test_enforce::test_threat_21_totals_are_withheld_from_whom_a_policy_hides_rows",
     ("sql/templates/completeness_view.sql", "and not dq.hides({{relation}}) as shown", "as shown")),
    ("test_enforce::test_threat_21_totals_are_withheld_from_whom_a_policy_hides_rows",
     ("dqsql/plan/report.py", '"options": "" if hidden else "with (security_invoker = true)"', '"options": ""')),
    ("test_alerts::test_threat_20_nobody_but_who_was_granted_it_evaluates_or_changes_incidents",
     (WATCHED, "revoke all on function dq.evaluate() from public;", "")),
    ("test_alerts::test_threat_21_incidents_tell_nobody_of_hidden_rows",
     (INCIDENT, "where not dq.hides_any(i.reads);", ";")),
    ("test_lifecycle::test_threat_22_a_unique_index_under_row_security_is_warned_about",
     (MECHANISM, 'notes.append("row-level security is on: a refused duplicate', 'str("')),
    ("test_changes::test_threat_22_a_change_of_a_hidden_row_is_not_taken_for_a_new_row",
     ("dqsql/plan/others.py", "{_unhidden(build.table.name)}", "true")),
    ("test_enforce::test_threat_23_no_value_of_the_row_is_told",
     (BUILD, "if assertion.shows is None:", "if not assertion.claim.columns:"),
     (BUILD, "{row(assertion.shows)}", "{bare(assertion.claim.columns[0])}")),
    ("test_alerts::test_threat_24_an_owner_that_does_not_see_all_rows_opens_nothing",
     ("sql/templates/completeness_view.sql", "and not dq.hides({{relation}}) as shown", "as shown"),
     (WATCHED, "and f.status in ('ok', 'over threshold', 'no threshold', 'no rows')\n            and (t.since", "and (t.since")),
    ("test_alerts::test_threat_27_what_became_of_incidents_is_neither_changed_nor_deleted",
     (INCIDENT, "create trigger kept before update or delete or truncate on dq.incident_event\nfor", "create trigger kept before truncate on dq.incident_event\nfor")),
    ("test_watch::test_threat_28_what_stands_in_the_data_cannot_shape_a_message",
     ("dqsql/notify/message.py", '" ".join(_title(content, words).split())', "_title(content, words)")),
    ("test_enforce::test_threat_28_texts_that_want_out", (NAMES, """text.replace("'", "''")""", "text")),
    ("test_enforce::test_threat_28_texts_that_want_out", ("dqsql/resources.py", "while any(", "while False and any(")),
    ("test_names::test_threat_28_a_literal_hides_nothing", (NAMES, "and not _UNSEEN.search(text)", "")),
    ("test_yaml::test_threat_28_hidden_characters_are_refused_raw_and_escaped",
     (YAML, "if (hidden := _HIDDEN.search(text)) is not None:", "if False:")),
    ("test_routes::test_threat_28_29_a_table_renamed_to_a_command_is_only_a_name",
     (STEPS, '{lock}".splitlines()', '{lock}".split(" ")')),
    ("test_golden::test_threat_29_the_script_runs_under_psql", (NAMES, """return "E" + _UNSEEN""", """return _UNSEEN""")),
    ("test_enforce::test_threat_30_long_and_chinese_names",
     (NAMES, "if not plain or len((stem + suffix).encode()) > MAX_BYTES:", "if False:")),
    ("test_names::test_threat_30_names_of_two_tables_differ",
     (NAMES, "if not plain or len((stem + suffix).encode()) > MAX_BYTES:", "if len((stem + suffix).encode()) > MAX_BYTES:")),
    ("test_yaml::test_threat_31_depth_has_a_limit", (YAML, "MAX_DEPTH = 50", "MAX_DEPTH = 5000")),
    ("test_yaml::test_threat_31_refused_with_line_and_column", (YAML, "if isinstance(event, AliasEvent):", "if False:")),
    ("test_pattern::test_threat_32_what_two_engines_read_differently_is_refused",
     (PATTERN, "max(bounds) > MAX_REPEAT", "False")),
    ("test_pattern::test_threat_32_empty_and_excessive_patterns_are_refused",
     (PATTERN, "if atom.states * times > MAX_STATES:", "if False:"), (PATTERN, "if sum(part.states for part in parts) > MAX_STATES:", "if False:")),
    ("test_expr::test_threat_33_what_changes_by_itself_is_refused_with_an_alternative",
     (WRITING, "if MOVING.search(text) and not is_word(node):", "if False:")),
    ("test_expr::test_threat_33_what_is_no_verdict_over_one_row_is_refused",
     (WRITING, "if isinstance(value, exp.Expr) and type(value) in REFUSED:", "if False:")),
    ("test_invalid::test_threat_34_golden_message",
     (RESOLVE, "{self.name} has no column {name!r}\", nearest(name, list(self.relation.by_name))", "no column\", \"\"")),
    ("test_expr::test_threat_35_every_allowed_expression_keeps_its_three_valued_meaning",
     (WRITING, "coalesce({_op(left, '=', right)}, true)", "coalesce({_op(left, '=', right)}, false)")),
    ("test_bad_data::test_threat_35_unknown_is_no_violation_and_hides_none",
     ("dqsql/assertion.py", 'else f"coalesce({fragment}, false)"', 'else f"coalesce({fragment}, true)"')),
    ("test_bad_data::test_threat_36_nothing_infinite_lies_in_a_range",
     ("dqsql/rules/range.py", "if type_.has_nan and self.max is None:", "if False:")),
    ("test_bad_data::test_threat_36_nothing_infinite_lies_in_a_range",
     ("dqsql/rules/range.py", "if type_.has_infinity:", "if False:")),
    ("test_runtime::test_threat_37_blank_is_the_same_set_everywhere",
     ("sql/runtime/02_is_blank.sql", "\\u3000", "")),
    ("test_bad_data::test_threat_38_forms_of_one_text_are_one_value",
     (VALUES, "pg_catalog.normalize({}, 'nfkc')", "pg_catalog.normalize({}, 'nfc')")),
    ("test_runtime::test_threat_39_placeholders_are_the_same_everywhere",
     ("sql/runtime/04_is_missing.sql", "'n/a', ", "")),
    ("test_bad_data::test_threat_40_what_says_nothing_in_each_type", (VALUES, 'case "json":', 'case "xml":')),
    ("test_bad_data::test_threat_40_what_says_nothing_in_each_type", (VALUES, 'case "array":', 'case "none":')),
    ("test_bad_data::test_threat_40_a_domain_is_what_it_is_made_of",
     (VALUES, 'if type_.domain and type_.family in ("array", "other"):', "if False:")),
    ("test_bad_data::test_threat_13_40_columns_that_the_database_fills", *BEFORE),
    ("test_races::test_threat_41_writers_of_two_tables_in_opposite_order",
     (STATEMENT, "    insert into {{delta}} ({{targets}})\n        values", "    lock table {{delta}} in exclusive mode;\n        insert into {{delta}} ({{targets}})\n        values")),
    ("test_races::test_threat_42_of_two_duplicates_one_gets_in", NO_INDEX),
    ("test_counting::test_threat_48_restored_counters[data_only",
     ("sql/runtime/07_counting.sql", "and not coalesce(restored < max(age(own.xmin)), false)\n", "\n")),
    ("test_lifecycle::test_threat_49_a_function_with_another_verdict_makes_another_check_and_index",
     (ENFORCE, "version = fingerprint(table.sql, *values.values(), *function_versions(*parts))", "version = fingerprint(table.sql, *values.values())")),
    ("test_one_error::test_threat_50_until_an_index_is_built_no_table_is_read_through",
     ("dqsql/plan/others.py", 'if decision.mechanism != "unique index":', "if True:")),
    ("test_lifecycle::test_threat_50_the_statement_timeout_of_the_role_is_kept",
     (APPLY, 'connection.execute("set jit = off")', 'connection.execute("set jit = off; set statement_timeout = 0")')),
    ("test_lifecycle::test_threat_50_a_busy_table_is_waited_for_without_holding_others_up",
     (APPLY, 'LOCK_TIMEOUT = "500ms"', 'LOCK_TIMEOUT = "30s"')),
    ("test_lifecycle::test_threat_51_an_invalid_index_is_made_again",
     (CATALOG, "coalesce(i.indisvalid and i.indisready, true) as sound", "true as sound")),
    ("test_lifecycle::test_threat_52_views_that_were_not_published_yet_are",
     (CHANGES, "and catalog.language == model.language and catalog.published:", "and catalog.language == model.language:")),
    ("test_lifecycle::test_threat_52_54_an_index_that_was_not_marked_yet_is_known[otherwise",
     (CHANGES, "stale = [*_stale(desired, installed), *_left(desired, installed, catalog.unmarked)]", "stale = [*_stale(desired, installed)]")),
    ("test_lifecycle::test_threat_52_54_an_index_that_was_not_marked_yet_is_known[uninstalled",
     (CHANGES, "and (everything or o.table in tables)]", "and False]")),
    ("test_lifecycle::test_threat_52_54_an_index_that_was_not_marked_yet_is_known[before",
     (CATALOG, "and (select relname from pg_class where oid = i.indexrelid) !~ '{BUILT}'\n", "\n")),
    ("test_versions::test_threat_50_an_uninstall_waits_for_a_dashboard_without_holding_others_up",
     ("dqsql/runtime.py", '_LOCK_TIMEOUT = "500ms"', '_LOCK_TIMEOUT = "50s"')),
    ("test_versions::test_threat_53_an_installer_waits_for_another_and_has_nothing_left_to_do",
     ("dqsql/runtime.py", "select pg_catalog.pg_advisory_xact_lock({_INSTALLER})", "select {_INSTALLER}")),
    ("test_versions::test_threat_53_of_many_installers_one_installs",
     ("dqsql/runtime.py", "select pg_catalog.pg_advisory_xact_lock({_INSTALLER})", "select {_INSTALLER}")),
    ("test_versions::test_threat_53_no_command_works_on_a_newer_schema",
     (CATALOG, 'refuse_newer(version)', "pass")),
    ("test_cli::test_threat_58_a_connection_string_that_cannot_be_read_is_not_shown",
     (APPLY, "    _refuse_unreadable(conninfo)\n", "")),
    ("test_waiting::test_threat_53_an_installer_that_waits_is_not_waited_for",
     ("dqsql/waiting.py", "pg_catalog.pg_try_advisory_lock(%s)", "pg_catalog.pg_advisory_lock(%s) is not null")),
    ("test_lifecycle::test_threat_53_a_newer_runtime_is_refused",
     ("dqsql/runtime.py", "if installed is not None and installed > HEAD:", "if False:")),
    ("test_roles::test_threat_20_each_role_may_do_what_the_page_says_and_nothing_else",
     (RIGHTS, '"contributor": ("proposals",)', '"contributor": ("proposals", "ledger")')),
    ("test_roles::test_threat_21_a_reader_learns_nothing_that_the_table_hides",
     ("sql/runtime/07_counting.sql", "and c.relnamespace = to_regnamespace(quote_ident(parts[1]))", "and c.oid = to_regclass(name)")),
    ("test_roles::test_threat_25_an_approver_is_no_proposer_and_nobody_passes_by_the_side_door",
     (RIGHTS, '"approver": ("approve", "undo")', '"approver": ("approve", "undo", "propose")')),
    ("test_roles::test_threat_34_members_are_roles_that_there_are",
     (RESOLVE, "elif known and member not in known:", "elif known and not member:")),
    ("test_roles::test_threat_54_roles_come_change_and_go", (ROLES, "for member in ours:", "for member in ():")),
    ("test_lifecycle::test_threat_54_uninstall_leaves_the_catalog_as_it_was",
     (CHANGES, "if catalog.generated and everything:", "if False:")),
    ("test_cli::test_threat_54_uninstall_names_what_may_not_be_left_behind_before_anything_goes",
     ("dqsql/hindrances.py", "*(_strangers(connection) if whole else ())", "*()")),
    ("test_audit::test_threat_54_an_audit_that_cannot_be_kept_is_not_lost_by_uninstalling",
     ("dqsql/runtime.py", "for record in kept:", 'for record in ("audit",):')),
    ("test_backfill::test_threat_17_nobody_writes_through_it_what_they_could_not_write",
     (LEDGER, "hashes text[] default null) returns bigint[]\nlanguage plpgsql\n",
      "hashes text[] default null) returns bigint[]\nlanguage plpgsql security definer\n")),
    ("test_backfill::test_threat_18_every_name_of_the_approvers_is_a_trap",
     (LEDGER, "%%L::pg_catalog.oid and t.ctid operator(pg_catalog.=) %%L", "%%L::pg_catalog.oid and t.ctid = %%L")),
    ("test_backfill::test_threat_21_proposals_and_ledger_show_no_row_that_a_policy_hides",
     (BACKFILL, "alter table dq.ledger enable row level security;", "")),
    ("test_backfill::test_threat_25_nobody_approves_what_they_proposed",
     (LEDGER, "if (one.b).proposed_by = session_user then", "if (one.b).proposed_by = dq.taken_role() then")),
    ("test_backfill::test_threat_25_two_approvers_race_and_one_wins[read",
     (LEDGER, "where p.id = any (proposals) order by p.id for no key update;", "where p.id = any (proposals);")),
    ("test_backfill::test_threat_25_two_approve_what_is_critical",
     (LEDGER, "if one.approvers > 1 and one.approved_by = session_user then", "if false then")),
    ("test_backfill::test_threat_25_two_race_to_be_first_and_to_be_second[repeatable",
     (BACKFILL, "    primary key (proposal, hash)\n", "    primary key (proposal, hash, approved_by)\n")),
    ("test_backfill::test_threat_21_what_people_wrote_of_a_batch_is_for_who_may_read_its_fields",
     (LEDGER, "case when told.told then made.reason end as reason", "made.reason")),
    ("test_batch::test_threat_17_a_batch_is_written_with_the_approvers_rights",
     (LEDGER, "set lock_timeout = '500ms'\n", "security definer\n")),
    ("test_batch::test_threat_18_every_name_of_who_approves_a_batch_is_a_trap",
     (BACKFILL, 't.ctid operator(pg_catalog.=) v."dq.place"', 't.ctid = v."dq.place"')),
    ("test_batch::test_threat_25_nobody_approves_their_own_in_a_batch",
     (LEDGER, "and (g.b).proposed_by <> session_user", "and (g.b).proposed_by <> dq.taken_role()")),
    ("test_batch::test_threat_25_a_batch_waits_for_the_second",
     (LEDGER, "left join dq.approval as a on a.proposal = p.id and a.hash = p.hash\n            left join dq.sample as s on s.batch = p.batch\n        ), asked", "left join dq.approval as a on a.proposal = p.id\n            left join dq.sample as s on s.batch = p.batch\n        ), asked"),
     (LEDGER, "and not exists (select from dq.approval as a where a.proposal = p.id and a.hash = p.hash)", "and not exists (select from dq.approval as a where a.proposal = p.id)")),
    ("test_batch::test_threat_26_only_what_was_shown_is_written_in_a_batch",
     (LEDGER, "and coalesce(g.hash = (g.p).hash, true)", "")),
    ("test_batch::test_threat_26_a_trigger_that_writes_something_else_in_a_batch_is_noticed",
     (LEDGER, "if amount is distinct from new.entries then", "if amount is null then")),
    ("test_batch::test_threat_27_no_entries_of_a_batch_without_its_writes",
     (LEDGER, "create constraint trigger all_written after insert", "create constraint trigger all_written after update")),
    ("test_batch::test_threat_46_a_batch_waits_for_one_row_after_it_has_written_the_rest",
     (LEDGER, "' for no key update of t skip locked) as l", "' for no key update of t) as l")),
    ("test_sample::test_threat_25_nobody_chooses_the_sample",
     (SAMPLE, "convert_to(secret::text || p.hash, 'UTF8')", "convert_to(random()::text || p.hash, 'UTF8')")),
    ("test_sample::test_threat_25_the_proposer_neither_draws_nor_judges",
     (SAMPLE, "b.proposed_by = session_user", "b.proposed_by = dq.taken_role()")),
    ("test_sample::test_threat_25_two_judge_the_sample_of_what_is_critical",
     (SAMPLE, "mine.judged_by = session_user", "true")),
    ("test_sample::test_threat_26_what_was_sampled_is_what_is_written",
     (SAMPLE, "if dq.lot_hash(accept_sample.batch) <> held.hash then", "if false then")),
    ("test_backfill::test_threat_26_a_proposal_names_its_row_by_the_key",
     (BACKFILL, "        end is not true\n    ) then", "        end is not true\n    ) and false then")),
    ("test_backfill::test_threat_17_what_keeps_proposals_computes_no_default",
     (BACKFILL, "keys := array(select jsonb_array_elements_text(dq.formed_row(target, null, null)",
      "keys := array(select jsonb_array_elements_text(dq.formed_row(target, '{}', null)")),
    ("test_backfill::test_threat_26_a_first_approval_is_of_what_was_proposed_then",
     (LEDGER, "left join dq.approval as a on a.proposal = p.id and a.hash = p.hash\n        left join dq.sample as s on s.batch = p.batch\n    loop", "left join dq.approval as a on a.proposal = p.id\n        left join dq.sample as s on s.batch = p.batch\n    loop")),
    ("test_backfill::test_threat_26_what_is_approved_is_what_is_written_and_once",
     (LEDGER, "dq.proposal_hash(one.b, one.p) <> (one.p).hash or", "")),
    ("test_backfill::test_threat_26_a_trigger_that_writes_something_else_is_noticed",
     (LEDGER, "if dq.cell(to_regclass(new.table_name), new.row_key, new.field, new.new_value) <> 'same' then", "if false then")),
    ("test_backfill::test_threat_27_the_record_is_not_altered_even_by_its_owner",
     (BACKFILL, "before update or delete or truncate on dq.ledger", "before update on dq.ledger")),
    ("test_audit::test_threat_07_a_truncation_is_entered_as_one",
     ("dqsql/plan/audit.py", "yield from _truncated(build)", "yield from ()")),
    ("test_audit::test_threat_08_11_copy_upsert_cascade_and_what_is_taken_back",
     ("dqsql/plan/audit.py", "yield from _updated(build)", "yield from ()")),
    ("test_audit::test_threat_09_partitions_written_into_moved_and_made_later",
     ("dqsql/plan/audit.py", 'one_by_one=partitioned)\n    yield from _changed(build, "delete"', 'one_by_one=False)\n    yield from _changed(build, "delete"')),
    ("test_audit::test_threat_17_18_writers_have_no_say_in_what_is_entered",
     ("sql/templates/audit_update_function.sql", PINNED, "")),
    ("test_audit::test_threat_21_nobody_reads_of_tables_that_hide_rows", (AUDIT, "where not dq.hides(a.table_name);", ";")),
    ("test_audit::test_threat_21_nobody_reads_of_tables_that_hide_rows", (AUDIT, " with (security_barrier)", "")),
    ("test_audit::test_threat_27_the_audit_is_only_added_to",
     (AUDIT, "before update or delete on dq.audit\n", "before update on dq.audit\n")),
    ("test_audit::test_threat_27_the_audit_is_only_added_to",
     (AUDIT, "    execute format('create trigger kept_whole before truncate on dq.%I for each statement execute function dq.keep_record(%L)', name, instead);\n", "")),
    ("test_audit::test_threat_41_44_at_the_turn_of_a_month_nobody_waits[read",
     (AUDIT, "if pg_try_advisory_xact_lock(hashtext('dqsql.audit')) then", "if pg_advisory_xact_lock(hashtext('dqsql.audit')) is not null then")),
    ("test_audit::test_threat_50_what_holds_the_audit_holds_no_writer", (AUDIT, "exclusive mode nowait;", "exclusive mode;")),
    ("test_audit::test_threat_54_uninstall_keeps_the_audit_when_it_is_asked_to",
     (RECORDS, '"audit": Kind(', '"waivers": Kind(')),
    ("test_backfill::test_threat_27_no_entry_without_its_write",
     (LEDGER, "create constraint trigger ledger_written after insert", "create constraint trigger ledger_written after update")),
    ("test_backfill::test_threat_46_a_row_that_was_edited_meanwhile_is_not_overwritten",
     (LEDGER, "if found <> 'same' then", "if found = 'gone' then")),
    ("test_alerts::test_threat_54_incidents_are_kept_when_dqsql_goes",
     (RECORDS, '"incidents": Kind(', '"waivers": Kind(')),
    ("test_alerts::test_threat_21_incidents_tell_nobody_of_hidden_rows",
     (INCIDENT, "dq.incidents with (security_barrier) as", "dq.incidents as")),
    ("test_backfill::test_threat_21_proposals_and_ledger_show_no_row_that_a_policy_hides",
     (LEDGER, "dq.proposals with (security_barrier) as", "dq.proposals as")),
    ("test_recurrence::test_threat_21_recurrence_tells_nobody_of_hidden_rows",
     (RECURRENCE, "dq.recurrence with (security_barrier) as", "dq.recurrence as")),
    ("test_digest::test_threat_20_21_24_who_may_ask_and_what_is_left_out",
     (DIGEST, "where digests.whole\n", "where false\n")),
    ("test_digest::test_threat_28_what_stands_in_the_data_cannot_shape_a_digest",
     (DIGEST, "dq.squeeze(left(g.owner, 60))", "g.owner")),
    ("test_remind::test_threat_20_21_28_who_sees_what_and_what_stands_in_the_data",
     (REMINDER, "dq.squeeze(left(s.recipient, 60))", "s.recipient")),
    ("test_remind::test_threat_57_several_at_once_remind_once",
     (REMINDER, "if not pg_try_advisory_xact_lock('dq.reminded'::regclass::oid::bigint) then", "if false then")),
    ("test_watch::test_threat_57_two_workers_send_a_message_once", (OUTBOX, "for update of d skip locked;", ";")),
    ("test_watch::test_threat_57_a_worker_that_is_killed_loses_nothing",
     ("dqsql/notify/worker.py", "message(number, str(key), content)", "message(number, str(datetime.now()), content)")),
    ("test_watch::test_threat_56_58_writers_notify_nobody_and_no_secret_leaves_the_worker",
     ("dqsql/notify/worker.py", '", ".join(channel.name for', '", ".join(channel.url for')),
    ("test_watch::test_threat_58_a_bad_channel_is_told_without_its_address",
     ("dqsql/notify/channels.py", "this is no address of a webhook\"", "this is no address: {channel.url}\"")),
    ("test_revision::test_threat_55_autogenerate_sees_no_object_of_ours_and_every_change_of_its_own",
     ("dqsql/alembic/__init__.py", '_OURS.fullmatch(name or "")', "False")),
)  # fmt: skip


def numbers(test: str) -> set[int]:
    """The threats that a test's name carries."""
    found = re.search(r"threat((?:_\d+)+)", test)
    return set(map(int, found[1].strip("_").split("_"))) if found else set()


def place_of(test: str) -> tuple[Path, str]:
    """The file and the function of a test."""
    file, _, name = test.partition("::")
    return Path("tests") / f"{file}.py", name.partition("[")[0]


def without(root: Path, edits: tuple[Edit, ...]) -> None:
    """Takes the defence out of the project in `root`. What sql/runtime holds is installed by the migration."""
    for place, text, left in edits:
        before = (root / place).read_text("utf-8")
        assert before.count(text) == 1, f"{place} has {before.count(text)} times {text!r}: say anew what the defence is"
        after = before.replace(text, left)
        (root / place).write_text(after, "utf-8")
        if place.startswith("sql/runtime/"):
            (migration,) = [
                file for file in (root / "migrations/versions").glob("*.up.sql") if before in file.read_text("utf-8")
            ]
            migration.write_text(migration.read_text("utf-8").replace(before, after), "utf-8")


def test_every_threat_has_a_test_with_its_number() -> None:
    assert THREATS - {number for test, *_ in DEFENCES for number in numbers(test)} == set()
    for test, *_ in DEFENCES:
        file, name = place_of(test)
        assert numbers(name)
        assert f"\ndef {name}(" in (HERE / file).read_text("utf-8"), test


def test_every_defence_is_where_it_was(tmp_path: Path) -> None:
    for number, (_, *edits) in enumerate(DEFENCES):
        for place in {place for place, _, _ in edits} | {"migrations"}:
            (tmp_path / str(number) / place).parent.mkdir(parents=True, exist_ok=True)
            copy = shutil.copytree if (HERE / place).is_dir() else shutil.copy
            copy(HERE / place, tmp_path / str(number) / place)
        without(tmp_path / str(number), tuple(edits))


@pytest.mark.defences
@pytest.mark.one_server
@pytest.mark.parametrize("defence", DEFENCES, ids=lambda defence: defence[0].partition("::")[2].partition("[")[0])
def test_without_its_defence_a_threat_succeeds(
    cluster: NoopExecutor, tmp_path: Path, defence: tuple[str, *tuple[Edit, ...]]
) -> None:
    test, *edits = defence
    for part in PARTS:
        copy = shutil.copytree if (HERE / part).is_dir() else shutil.copy
        copy(HERE / part, tmp_path / part)
    without(tmp_path, tuple(edits))
    file, name = place_of(test)
    some = test.partition("[")[2]
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:xdist",
        "--tb=line",
        f"{file}::{name}",
    ]
    dsn = make_conninfo(
        host=cluster.host, port=cluster.port, user=cluster.user, password=cluster.password, dbname="postgres"
    )
    done = subprocess.run(
        [*command, "-k", some] if some else command,
        cwd=tmp_path,
        env={**os.environ, "DQSQL_TEST_DSN": dsn, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode == 0 and " passed" not in done.stdout:
        pytest.skip("this server does not know what the test is about")
    # 1: tests ran and failed. An error of another kind, in collection or in a fixture, proves nothing.
    assert done.returncode == 1, done.stdout + done.stderr
    assert re.search(r"\d+ failed", done.stdout), done.stdout
