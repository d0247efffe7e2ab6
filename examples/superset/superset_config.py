"""Superset's settings for `make superset`: what it keeps lies in .superset; its pages load nothing from elsewhere."""

import os
from pathlib import Path

_PLACE = Path(os.environ["SUPERSET_HOME"])

SECRET_KEY = (_PLACE / "secret_key").read_text("utf-8")
SQLALCHEMY_DATABASE_URI = f"sqlite:///{_PLACE / 'superset.db'}"
LANGUAGES = {"en": {"flag": "us", "name": "English"}, "zh": {"flag": "cn", "name": "中文"}}
# Superset's own policy lets its pages fetch maps, fonts and a telemetry pixel.
TALISMAN_CONFIG = {
    "content_security_policy": {
        "base-uri": ["'self'"],
        "default-src": ["'self'"],
        "img-src": ["'self'", "blob:", "data:"],
        "worker-src": ["'self'", "blob:"],
        "object-src": "'none'",
        "style-src": ["'self'", "'unsafe-inline'"],
        "script-src": ["'self'", "'strict-dynamic'"],
    },
    "content_security_policy_nonce_in": ["script-src"],
    "force_https": False,
    "session_cookie_secure": False,
}
