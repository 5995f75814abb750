-- Many small things that each collection has to look at.
kept, n = nil, 0
function player_think()
  while n < 15000 do kept = { kept } n = n + 1 end
  while true do local s = ("x"):rep(9999) end
end
