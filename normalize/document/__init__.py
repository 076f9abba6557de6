"""What is known of a whole issue and its plans: masthead, act, period, editions, words of plans."""
