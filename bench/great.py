"""The twelve rules of bench/scan.py said to Great Expectations: `python -P great.py URL keys|verdicts`.

Run by the Python that has it.

Prints the seconds that validating took.
"""

from __future__ import annotations

import sys
import time

import great_expectations as gx
import great_expectations.expectations as gxe


def main(url: str, keys: bool) -> None:
    """Validates the table once; connecting is not on the clock."""
    context = gx.get_context(mode="ephemeral")
    source = context.data_sources.add_sql("bench", connection_string=url)
    asset = source.add_table_asset("given", table_name="given", schema_name="public")
    batch = asset.add_batch_definition_whole_table("all")
    suite = context.suites.add(
        gx.ExpectationSuite(
            "customer",
            expectations=[
                gxe.ExpectColumnValuesToNotBeNull(column="code"),
                gxe.ExpectColumnValuesToMatchRegex(column="code", regex="^C[0-9]{8}$"),
                gxe.ExpectColumnValuesToNotBeNull(column="name"),
                gxe.ExpectColumnValueLengthsToBeBetween(column="name", min_value=2, max_value=60),
                gxe.ExpectColumnValuesToBeInSet(column="kind", value_set=["company", "person"]),
                gxe.ExpectColumnValuesToMatchRegex(column="mobile", regex="^1[3-9][0-9]{9}$"),
                gxe.ExpectColumnValuesToMatchRegex(column="email", regex="^[^@ ]+@[^@ .]+([.][^@ .]+)+$"),
                gxe.ExpectColumnValuesToBeInSet(column="level", value_set=["A", "B", "C"]),
                gxe.ExpectColumnValuesToNotBeNull(column="source"),
                gxe.ExpectColumnValuesToBeInSet(column="status", value_set=["active", "dormant", "blocked"]),
                gxe.ExpectColumnValuesToBeBetween(column="amount", min_value=0, max_value=100000000),
                gxe.ExpectColumnPairValuesAToBeGreaterThanB(
                    column_A="closed_on", column_B="opened_on", or_equal=True, ignore_row_if="either_value_is_missing"
                ),
            ],
        )
    )
    validation = context.validation_definitions.add(gx.ValidationDefinition(name="all", data=batch, suite=suite))
    begun = time.perf_counter()
    keyed = {"result_format": "SUMMARY", "unexpected_index_column_names": ["id"]}
    result = validation.run(result_format=keyed if keys else "BOOLEAN_ONLY")
    took = time.perf_counter() - begun
    assert result.success, result.describe()
    assert len(result.results) == 12
    print(took)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2] == "keys")
