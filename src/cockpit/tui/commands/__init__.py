"""Commands of the screen: the one place that knows ids, keys, titles and conditions."""
