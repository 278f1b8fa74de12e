"""More sentences of buyers in our own words, by what they say of need and of the final say."""

LACKING = """
I'm not the one with the final say on this.
I'll have to talk it over with my manager first.
The final decision isn't mine to make.
I'd need to get approval from our finance department.
I have to consult with our CFO before I can commit.
My director is the one who'll make the final decision.
I don't have the ultimate financial authority, but I can recommend it.
I'd need to run it past our executive team.
I'm not fully authorized to approve this purchase.
It's going to need sign-off from upper management.
I need to check with my team and get their approval.
I'll be presenting this to our leadership for the final approval.
I don't make the financial decisions here.
Someone from finance will have to approve it.
I can't approve the purchase on my own.
There are other stakeholders who'd need to be on board.
It isn't up to me alone.
My superiors will need to review this first.
I'm just handling the evaluation, my boss will decide.
I do need to bring this to our board for approval.
We'd need to get it past our procurement team.
My role is to gather information and pass it along to the decision-makers.
I don't have the authority to sign off on it.
Ultimately, our CEO makes these calls.
I'd have to get the final nod from our VP.
It's a decision that involves several departments.
I have some input, but it's not my call.
The decision will be made by a committee.
I'd like to discuss it with my supervisor before moving forward.
The budget approval comes from someone above me.
I don't control the budget myself.
I'm only responsible for the technical side of the decision.
I'll need a bit of time to convince my management.
I'd have to defer to our purchasing manager on that.
There's an approval process we have to go through.
Our head of IT needs to approve any new software.
We'll have to wait for the final approval from our headquarters.
I'm not in a position to make that decision.
It has to be signed off by two directors.
The ultimate decision lies with our owner.
""".strip().splitlines()
"""Somebody else has the final say."""
DECIDING = """
I have the final say on this purchase.
Yes, I'm authorized to make the decision.
I make the final decisions when it comes to purchases.
Yes, I'm the one who approves these things.
I can approve it right away.
I do have the financial authority to move forward.
Yes, that's within my authority.
I'm the person who makes the decisions around here.
I don't need anyone else's approval for this.
I can give you the go-ahead myself.
I'm in charge of the budget.
The decision is mine.
Yes, I have full control over the budget.
As the owner, I decide.
I've got the authority to finalize this.
I oversee all of our purchases.
I'm fully authorized to make this purchase.
I handle these decisions personally.
There's no one else I have to consult.
I've already got approval from my boss.
""".strip().splitlines()
"""The speaker has it."""
NOBODY_ABOVE_THEM = """
I'll review everything with my team, but it looks promising.
Could you send me a proposal that I can share with my team?
I'd like my team to be trained on it.
Our manager of facilities will be there for the installation.
I want to be sure it fits our budget before we decide.
Our finance team uses spreadsheets for everything.
I'll have a few team members who need to know the ins and outs.
We'll go over the details and get back to you.
I need to justify it, but I'm sure it'll be fine.
Let me look at the proposal and I'll let you know.
Our manager of facilities will be there for the installation.
My manager will be happy about it.
Our finance team will be using it every day.
We need the tool so that management can see the numbers.
I want our directors to get better reports.
My boss is enthusiastic about it.
Our CEO wants us to be greener.
Management wants us to bring the costs down.
I'll share it with my team.
I'd like to discuss the technical details with my engineers.
Our IT department needs access to the server.
I'm the head of procurement, and I decide.
My team will review the features.
We'd like our executives to have a dashboard.
Finance uses a different system.
My manager told me about your product.
Our board asked us to improve security.
The approval process in our company takes too long, and that's what we want to fix.
Let me check with our technicians whether the server is powerful enough.
I'll talk to my team about the training dates.
Our clients approve each design before we start.
I've got approval from my boss already.
Our head of engineering suggested your product.
I've already cleared it with finance.
The budget has been approved by our CFO.
My manager already approved it.
""".strip().splitlines()
"""Nothing against the speaker's say."""
NEEDLESS = """
I'm not exactly sure what we'd do with it yet.
At the moment it's more of a general interest than a concrete requirement.
We don't have an urgent problem to solve, but I like to be aware of new technologies.
I'm just trying to get a sense of what's available.
To be honest, I haven't thought much about how we'd use it.
We're only in the early stages of considering something like this.
I can't say we have an immediate need for these tools.
There's no particular project driving this right now.
I'm not sure it's something we need at this point.
It's more of a nice-to-have than anything else.
I'm still trying to work out whether this is relevant to our business.
We haven't pinpointed any specific areas where it would help.
Nothing specific, I just wanted to see what it does.
I don't really have a specific goal in mind.
It was mostly curiosity that led me to your website.
Our current tools do the job, so there's no pressure to change.
I'm not convinced we'd get much use out of it.
We're not facing any particular challenges in that area.
Well, we're still assessing whether we actually need something like this.
I'm not certain these would address any of our problems.
We don't have a definite plan for how we'd use them.
I haven't identified a clear use case yet.
Right now, it's not a must-have for us.
I don't think there's an urgent need on our side.
We're looking at it out of interest more than necessity.
Frankly, we're doing alright without it.
I'm not too sure how it fits into our workflow.
We've been managing fine with what we've got.
I'm just testing the waters at this point.
We might have a use for it down the line, but not today.
I was just browsing through some options.
There isn't a pressing issue that we need to solve.
It's not like we're having any trouble right now.
I don't see an immediate application for it in our business.
We don't really have a strong requirement for it at this stage.
It seemed interesting, but I don't have anything specific in mind.
I'd say the need isn't really there yet.
We're quite happy with our current setup.
It's something we might need in the future, but not at the moment.
The thing is, I haven't really figured out where it would fit.
My interest is mostly exploratory.
I'm keeping my options open for potential future projects.
I couldn't tell you what exactly we'd use it for.
We're still brainstorming about possible uses.
I'm doing some general research on the market.
We don't currently have any issues with energy consumption.
Honestly, there's no real driver behind it.
The purpose isn't clear to me yet.
I don't know if it's essential for our operations.
We have a similar tool already, and it works well enough.
I wouldn't call it urgent or necessary.
I'm unsure about the actual benefits for our team.
We're not in a rush to change anything, things are working well.
I've no idea whether we'd ever need it.
We haven't established what our requirements are.
It's really just an exploratory conversation for me.
I'm not looking to solve anything in particular.
We're undecided on whether this is something we require.
I thought it'd be good to know about, in case we need it one day.
No specific needs come to mind right now.
""".strip().splitlines()
"""No need, or none that they know of."""
NEEDING = """
We need to improve our data protection as soon as possible.
Our team is looking for ways to reduce manual work.
Yes, we've been struggling with slow simulations.
It's critical that we strengthen our security before the next audit.
We're expanding quickly and our systems can't handle the load.
We want to make our training more effective.
That's exactly the functionality we've been missing.
Our main goal is to cut energy costs.
We've been having trouble keeping our designs consistent.
Efficiency is a huge priority for our production.
We recently had a data leak, so security is top of mind.
I'd like to make collaboration smoother between our offices.
We require a robust tool for verifying circuits.
The project depends on reliable simulations.
It would solve a problem that's been bothering us for months.
We're hoping to speed up prototyping.
Sustainability is at the core of our strategy, so we need greener production.
We can't keep doing this by hand.
Our old system is being phased out, and we have to replace it.
It would help us meet the new safety standards.
The current process is slow and error-prone.
We're under pressure to deliver faster.
Our designers waste hours on repetitive tasks.
I'm looking for something that makes our workflows more efficient.
We have a clear need for both products.
We don't have any tool for this today, and it hurts.
Our customers are asking for shorter delivery times.
We aim to lower our carbon footprint.
There's definitely a need for better analytics on our side.
It's important for us to protect customer data.
""".strip().splitlines()
"""A need."""
DOUBTS_ABOUT_OTHER_THINGS = """
I wanted to see if it fits within our budget.
I'm curious to learn more about your products.
I've been looking into your products for a while.
I have some time now.
Do you offer training?
I'm not sure about the price yet.
I don't have any other questions.
We don't have any concerns about the installation.
I'm still evaluating the timeline.
That sounds useful.
There's no need to involve anybody else.
I don't have a clear idea of the price.
I'm not sure whether the timeline works.
I don't know what the installation involves.
We don't want any problems during the installation.
We're not having any problems with the timeline.
I have the final say, so there's no issue there.
There are no issues on the budget side.
I don't know how long the installation needs to take.
I'm not sure how much training our people will need.
I'm not sure yet how many units we need.
We don't have any specific requirements for the installation.
We can't find anything that does this today.
I'm not sure our current budget covers what we need.
We haven't found a tool that fits our needs.
We haven't found the right solution yet.
I'm not certain it can be done in two days.
I'm wondering how the support works.
I'm wondering if it fits into our existing system.
I'm not clear on what the warranty covers.
We don't have a lot of time for training.
There's no time to waste, we need it now.
There aren't any hidden costs, are there?
I have no further questions.
Nothing else comes to mind.
I'm not sure if we need a separate license for each user.
We don't have anything like it at the moment, which is a problem.
Without it we'd need twice as many people.
We're not managing well without it.
It's not working well for us anymore.
We can't go on without proper encryption.
I don't think we need a demo, we're ready to buy.
I don't think there's any reason to wait.
There's no reason to wait.
We don't need any training for that.
I don't have any specific questions right now.
I don't have a specific date in mind.
I'm not sure whether our IT team can help with the installation.
I wasn't sure whether you offer support.
There was no way to see the energy use of each machine.
There's no system in place at the moment, that's why we need one.
We've had no real visibility into our energy use.
We have no tool for that yet.
I'm trying to figure out which product addresses our needs best.
I'm exploring if they fit within our budget.
I wanted to see whether it can help us reduce costs.
We're evaluating which of the two fits best.
We're considering whether four units are enough.
I'm debating whether to get two or three.
I'm not sure that two days are enough.
I'm not worried about the price.
We can't afford to have these problems any longer.
It's not just a nice-to-have, it's essential.
I don't think that will be a problem.
That won't be an issue on our end.
No problem at all.
It's not a problem for us to provide access.
We have no problem with that.
Not at the moment, I think you've covered everything.
It's something we can't do without.
We're fine with the price.
The timeline works well for us.
We currently work well with your competitor's support, but their prices went up.
We're not looking for a cheap solution, we want the best one.
We've identified several areas that need improvement.
We have not been able to determine where the losses come from.
We couldn't tell where the energy was going, and that has to change.
I can't say how soon we could sign, but the need is urgent.
It's hard to see which machine uses how much power right now.
It's hard to tell which version is the current one, so we need order in our files.
Our customers don't know what they need until they see it.
Our staff doesn't know how to use the old system.
Our people never know which file to use.
We're in the early stages of a big expansion and need reliable tools.
""".strip().splitlines()
"""Nothing against a need."""
