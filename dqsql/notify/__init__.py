"""From the outbox to people: channels of the worker's own file, messages in two languages, delivery at least once."""
