"""The app: page settings and the one page. Start it with ``streamlit run app.py``."""

import streamlit as st

from views.pages import desk

# A diamond in an outline: words that comment on words.
ICON = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<path d="M16 3 29 16 16 29 3 16Z" fill="#fff" stroke="#00696B" stroke-width="4"/>
<path d="M16 11 21 16 16 21 11 16Z" fill="#00696B"/></svg>"""

st.set_page_config(page_title="Saidwhere", page_icon=ICON, layout="wide")
desk()
