"""Forms: adding and editing any record, a contact in a few keys, an attitude with its evidence."""
