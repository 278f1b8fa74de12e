"""auth.test, api.test, team.info: who the token is."""

from bot.sandbox.methods.registry import MethodCall, method
from bot.sandbox.state import Json


@method("auth.test")
def auth_test(call: MethodCall) -> Json:
    """Whose token this is."""
    app, team = call.state.app, call.state.team
    return {
        "url": f"https://{team.domain}.slack.com/",
        "team": team.name,
        "user": app.name.lower(),
        "team_id": team.id,
        "user_id": app.user_id,
        "bot_id": app.bot_id,
        "is_enterprise_install": False,
    }


@method("api.test")
def api_test(call: MethodCall) -> Json:
    """Echo."""
    return {"args": dict(call.arguments.values)}


@method("team.info", "team:read")
def team_info(call: MethodCall) -> Json:
    """The workspace."""
    team = call.state.team
    return {"team": {"id": team.id, "name": team.name, "domain": team.domain}}


@method("bots.info", "users:read")
def bots_info(call: MethodCall) -> Json:
    """The app's bot."""
    app = call.state.app
    return {"bot": {"id": app.bot_id, "deleted": False, "name": app.name, "app_id": app.id, "user_id": app.user_id}}
