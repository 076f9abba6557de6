"""The version of glasnik, as the command line and the datasets tell it."""

VERSION = "0.1.0"
