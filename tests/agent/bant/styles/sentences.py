"""Sentences of buyers in our own words, by what they say of need and of the final say."""

LACKING = """
I don't have the ultimate authority to approve this purchase, but I can make a recommendation.
Unfortunately, I'm not the one who makes the final decision on purchases.
I'll have to get this cleared with our purchasing department.
My team lead would need to sign off on anything like this.
I'd have to loop in our finance department before committing.
The final approval comes from our head of procurement.
I can't make that call on my own.
It isn't my decision to make.
I need to consult with my manager before making any decisions.
I'm just gathering the information, and my director will decide.
The purchasing decision will ultimately be made by our executive team.
I have some influence, but the final decision isn't mine.
I'm part of the decision-making process but I don't have the final word.
We have a purchasing committee that approves anything over a thousand dollars.
I'd need to get the go-ahead from upper management.
That's something I would have to take to my superiors.
My boss makes those kinds of decisions.
I'll need my supervisor's approval to proceed.
While I do handle the technical side, financial decisions are made by our CFO.
I will present your proposal to the board next week and they'll decide.
I don't have full control over the budget, so I need to double-check with finance.
Ultimately it's up to our CEO.
I still need to secure approval internally.
It has to be approved by several people in our organization.
I'd have to convince our operations director first.
The decision-makers would need to see a detailed breakdown.
I'm not authorized to finalize the purchase myself.
I should discuss this with the team and get their approval first.
There are a few more people who need to sign off on this.
I'm not the final decision-maker here.
My manager handles all the purchasing decisions.
It will be reviewed by our leadership before anything gets signed.
I only have limited authority when it comes to spending.
Someone else in my company makes the financial decisions.
I'll forward your proposal to the person in charge of purchasing.
I'm afraid I can't commit to anything without talking to my boss.
We'd need buy-in from our stakeholders before moving forward.
I lack the financial authority for that.
Our procurement team would have to give the green light.
The budget holder is actually my colleague in finance.
I'm responsible for the research, but the sign-off sits with our finance director.
That decision is above me, I'm afraid.
I'll need to talk it over with my boss before we can go any further.
Financial matters have to go through our accounting department.
Our management will have the last say in this matter.
I would have to get the budget approved by my director.
I'm only the technical evaluator, so I can't approve anything.
Purchases like these require approval from the board.
I don't have the ultimate say, so I'd have to check with others.
It's a team decision, so I'll have to bring everyone on board.
I can recommend it, yet the approval must come from headquarters.
I'd have to submit a purchase request, which then gets approved by our manager.
I'm not in a position to make a final commitment.
I need to verify with my finance team before moving ahead.
The final decision will be a collective one, involving our leadership.
My superiors have the ultimate authority here.
I'd need to pass this on to my manager for the final decision.
We have to wait for our controller to approve the spending.
I personally can't authorize the payment.
I'd like to have my supervisor review the details before we commit.
I have to get confirmation from my department head.
I am not the sole decision-maker on this.
It needs to go past our investment committee.
I don't make the financial decisions, my colleague does.
I'd have to get this past our budget committee.
I'm just the point of contact; the purchase is decided at the group level.
I need a green light from above.
We usually need two signatures for something this size, mine and our CFO's.
I'll be making a recommendation, but it's the VP who decides.
Let me take it back to my boss and see what she says.
My role is more advisory.
I can't sign anything without our legal team's approval.
I will have to check whether our CEO is on board.
I don't hold the budget for this.
The decision isn't entirely in my hands.
This would need to be escalated to our regional manager.
We make these decisions as a team, so I can't commit on my own.
Someone from our procurement department will have to review and sign it.
I don't have signing authority.
I'd have to involve our head of finance.
It depends on what our board says.
That's ultimately a decision for senior management.
I am not in charge of the finances.
Final approval rests with the owner.
My partner and I make these decisions together.
I need to convince the management first.
""".strip().splitlines()
"""Somebody else has the final say."""
DECIDING = """
I have full authority over this decision.
I'm the one who makes the purchasing decisions here.
I do have the final say on this.
I can approve the purchase as soon as we finalize the details.
Since I'm in charge of the budget, I can make the decision right away.
I don't need any further approvals.
I'm authorized to make this purchase on behalf of the company.
I've got the authority to move forward with this.
As the owner, I make all the purchasing decisions.
I can give you the green light today.
The decision is entirely mine.
I handle all the purchasing for our company.
I'm able to make the final call.
I have the financial authority to make decisions.
It's my decision, so we can proceed quickly.
I have the power to approve this budget.
No one else needs to be involved in this.
I make the final decisions on these kinds of investments.
I've the final decision-making power.
Everything's approved on my side, so we can go ahead.
I have complete decision-making authority.
The final say is with me.
I'm the person responsible for approving this.
I've been given full authority to decide.
I take care of all purchasing decisions.
You're talking to the right person, I make these decisions.
I can finalize the purchase myself.
I've already got the approval from finance.
I have the final decision on purchases like this.
Yes, I have the authority to make this purchase.
I make the purchasing decisions in our company.
The final decision rests with me.
I don't need to ask anyone.
I'm the owner, so it's my call.
I am authorized to approve this purchase.
I have sole responsibility for the budget.
We can sign right away, I'm the one in charge.
I've got final approval on these purchases.
I do have decision-making authority.
I can authorize the order today.
You're speaking with the decision-maker.
That's something I can decide myself.
""".strip().splitlines()
"""The speaker decides."""
NO_WORD_ON_WHO_DECIDES = """
I'll discuss the details with my team and get back to you.
Let me review the proposal with my colleagues.
I'd like to share this with my team.
My manager is very happy with the current progress.
I'll review everything with my team, but it looks promising.
Our team will need training.
I'll need to look over the contract before signing.
The board wants us to save energy.
Our CEO announced the expansion last month.
I appreciate the assistance today.
Could you send the invoice to our finance department?
I need to make sure it fits our budget.
I'm looking forward to presenting the results.
What approvals do you need from us?
We need to decide soon.
I'll go over the proposal with my colleagues before our next call.
I'd like my team to see a demo.
Our finance team will process the invoice.
My boss told me great things about you.
We have everything we need to make a decision.
I'll have our engineers look at the specs.
I have to check my calendar.
Our director is excited about this project.
I need to see the details before I decide.
I'll talk to you next week.
We'll review it internally and let you know.
My team is eager to start.
I'd like to run a test first.
Our CFO loves data.
My manager asked about the training.
I'll send your brochure to the team.
We'll decide next week.
The board meeting is on Friday.
I want to discuss the color options with my colleagues.
I have to think about it.
""".strip().splitlines()
"""Talk of others that says nothing of it."""
NEEDLESS = """
I don't really have a specific need for it right now.
We're not entirely sure how we'd use it.
Honestly, I don't see how this would help us at the moment.
I'm just exploring what's out there.
We haven't determined a clear use case for these products yet.
It's more of a curiosity at this stage than a real need.
I'm not sure if we really need these.
At the moment, our existing systems are working fine.
We don't have any pressing issues that these would solve.
I'm not convinced we need this right now.
We're still in the early stages of figuring out what we need.
I don't have a defined project for it.
There isn't an immediate need on our side.
We're simply keeping an eye on new technologies.
It's not something we're actively looking for.
I'm not exactly sure what problem it'd solve for us.
We're not experiencing any significant problems.
I was just browsing and thought it looked interesting.
To be honest, I haven't given much thought to how we would use it.
I can't say we have a clear objective for it.
We already have a solution in place that covers most of this.
I'm still trying to understand whether this is something we need.
Our needs are not well defined at the moment.
I don't think it's essential for our operations.
We might need it in the future, but not at the moment.
There's no particular issue we're trying to solve.
We're just looking at possibilities for the future.
It sounds interesting, but I don't see an urgent requirement for it.
I wouldn't say we have a strong need for this.
We're only considering it as an option down the line.
We're doing okay without it.
I'm more interested in learning about the features than buying anything right now.
We don't necessarily need it, but it could be a nice addition.
I'm not quite sure whether it's a good match for what we do.
We're not currently looking to change anything.
I haven't really identified any problems that it would address.
It's not really a priority for us at this time.
I just want to see what options are available.
The need isn't really there yet.
We're kind of just testing the waters.
I'm not actively seeking a solution, just keeping my options open.
We don't have a particular problem we're looking to solve.
Truthfully, I'm not sure what we'd gain from it.
I haven't pinpointed an exact need so far.
We have no concrete plans to use this.
I'm mostly just interested in seeing what's new.
I'm still not clear on how it'd be useful for our team.
Our current processes are pretty efficient already.
Well, we're not in dire need of it.
I was just exploring options without a specific goal in mind.
We're fairly satisfied with our current tools.
I don't have a strong use case at present.
At this point it's more of an idea than a necessity.
I wouldn't call it a necessity.
I'm not entirely convinced it's what we need.
There's no real urgency or problem behind this inquiry.
We're considering it for potential future projects, but nothing definite.
Right now, it's hard to say what we'd use it for.
I don't have a clear picture of how these products would fit into our operations.
We aren't looking to replace anything at the moment.
I'm not quite certain about our requirements.
We're just toying with the idea.
I guess we could use it, but there isn't a pressing reason.
I'm still evaluating whether there's any need for it.
We're not really sure how these would benefit us at this point.
It's still unclear to me what problems we'd be solving.
I haven't thought through the exact requirements yet.
Honestly, we're just in the exploratory phase.
There isn't a specific project lined up right now.
We're only researching for now, nothing concrete.
I don't think we have an urgent need for these tools.
We were considering it, but our priorities have shifted.
I just want to know what my options are in case something comes up.
I'm not convinced that it addresses any issue we're having.
Our present solution covers everything we need.
We're managing quite well with what we have.
I can't point to a specific issue that needs fixing.
I'm looking into it more out of general interest.
It might be useful in the future, though I can't see an application today.
I haven't figured out whether it's right for us.
We're at the brainstorming stage, really.
There's no immediate use for it on our end.
I wouldn't say there's a burning need.
To be candid, I'm not sure we need all these features.
We don't have any definite requirements so far.
I'm merely collecting information at this point.
I'm a bit uncertain about how it would fit into our workflow.
We haven't run into any problems that would justify this.
It's not on our list of priorities.
""".strip().splitlines()
"""No need, or none that the speaker knows of."""
NEEDING = """
We're looking to streamline our operations.
We need to improve our data security.
Efficiency is a top priority for us.
That's exactly what we need.
Our current system is outdated and slow.
We're struggling with manual processes.
We have an upcoming project that requires this.
Security is a big concern for us right now.
We want to reduce our energy costs.
It would definitely help our team work faster.
We've been facing delays due to our old equipment.
Our clients are demanding better reporting.
I'm looking for something that integrates with our tools.
The goal is to cut prototyping time in half.
We can't afford any downtime.
Our team is growing quickly and we need more licenses.
It's crucial for us to process visual data efficiently.
We're hoping to enhance collaboration.
Data breaches have been a growing worry for us.
We keep losing track of our inventory.
We've been struggling to keep our data secure.
Our goal is to double the output by next year.
We absolutely must improve our testing accuracy.
I've been looking for a tool like this for months.
Our staff spends hours on repetitive tasks.
We're under pressure to cut energy costs.
It fits perfectly with what we need for our upcoming launch.
We have multiple projects that depend on accurate simulation.
We had an incident last month and can't risk another.
Our biggest bottleneck is design review.
We want something more reliable than what we've got.
The system we use today doesn't scale.
Our clients expect faster delivery.
We need to stay compliant with the new regulations.
I'm interested because our training completion rates are poor.
""".strip().splitlines()
"""A need."""
DOUBTS_ABOUT_OTHER_THINGS = """
I'm not sure about the price.
I don't have any other questions.
I don't see any problem with that timeline.
We don't have any concerns about the installation.
I'm curious to hear about the pricing.
I'd like to explore the pricing options.
I'm not sure whether the budget would be enough.
I don't need any further information at the moment.
I don't think I have any more questions.
We wanted to see if it fits our budget.
No issues on my end.
It's not a problem for us to wait a day.
I haven't decided on the delivery date.
We're still figuring out the payment schedule.
I don't know when the shipment arrives.
I'm interested in learning more about it.
There's no rush to send it today.
We don't need the extended warranty.
I'm just checking the installation timeline.
Not at the moment, I think you covered everything.
I'm not sure when we can start.
I don't have the exact numbers with me.
We're looking at two units.
We have no preference regarding the color.
I'm not sure I follow.
It isn't clear to me how the support works.
I haven't seen the proposal yet.
We haven't set a budget yet.
I'm wondering how long the installation takes.
I don't have a problem with the price.
Not right now, thanks.
We're just waiting for the budget to be released.
I'm evaluating whether it fits our budget.
I was exploring your website and found the product very useful for our projects.
We have no issue with that.
No, nothing else comes to mind.
I don't have a date in mind.
We don't need help with the installation.
We haven't talked about the budget.
I have no further questions.
That's not a problem.
I'm not sure who will install it.
We're not in a hurry.
I don't know the exact price.
It's unclear when the budget will be approved.
We have no concerns about security on your side.
""".strip().splitlines()
"""Nothing against a need."""
